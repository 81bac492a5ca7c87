/// <reference types="vite/client" />
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FieldKind, FormPlan, Question, QuestionFacts, Validator } from '../../model/index.js';
import { compiledValidator } from '../issues/compiled-validator.js';

const text = (words: string): { text: string } => ({ text: words });
const string: QuestionFacts = { type: ['string'] };
const yesNo: QuestionFacts = {
  type: ['boolean'],
  options: [true, false].map((value) => ({ key: String(value), value, label: text(value ? 'Yes' : 'No') })),
};
const options = (...values: string[]): QuestionFacts => ({
  type: ['string'],
  options: values.map((value) => ({ key: value, value, label: text(value) })),
});

const mailing = { condition: 'mailing', holds: true };
const medical = { condition: 'medical', holds: true };
const question = (pointer: string, kind: string, facts: QuestionFacts, more: Partial<Question> = {}): Question => ({
  pointer,
  kind,
  facts,
  label: text(pointer),
  ...more,
});

/** A form small enough to hold in the head, with every mechanism of the engine in it once. Made by hand: the engine's tests need no planner. */
export const plan: FormPlan = {
  id: 'small-leave',
  version: '1',
  title: text('Leave'),
  sensitive: true,
  questions: Object.fromEntries(
    [
      question('/first_name', 'text', { ...string, maxLength: 10 }, { requiredWhen: [[]] }),
      question('/nickname', 'text', string),
      question('asked:/gets_mail', 'boolean', yesNo, { requiredWhen: [[]] }),
      question('/has_mailing_address', 'boolean', yesNo, { requiredWhen: [[]] }),
      question('/mailing_address/city', 'text', string, { relevance: [[mailing]], requiredWhen: [[mailing]] }),
      question('asked:/reason', 'choice', options('Medical', 'Bonding'), { requiredWhen: [[]] }),
      question('/reason', 'choice', options('Medical', 'Pregnancy', 'Bonding'), { requiredWhen: [[]] }),
      question('/pregnant', 'boolean', yesNo, { relevance: [[medical]], requiredWhen: [[medical]] }),
      question('/start_date', 'date', { ...string, format: 'date' }, { requiredWhen: [[]] }),
      question('/end_date', 'date', { ...string, format: 'date' }, { requiredWhen: [[]] }),
      question(
        '/leaves',
        'list',
        { type: ['array'], maxItems: 2 },
        {
          list: {
            one: text('Leave {n}'),
            many: text('{count} leaves'),
            add: text('Add'),
            full: text('At most {maximum}'),
          },
          item: [
            question('item:/from', 'date', { ...string, format: 'date' }, { requiredWhen: [[]] }),
            question('item:/to', 'date', { ...string, format: 'date' }, { requiredWhen: [[]] }),
          ],
        },
      ),
      question('/ssn', 'ssn', string, { requiredWhen: [[]], secret: true }),
    ].map((one) => [one.pointer, one]),
  ),
  groups: {
    '': { type: 'object', requiredWhen: [[]] },
    '/mailing_address': { type: 'object', relevance: [[mailing]], requiredWhen: [[mailing]] },
    '/leaves': { type: 'list' },
  },
  conditions: {
    mailing: { at: '', tests: ['/has_mailing_address'] },
    medical: { at: '', tests: ['/reason'] },
  },
  pages: [
    { id: 'start', kind: 'content', title: text('Before you start'), questions: [], agree: 'asked:/agreed' },
    { id: 'hub', kind: 'hub', title: text('Your application'), questions: [] },
    { id: 'name', kind: 'questions', title: text('Your name'), questions: ['/first_name', '/nickname'] },
    { id: 'mail', kind: 'questions', title: text('Mail'), questions: ['asked:/gets_mail', '/mailing_address/city'] },
    { id: 'reason', kind: 'questions', title: text('asked:/reason'), questions: ['asked:/reason'] },
    { id: 'pregnant', kind: 'questions', title: text('Pregnant?'), questions: ['/pregnant'] },
    { id: 'dates', kind: 'questions', title: text('Dates'), questions: ['/start_date', '/end_date'] },
    { id: 'leaves', kind: 'list', title: text('Past leaves'), questions: ['/leaves'] },
    { id: 'ssn', kind: 'questions', title: text('SSN'), questions: ['/ssn'], check: 'employer' },
    { id: 'check', kind: 'check', title: text('Check'), questions: [], submit: 'application', lists: ['who', 'what'] },
    { id: 'done', kind: 'done', title: text('Done'), questions: [] },
  ],
  before: ['start'],
  parts: [
    {
      id: 'one',
      title: text('Part one'),
      steps: [
        { id: 'who', title: text('You'), pages: ['name', 'mail', 'ssn'], after: [], lockedBy: 'application' },
        {
          id: 'what',
          title: text('Leave'),
          pages: ['reason', 'pregnant', 'dates', 'leaves'],
          after: ['who'],
          lockedBy: 'application',
        },
        { id: 'send', title: text('Send'), pages: ['check', 'done'], after: ['who', 'what'] },
      ],
    },
  ],
  submissions: [{ id: 'application', after: [], requires: [] }],
  rules: [
    {
      id: 'order',
      code: 'date_order',
      severity: 'error',
      at: '/end_date',
      assert: { '>=': [{ var: '/end_date' }, { var: '/start_date' }] },
      text: text('The last day must be on or after the first day.'),
      on: 'page',
    },
    {
      id: 'early',
      code: 'too_early',
      severity: 'error',
      at: '/start_date',
      assert: { '<=': [{ daysBetween: [{ today: [] }, { var: '/start_date' }] }, 60] },
      text: text('Too early'),
      on: 'submit',
    },
    {
      id: 'row',
      code: 'date_order',
      severity: 'error',
      each: '/leaves',
      at: 'item:/to',
      assert: { '>=': [{ var: 'item:/to' }, { var: 'item:/from' }] },
      text: text('Wrong way round'),
      on: 'page',
    },
    {
      id: 'bond',
      code: 'bonding_note',
      severity: 'warning',
      at: 'asked:/reason',
      assert: { '!=': [{ var: 'asked:/reason' }, 'Bonding'] },
      text: text('Bring proof'),
      on: 'page',
    },
  ],
  derive: [
    { write: '/has_mailing_address', value: { not: [{ var: 'asked:/gets_mail' }] }, shownAt: 'asked:/gets_mail' },
    {
      write: '/reason',
      value: {
        if: [
          { and: [{ '==': [{ var: 'asked:/reason' }, 'Medical'] }, { default: [{ var: '/pregnant' }, false] }] },
          'Pregnancy',
          { var: 'asked:/reason' },
        ],
      },
      shownAt: 'asked:/reason',
    },
  ],
  tables: {},
  errors: { '/first_name': { required: text('Enter your first name') } },
};

