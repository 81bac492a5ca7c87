// What every page offers to whoever measures it: window.__bench. A person may open the page as it is.

/** Mounts a form by a peer's `mount(root, form)` and tells what was mounted. */
export async function start(form, mount) {
  const root = document.querySelector('#form');
  const started = performance.now();
  const mounted = (await mount(root, form)) ?? {};
  const [section] = form.sections;
  const texts = section.fields.filter((one) => one.kind === 'text').map((one) => one.name);
  const fields = form.sections.flatMap((one) => one.fields);
  window.__bench = {
    form: form.id,
    started,
    find: mounted.find ?? ((name) => findControl(document, name)),
    texts,
    toggle: section.branch.when,
    revealed: section.branch.fields[0].name,
    lastField: fields.at(-1).name,
    submit: mounted.submit ?? (() => deepQuery(document, 'button[type=submit],input[type=submit]')?.click()),
    /** Headless pages change values themselves. */
    set: mounted.set,
    painted,
    deepCount: () => [...deepAll(document)].length,
  };
}

/** Every element, through open shadow roots. */
function* deepAll(node) {
  for (const child of node.children ?? node.documentElement?.children ?? []) {
    yield child;
    if (child.shadowRoot) yield* deepAll(child.shadowRoot);
    yield* deepAll(child);
  }
}

const CONTROLS = 'input,textarea,select';

/** The control of a field: by name, id or data, through shadow roots. */
export function findControl(node, name) {
  for (const one of deepAll(node)) {
    const isOurs = ['name', 'id', 'data-name', 'data-path', 'data-address', 'data-testid'].some((key) =>
      (one.getAttribute(key) ?? '').includes(name),
    );
    if (!isOurs) continue;
    if (one.matches(CONTROLS)) return one;
    const inside = deepQuery(one, CONTROLS) ?? deepQuery(one.shadowRoot, CONTROLS);
    if (inside) return inside;
  }
  return null;
}

export function deepQuery(node, selector) {
  if (!node) return null;
  for (const one of deepAll(node)) if (one.matches(selector)) return one;
  return null;
}

/** Milliseconds from now to the paint after the last change of the page that this moment brings about. */
async function painted(act, quietMs = 150) {
  let last = 0;
  const frame = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now());
        channel.port2.postMessage(0);
      }),
    );
  let changed = true;
  const observer = new MutationObserver(() => (changed = true));
  const roots = new Set([document]);
  const watch = () => {
    for (const one of deepAll(document)) if (one.shadowRoot && !roots.has(one.shadowRoot)) roots.add(one.shadowRoot);
    for (const root of roots)
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  };
  watch();
  const begun = performance.now();
  await act();
  let at = begun;
  while (at - Math.max(last, begun) < quietMs) {
    at = await frame();
    if (changed) {
      changed = false;
      last = at;
    }
  }
  observer.disconnect();
  return (last || at) - begun;
}
