// The same form as our form.json says it: on one page, or a page a section.

/** `pages: true` gives each section a page of its own. */
export function layoutOf(form, pages) {
  const pointers = ({ id, fields, branch }) => [...fields, ...branch.fields].map((one) => `/${id}/${one.name}`);
  const all = pages
    ? form.sections.map((section) => ({ id: section.id, title: section.title, questions: pointers(section) }))
    : [{ id: 'all', title: form.title, questions: form.sections.flatMap(pointers) }];
  all[all.length - 1].submit = 'form';
  return { id: 'bench', version: '1', title: form.title, pages: all, submissions: [{ id: 'form' }] };
}
