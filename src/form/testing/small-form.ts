import type { CompiledForm, Issue, Question } from '../../model/index.js';

const asked = (pointer: string, label: string, more: Partial<Question> = {}): Question => ({
  pointer,
  kind: 'text',
  facts: { type: ['string'] },
  label: { text: label },
  requiredWhen: [[]],
  ...more,
});
const questions = [
  asked('/first_name', 'First name', { requiredWhen: [[]] }),
  asked('/last_name', 'Last name'),
  asked('/town', 'Town', { requiredWhen: undefined }),
];

/** A form of two pages and a check, judged by hand: enough for the shell around it. */
export const smallForm: CompiledForm = {
  plan: {
    id: 'small',
    version: '1',
    title: { text: 'A small form' },
    sensitive: true,
    questions: Object.fromEntries(questions.map((question) => [question.pointer, question])),
    groups: { '': { type: 'object' } },
    conditions: {},
    pages: [
      {
        id: 'name',
        kind: 'questions',
        title: { text: 'What is your name?' },
        questions: ['/first_name', '/last_name'],
      },
      { id: 'town', kind: 'questions', title: { text: 'Where do you live?' }, questions: ['/town'] },
      { id: 'check', kind: 'check', title: { text: 'Check your answers' }, questions: [], submit: 'form' },
      { id: 'done', kind: 'done', title: { text: 'We got it' }, questions: [] },
    ],
    before: [],
    parts: [],
    submissions: [{ id: 'form', after: [], requires: [] }],
    rules: [],
    derive: [],
    tables: {},
    errors: {
      '/first_name': { required: { text: 'Enter your first name' } },
      '/last_name': { required: { text: 'Enter your last name' } },
    },
  },
  texts: {},
  validator: {
    check: (answers, options) =>
      missing(answers as Record<string, unknown>).filter(
        (issue) => !options?.scope || options.scope.includes(issue.pointer),
      ),
    checkAsked: () => [],
    holds: () => false,
  },
};

function missing(answers: Record<string, unknown>): Issue[] {
  return ['first_name', 'last_name']
    .filter((name) => answers[name] === undefined)
    .map((name) => ({ source: 'schema', pointer: `/${name}`, code: 'required', params: {}, severity: 'error' }));
}
