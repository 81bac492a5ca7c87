import { expect } from 'vitest';
import { type Feature, textual, words } from './feature.js';

const date = { title: 'Day', type: 'string', format: 'date' };
const whole = { title: 'Number', type: 'integer' };
const day = (month: string, number: string) => ({ year: '2026', month, day: number });

/** What form.json can say of answers that JSON Schema cannot: rules, warnings, computed values, tables. */
export const ruleFeatures: readonly Feature[] = [
  {
    says: 'a rule refuses an answer with its words, once all that it needs is there',
    of: ['root.rules', 'rule.id', 'rule.code', 'rule.at', 'rule.assert', 'rule.text', 'rule.when'],
    properties: { first: date, last: date, strict: { title: 'Strict?', type: 'boolean' } },
    layout: {
      rules: [
        {
          id: 'order',
          code: 'end_before_start',
          at: '/last',
          when: { '==': [{ var: '/strict' }, true] },
          assert: { '>=': [{ var: '/last' }, { var: '/first' }] },
          text: 'The last day must be the first day or later',
        },
      ],
    },
    seen(form) {
      const codes = () => form.session.issues.map(({ pointer, code }) => `${pointer} ${code}`);
      form.answer({ '/last': day('11', '1'), '/strict': 'true' });
      expect(codes()).toEqual([]);
      form.answer({ '/first': day('11', '2') });
      expect(codes()).toEqual(['/last end_before_start']);
      expect(form.goOn()).toEqual(['The last day must be the first day or later']);
      form.answer({ '/strict': 'false' });
      expect(codes()).toEqual([]);
    },
  },
  {
    says: 'a warning is said and blocks nothing',
    of: ['rule.severity', 'rule.params'],
    properties: { n: whole, m: textual },
    layout: {
      pages: [
        { id: 'p', title: 'P', questions: ['/n'] },
        { id: 'q', title: 'Q', questions: ['/m'] },
      ],
      rules: [
        {
          id: 'much',
          code: 'very_much',
          severity: 'warning',
          at: '/n',
          assert: { '<': [{ var: '/n' }, 100] },
          text: '{n} is a lot',
          params: { n: { value: { var: '/n' }, as: 'number' } },
        },
      ],
    },
    seen(form) {
      form.answer({ '/n': '1500' });
      expect(form.question('/n').warnings.map(({ text }) => words(text))).toEqual(['1,500 is a lot']);
      expect(form.goOn()).toEqual([]);
      expect(form.page.page.id).toBe('q');
      expect(form.sent()).toEqual({ n: 1500 });
    },
  },
  {
    says: 'a rule runs for each row of a list',
    of: ['rule.each'],
    properties: {
      trips: {
        title: 'Trips',
        type: 'array',
        items: { type: 'object', properties: { miles: { title: 'Miles', type: 'integer' } } },
      },
    },
    layout: {
      fields: { '/trips': { list: { one: 'Trip {n}', many: 'Trips', add: 'Add', full: 'Full' } } },
      rules: [
        {
          id: 'far',
          code: 'too_far',
          each: '/trips',
          at: 'item:/miles',
          assert: { '<=': [{ var: 'item:/miles' }, 10] },
          text: 'Ten miles at most',
        },
      ],
    },
    seen(form) {
      for (const row of ['r1', 'r2']) form.session.dispatch({ type: 'add-row', list: '/trips', row });
      form.answer({ '/trips/r1/miles': '5', '/trips/r2/miles': '50' });
      expect(form.session.issues.map(({ pointer }) => pointer)).toEqual(['/trips/1/miles']);
    },
  },
  {
    says: 'a rule on submit lets people go on, but not send',
    of: ['rule.on'],
    properties: { first: date },
    layout: {
      pages: [
        { id: 'p', title: 'P', questions: ['/first'] },
        { id: 'check', kind: 'check', title: 'Check', submit: 'all' },
      ],
      submissions: [{ id: 'all' }],
      rules: [
        {
          id: 'soon',
          code: 'too_early',
          on: 'submit',
          at: '/first',
          assert: { '<=': [{ daysBetween: [{ today: [] }, { var: '/first' }] }, 10] },
          text: 'Send this later',
        },
      ],
    },
    seen(form) {
      form.answer({ '/first': day('12', '30') });
      expect(form.goOn()).toEqual([]);
      expect(form.page.page.id).toBe('check');
      expect(form.page.check?.blocking.map(({ text }) => words(text))).toEqual(['Send this later']);
      expect(form.goOn()).toEqual(['Send this later']);
    },
  },
  {
    says: 'a value is computed from answers, tables and named expressions, and sent; its lack is told where it comes from',
    of: [
      'root.derive',
      'root.tables',
      'root.terms',
      'derivation.write',
      'derivation.when',
      'derivation.value',
      'derivation.shownAt',
    ],
    properties: { n: whole, fee: whole, note: textual },
    more: { required: ['fee'] },
    layout: {
      tables: { fees: { each: 15 } },
      terms: { cost: { '*': [{ var: '/n' }, { table: '/fees/each' }] } },
      derive: [
        { write: '/fee', value: { term: 'cost' }, shownAt: '/n' },
        { write: '/note', when: { '>': [{ term: 'cost' }, 50] }, value: 'large' },
      ],
    },
    seen(form) {
      expect(form.asked).toEqual(['/n']);
      form.goOn();
      expect(form.session.view.summary?.map(({ address }) => address)).toEqual(['/n']);
      form.answer({ '/n': '3' });
      expect(form.sent()).toEqual({ n: 3, fee: 45 });
      form.answer({ '/n': '4' });
      expect(form.sent()).toEqual({ n: 4, fee: 60, note: 'large' });
    },
  },
];
