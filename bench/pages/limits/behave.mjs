import { issueOf } from './judge.mjs';

/** Validation at blur and submit, branches, a summary: by one listener for all fields. */
export function behave(root, form) {
  const fields = new Map(
    form.sections.flatMap((one) => [...one.fields, ...one.branch.fields]).map((one) => [one.name, one]),
  );
  const values = {};
  const say = (name) => {
    const control = root.querySelector(`#${name}`);
    const issue = control.closest('[hidden]') ? '' : issueOf(fields.get(name), values[name] ?? '');
    const line = root.querySelector(`#${name}-e`);
    if (line.textContent !== issue) line.textContent = issue;
    control.toggleAttribute('aria-invalid', issue !== '');
    return issue;
  };
  root.addEventListener('input', ({ target }) => {
    values[target.name] = target.type === 'checkbox' ? target.checked : target.value;
    if (target.hasAttribute('aria-invalid')) say(target.name);
    if (target.type === 'checkbox') {
      const branch = root.querySelector(`[data-branch="${target.name}"]`);
      if (branch) branch.hidden = !target.checked;
    }
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    const wrong = [...fields.keys()].map((name) => [name, say(name)]).filter(([, issue]) => issue !== '');
    const summary = root.querySelector('.summary');
    summary.hidden = wrong.length === 0;
    summary.replaceChildren(
      ...wrong.map(([name, issue]) => {
        const line = document.createElement('li');
        line.textContent = `${fields.get(name).label}: ${issue}`;
        return line;
      }),
    );
  });
}