const answersSchema = {
  type: 'object',
  properties: {
    first_name: { type: 'string', maxLength: 10 },
    nickname: { type: 'string' },
    has_mailing_address: { type: 'boolean' },
    reason: { enum: ['Medical', 'Pregnancy', 'Bonding'] },
    start_date: { type: 'string', format: 'date' },
    end_date: { type: 'string', format: 'date' },
    ssn: { type: 'string' },
    leaves: {
      type: 'array',
      maxItems: 2,
      items: {
        type: 'object',
        properties: { from: { type: 'string', format: 'date' }, to: { type: 'string', format: 'date' } },
        required: ['from', 'to'],
        additionalProperties: false,
      },
    },
  },
  required: ['first_name', 'has_mailing_address', 'reason', 'start_date', 'end_date', 'ssn'],
  allOf: [
    {
      if: { properties: { has_mailing_address: { const: true } }, required: ['has_mailing_address'] },
      then: {
        properties: {
          mailing_address: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
        },
        required: ['mailing_address'],
      },
    },
    {
      if: { properties: { reason: { enum: ['Medical', 'Pregnancy'] } }, required: ['reason'] },
      then: { properties: { pregnant: { type: 'boolean' } }, required: ['pregnant'] },
    },
  ],
  unevaluatedProperties: false,
};
const askedSchema = {
  type: 'object',
  properties: { gets_mail: { type: 'boolean' }, reason: { enum: ['Medical', 'Bonding'] }, agreed: { const: true } },
  required: ['gets_mail', 'reason'],
};

/** The same schema judged by ajv at test time, through the wrapper that compiled forms use. */
export function leaveValidator(): Validator {
  const ajv = new Ajv2020({ allErrors: true, messages: false, strictTypes: false });
  addFormats.default(ajv);
  const holds = (index: number) => {
    const check = ajv.compile((answersSchema.allOf[index] as { if: object }).if);
    return (value: unknown): boolean => check(value);
  };
  return compiledValidator({
    validate: ajv.compile(answersSchema),
    validateAsked: ajv.compile(askedSchema),
    conditions: { mailing: holds(0), medical: holds(1) },
  });
}

const modules = import.meta.glob<{ kind: FieldKind }>('../../fields/*/*.kind.ts', { eager: true });

/** All field kinds there are. */
export const kinds: Readonly<Record<string, FieldKind>> = Object.fromEntries(
  Object.values(modules).map(({ kind }) => [kind.name, kind]),
);
