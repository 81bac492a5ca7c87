import type { Json } from '../model/index.js';

/** The files of a new form: small, whole, and each part of it something to look up. */
export function newForm(name: string, metaSchema: string): Readonly<Record<string, Json>> {
  const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
  return {
    'answers.schema.json': {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title,
      type: 'object',
      properties: {
        name: { title: 'Your full name', type: 'string', minLength: 1, maxLength: 100 },
        first_day: { title: 'First day', type: 'string', format: 'date' },
        wants_reminder: { title: 'Do you want a reminder?', type: 'boolean' },
      },
      required: ['name', 'first_day', 'wants_reminder'],
      if: { properties: { wants_reminder: { const: true } }, required: ['wants_reminder'] },
      then: {
        properties: { email: { title: 'Your email', type: 'string', format: 'email', maxLength: 254 } },
        required: ['email'],
      },
      unevaluatedProperties: false,
    },
    'form.json': {
      $schema: metaSchema,
      id: name,
      version: '1',
      title,
      fields: {
        '/name': { autocomplete: 'name' },
        '/email': { autocomplete: 'email', hint: 'We write to you one day before.' },
      },
      pages: [
        { id: 'you', title: 'About you', questions: ['/name', '/first_day'] },
        { id: 'reminder', title: 'Reminder', questions: ['/wants_reminder', '/email'] },
        { id: 'check', kind: 'check', title: 'Check your answers', action: 'Send', submit: 'request' },
        { id: 'sent', kind: 'done', title: 'We have your request', after: ['We will answer within 2 days.'] },
      ],
      submissions: [{ id: 'request' }],
      rules: [
        {
          id: 'not-in-the-past',
          code: 'in_the_past',
          at: '/first_day',
          assert: { '>=': [{ var: '/first_day' }, { today: [] }] },
          text: 'The first day must be today or later',
        },
      ],
    },
    'examples/complete-with-reminder.json': {
      today: '2026-11-23',
      submission: 'request',
      answers: { name: 'Ana Silva', first_day: '2026-12-01', wants_reminder: true, email: 'ana@example.com' },
      issues: [],
    },
    'examples/complete-without-reminder.json': {
      today: '2026-11-23',
      submission: 'request',
      answers: { name: 'Ana Silva', first_day: '2026-11-23', wants_reminder: false },
      issues: [],
    },
    'examples/faulty-past-and-no-email.json': {
      today: '2026-11-23',
      submission: 'request',
      answers: { name: 'Ana Silva', first_day: '2026-11-22', wants_reminder: true },
      issues: [
        { pointer: '/email', code: 'required' },
        { pointer: '/first_day', code: 'in_the_past' },
      ],
    },
  };
}
