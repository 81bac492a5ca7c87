import { Ajv2020 } from 'ajv/dist/2020.js';
import { compiledValidator, type StandaloneCheck } from '../../src/engine/index.js';
import type { CompiledForm, FieldKind, FormPlan, Page, Question, Step } from '../../src/model/index.js';
import { kind as boolean } from '../../src/fields/boolean/boolean.kind.js';
import { kind as choice } from '../../src/fields/choice/choice.kind.js';
import { kind as choices } from '../../src/fields/choices/choices.kind.js';
import { kind as ein } from '../../src/fields/ein/ein.kind.js';
import { kind as ssn } from '../../src/fields/ssn/ssn.kind.js';
import { kind as text } from '../../src/fields/text/text.kind.js';
import { status } from '../../src/generated/pfml-claim/status.js';
import { pfmlClaim } from '../src/forms/pfml-claim.js';
import type { FormLibrary } from '../src/forms/form-library.js';

const always = [[]];
const string = { type: ['string'] } as const;

function question(pointer: string, kind: string, more: Partial<Question> = {}): Question {
  return { pointer, kind, facts: string, label: { text: pointer }, ...more };
}

const asked: readonly Question[] = [
  question('/first_name', 'text', { requiredWhen: always }),
  question('/tax_identifier', 'ssn', { secret: true, requiredWhen: always }),
  question('/employer_fein', 'ein', { requiredWhen: always }),
  question('asked:/gets_mail', 'boolean', { facts: { type: ['boolean'] } }),
  question('asked:/no_match/employer_name', 'text', {
    when: {
      and: [
        { in: [{ var: 'known:/employer/outcome' }, ['unknown', 'no_wages']] },
        { '<=': [{ default: [{ var: 'known:/employer/triesLeft' }, 5] }, 3] },
      ],
    },
  }),
  question('/previous_leaves', 'list', { facts: { type: ['array'] }, item: [question('item:/leave_reason', 'text')] }),
  question('/payment_preference/account_number', 'text', { secret: true, requiredWhen: always }),
  question('/payment_preference/routing_number', 'text', { secret: true, requiredWhen: always }),
  question('/is_withholding_tax', 'boolean', { facts: { type: ['boolean'] }, requiredWhen: always }),
  question('asked:/equality/race', 'choices', {
    keep: 'memory',
    facts: {
      type: ['array'],
      items: string,
      options: ['White', 'Multiracial'].map((value) => ({ key: value, value, label: { text: value } })),
    },
  }),
];

function page(id: string, questions: readonly string[], more: Partial<Page> = {}): Page {
  return { id, kind: 'questions', title: { text: id }, questions, ...more };
}

function step(id: string, pages: readonly string[], lockedBy: string): Step {
  return { id, title: { text: id }, pages, after: [], lockedBy };
}

