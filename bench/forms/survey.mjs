// The form as SurveyJS says it.
const TYPES = {
  text: ['text'],
  email: ['text', 'email'],
  number: ['text', 'number'],
  date: ['text', 'date'],
  choice: ['dropdown'],
  long: ['comment'],
  yesno: ['boolean'],
};

export function surveyOf(form) {
  const element = (one, when) => {
    const [type, inputType] = TYPES[one.kind];
    return {
      type,
      name: one.name,
      title: one.label,
      isRequired: one.required,
      ...(inputType && { inputType }),
      ...(one.options && { choices: one.options, renderAs: 'select' }),
      ...(one.kind === 'yesno' && { renderAs: 'checkbox' }),
      ...(when && { visibleIf: `{${when}} = true` }),
    };
  };
  return {
    title: form.title,
    showCompletedPage: false,
    checkErrorsMode: 'onNextPage',
    elements: form.sections.map(({ id, title, fields, branch }) => ({
      type: 'panel',
      name: id,
      title,
      elements: [...fields.map((one) => element(one)), ...branch.fields.map((one) => element(one, branch.when))],
    })),
  };
}
