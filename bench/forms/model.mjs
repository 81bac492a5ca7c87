// The forms that every page shows. One description; beside it stand the writers that say it in each peer's own words.

const OPTIONS = ['Serious health condition', 'Child bonding', 'Care for a family member', 'Military family'];
const PATTERN = ['text', 'text', 'email', 'number', 'date', 'choice', 'text', 'long'];

/** A leave claim: 8 sections, 62 fields at the start, 30 more behind 8 yes-or-no questions. */
export function leaveForm() {
  const names = ['About you', 'Address', 'Employer', 'Leave', 'Past leave', 'Benefits', 'Payment', 'Taxes'];
  let number = 0;
  const next = () => `q${String((number += 1)).padStart(4, '0')}`;
  const sections = names.map((title, at) => {
    // 6 × 8 and 2 × 7 are 62 at the start; the branches hold 6 × 4 and 2 × 3.
    const [shown, hidden] = at < 6 ? [8, 4] : [7, 3];
    const fields = Array.from({ length: shown - 1 }, (_, index) =>
      field(next(), PATTERN[index % PATTERN.length], index < 5),
    );
    const toggle = field(next(), 'yesno', false);
    const branch = Array.from({ length: hidden }, (_, index) => field(next(), PATTERN[index], index < 2));
    return {
      id: `section${at + 1}`,
      title,
      fields: [...fields, toggle],
      branch: { when: toggle.name, fields: branch },
    };
  });
  return { id: 'leave', title: 'Leave claim', sections };
}

/** A flat form of that many fields, with one branch of three more. */
export function flatForm(count) {
  const fields = Array.from({ length: count - 1 }, (_, index) =>
    field(`q${String(index + 1).padStart(4, '0')}`, PATTERN[index % PATTERN.length], index % 2 === 0),
  );
  const toggle = field(`q${String(count).padStart(4, '0')}`, 'yesno', false);
  const branch = [1, 2, 3].map((index) => field(`q${String(count + index).padStart(4, '0')}`, 'text', true));
  // The yes-or-no question stands near the top, where a person sees what it does.
  fields.splice(2, 0, toggle);
  return {
    id: `flat${count}`,
    title: `${count} fields`,
    sections: [{ id: 'section1', title: 'All', fields, branch: { when: toggle.name, fields: branch } }],
  };
}

/** A form by its name: `leave`, `flat500`. */
export function formOf(name) {
  return name === 'leave' ? leaveForm() : flatForm(Number(/^flat(\d+)$/.exec(name)?.[1] ?? 100));
}

function field(name, kind, required) {
  return { name, kind, required, label: `${LABELS[kind]} ${name}`, ...(kind === 'choice' && { options: OPTIONS }) };
}

const LABELS = {
  text: 'Name or place',
  email: 'Email address',
  number: 'Number of hours',
  date: 'Date',
  choice: 'Reason',
  long: 'Tell us more',
  yesno: 'Show more questions',
};