const plan: FormPlan = {
  id: 'pfml-claim',
  version: '1',
  title: { text: 'Claim' },
  sensitive: true,
  questions: Object.fromEntries(asked.map((one) => [one.pointer, one])),
  groups: { '': { type: 'object' }, '/payment_preference': { type: 'object' }, '/previous_leaves': { type: 'list' } },
  conditions: {},
  pages: [
    page('who', ['/first_name', '/tax_identifier', '/employer_fein'], { check: 'employer' }),
    page('more', ['asked:/gets_mail', 'asked:/no_match/employer_name', '/previous_leaves']),
    page('check', [], { kind: 'check', submit: 'application' }),
    page('payment', ['/payment_preference/account_number', '/payment_preference/routing_number'], {
      submit: 'payment',
    }),
    page('tax', ['/is_withholding_tax'], { submit: 'tax' }),
    page('identity', [], {
      kind: 'upload',
      upload: { id: 'identity', documentType: 'Identification Proof', label: { text: 'ID' }, tips: [], minimum: 1 },
    }),
    page('complete', [], { kind: 'check', submit: 'complete' }),
  ],
  before: [],
  parts: [
    {
      id: 'one',
      title: { text: 'One' },
      steps: [
        step('leave', ['who', 'more', 'check'], 'application'),
        step('payment', ['payment'], 'payment'),
        step('tax', ['tax'], 'tax'),
      ],
    },
  ],
  submissions: [
    {
      id: 'application',
      picks: ['/first_name', '/tax_identifier', '/employer_fein', '/has_mailing_address', '/previous_leaves'],
      addenda: { employer_review: 'asked:/no_match' },
      after: [],
      requires: [
        {
          that: { answered: { var: 'known:/employer/outcome' } },
          code: 'employer_not_checked',
          text: { text: 'Check the employer' },
        },
      ],
    },
    { id: 'payment', picks: ['/payment_preference'], after: ['application'], requires: [] },
    { id: 'tax', picks: ['/is_withholding_tax'], after: ['application'], requires: [] },
    { id: 'equality', picks: [], addenda: { equality: 'asked:/equality' }, detached: true, after: [], requires: [] },
    {
      id: 'complete',
      picks: [],
      after: ['application', 'payment', 'tax'],
      requires: [
        {
          that: { '>=': [{ default: [{ var: 'known:/documents/identity' }, 0] }, 1] },
          code: 'identity_missing',
          text: { text: 'Upload your ID' },
        },
      ],
    },
  ],
  rules: [
    {
      id: 'not-nobody',
      code: 'nobody',
      severity: 'error',
      at: '/first_name',
      assert: { '!=': [{ var: '/first_name' }, 'Nobody'] },
      text: { text: 'no' },
      on: 'submit',
    },
  ],
  derive: [
    { write: '/has_mailing_address', value: { not: [{ var: 'asked:/gets_mail' }] }, shownAt: 'asked:/gets_mail' },
  ],
  tables: {},
  errors: {},
};

const ajv = new Ajv2020({ allErrors: true, ownProperties: true });
const validate = ajv.compile({
  type: 'object',
  properties: {
    first_name: { type: 'string', maxLength: 50 },
    tax_identifier: { type: 'string', pattern: '^\\d{3}-\\d{2}-\\d{4}$' },
    employer_fein: { type: 'string', pattern: '^\\d{2}-\\d{7}$' },
    has_mailing_address: { type: 'boolean' },
    previous_leaves: {
      type: 'array',
      maxItems: 6,
      items: { type: 'object', properties: { leave_reason: { type: 'string' } }, unevaluatedProperties: false },
    },
    payment_preference: {
      type: 'object',
      properties: {
        account_number: { type: 'string', minLength: 6, maxLength: 17 },
        routing_number: { type: 'string', pattern: '^\\d{9}$' },
      },
      required: ['account_number', 'routing_number'],
      unevaluatedProperties: false,
    },
    is_withholding_tax: { type: 'boolean' },
  },
  required: ['first_name', 'tax_identifier', 'employer_fein', 'is_withholding_tax', 'payment_preference'],
  unevaluatedProperties: false,
});
const validateAsked = ajv.compile({
  type: 'object',
  properties: {
    gets_mail: { type: 'boolean' },
    no_match: {
      type: 'object',
      properties: { employer_name: { type: 'string', maxLength: 256 } },
      required: ['employer_name'],
      unevaluatedProperties: false,
    },
    equality: {
      type: 'object',
      properties: { race: { type: 'array', items: { enum: ['White', 'Multiracial'] } } },
      unevaluatedProperties: false,
    },
  },
  unevaluatedProperties: false,
});

const form: CompiledForm = {
  plan,
  texts: {},
  validator: compiledValidator({
    validate: validate as StandaloneCheck,
    validateAsked: validateAsked as StandaloneCheck,
    conditions: {},
  }),
};

const kinds: Readonly<Record<string, FieldKind>> = { boolean, choice, choices, ein, ssn, text };

/** A small claim with every act of the real one; the service is tested on it whatever the real one's questions are. */
export const fixtureLibrary: FormLibrary = {
  forms: { 'pfml-claim': form },
  kinds,
  policies: { 'pfml-claim': pfmlClaim },
  trackers: { 'pfml-claim': status },
};
