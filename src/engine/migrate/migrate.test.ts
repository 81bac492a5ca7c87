import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../generated/fields.js';
import { type Draft, type Json, type Migration, NOT_KNOWN } from '../../model/index.js';
import { planForm } from '../../plan/index.js';
import { emptyDraft } from '../draft/draft.js';
import { isNewer, migrateDraft } from './migrate-draft.js';

const schema: Json = {
  type: 'object',
  properties: {
    first: { title: 'First name', type: 'string' },
    last: { title: 'Last name', type: 'string' },
    reason: { title: 'Reason', enum: ['own-illness', 'family'] },
    helps: { title: 'Help', type: 'array', items: { enum: ['ramp', 'asl'] }, uniqueItems: true },
    contact: { type: 'object', properties: { phone: { title: 'Phone', type: 'string' } } },
    address: { title: 'Address', type: 'string' },
    born: { title: 'Date of birth', type: 'string', format: 'date' },
    children: {
      title: 'Children',
      type: 'array',
      items: {
        type: 'object',
        properties: { name: { title: 'Name', type: 'string' }, age: { title: 'Age', type: 'integer' } },
      },
    },
  },
};
const layout = {
  id: 'permit',
  version: '3',
  title: 'Permit',
  fields: { '/children': { list: { one: 'Child', many: 'Children', add: 'Add', full: 'Full' } } },
};
const migrations: readonly Migration[] = [
  {
    from: '1',
    to: '2',
    steps: [
      { split: '/name', into: ['/first', '/last'], by: 'last-space' },
      { values: '/reason', map: { sick: 'own-illness' } },
      { move: '/phone', to: '/contact/phone' },
      { move: '/kids', to: '/children' },
      { page: 'who', to: 'form' },
    ],
  },
  {
    from: '2',
    to: '3',
    steps: [
      { wrap: '/helps' },
      { join: ['/street', '/town'], to: '/address', by: 'comma' },
      { move: '/children/*/full', to: '/children/*/name' },
      { leave: '/fax', label: 'Fax number' },
      { again: '/promise' },
    ],
  },
];
const plan = { ...planForm({ schema, layout, kinds }).plan, migrations };
const draft = (version: string, more: Partial<Draft>): Draft => ({ ...emptyDraft({ id: 'permit', version }), ...more });
const migrated = (version: string, more: Partial<Draft>) => migrateDraft({ plan, kinds }, draft(version, more)).draft;

describe('a draft of an earlier version', () => {
  it('is carried over every version in between', () => {
    const { entries, rows, seen, left, version } = migrated('1', {
      entries: {
        '/name': 'Ana María de Souza',
        '/reason': 'sick',
        '/phone': '617',
        '/helps': 'ramp',
        '/street': '1 Main St',
        '/town': 'Lynn',
        '/kids/r1/full': 'Bo',
        '/kids/r2/full': 'Cy',
        '/kids/r2/age': '7',
        '/fax': '555-0100',
        '/promise': 'true',
      },
      rows: { '/kids': ['r1', 'r2'] },
      seen: ['who', 'gone'],
    });
    expect(entries).toEqual({
      '/first': 'Ana María de',
      '/last': 'Souza',
      '/reason': 'own-illness',
      '/contact/phone': '617',
      '/helps': ['ramp'],
      '/address': '1 Main St, Lynn',
      '/children/r1/name': 'Bo',
      '/children/r2/name': 'Cy',
      '/children/r2/age': '7',
    });
    expect([rows, seen, version]).toEqual([{ '/children': ['r1', 'r2'] }, ['form'], '3']);
    expect(left).toEqual([{ label: 'Fax number', words: '555-0100' }]);
  });

  it('takes only the steps that come after its version', () => {
    expect(migrated('2', { entries: { '/reason': 'family', '/street': '1 Main St' } }).entries).toEqual({
      '/reason': 'family',
      '/address': '1 Main St',
    });
  });

  it('shows what has no place any more, and drops none of it', () => {
    const { entries, left } = migrated('2', {
      entries: {
        '/reason': 'military',
        '/helps': ['asl', 'lift'],
        '/born': 'next May',
        '/contact/phone': { area: '617', number: '5550100' },
        '/old_question': 'An answer',
        '/gone/r1/name': 'Di',
        '/blank': ' ',
      },
      rows: { '/gone': ['r1'] },
    });
    expect(entries).toEqual({ '/helps': ['asl'] });
    expect(left).toEqual([
      { label: 'Reason', words: 'military' },
      { label: 'Help', words: 'lift' },
      { label: 'Date of birth', words: 'next May' },
      { label: 'Phone', words: '617, 5550100' },
      { label: 'Old question', words: 'An answer' },
      { label: 'Name', words: 'Di' },
    ]);
  });

  it('keeps half-typed text as it is: the person sees why it is not right yet', () => {
    expect(migrated('2', { entries: { '/born': { month: '2', day: '30', year: '' } } }).entries).toEqual({
      '/born': { month: '2', day: '30', year: '' },
    });
  });

  it('of a version that nobody wrote steps for is carried by its names', () => {
    expect(migrated('0', { entries: { '/first': 'Ana', '/x': 'y' } })).toMatchObject({
      version: '3',
      entries: { '/first': 'Ana' },
      left: [{ label: 'X', words: 'y' }],
    });
  });

  it('makes room for what moves to its place, and shows what stood there', () => {
    const { entries, left } = migrated('1', {
      entries: { '/name': 'Ana Silva', '/first': 'Bo', '/street': '1 Main St', '/address': 'Here' },
    });
    expect(entries).toEqual({ '/first': 'Ana', '/last': 'Silva', '/address': '1 Main St' });
    expect(left).toEqual([
      { label: 'First', words: 'Bo' },
      { label: 'Address', words: 'Here' },
    ]);
  });

  it('is left alone when it is of this version, or of a newer one', () => {
    const same = draft('3', { entries: { '/x': 'y' } });
    expect(migrateDraft({ plan, kinds }, same)).toEqual({ state: 'same', draft: same });
    const newer = draft('4', { entries: { '/x': 'y' } });
    expect(migrateDraft({ plan, kinds }, newer)).toEqual({ state: 'newer', draft: newer });
  });

  it('never loses a word that was typed, whatever was typed and wherever', () => {
    const places = [
      '/name',
      '/reason',
      '/phone',
      '/street',
      '/town',
      '/helps',
      '/fax',
      '/x',
      '/kids/r1/full',
      '/__proto__',
      '/constructor',
      '/a~1b',
    ];
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const entry = fc.oneof(
      fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
      fc.array(word, { maxLength: 3 }),
      fc.record({ month: word, day: word }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('1', '2', '0'),
        fc.dictionary(fc.constantFrom(...places), entry),
        (version, entries) => {
          const { entries: kept, left = [] } = migrated(version, { entries });
          const before = wordsIn(Object.values(entries).map(plain));
          const after = new Set(wordsIn([...Object.values(kept).map(plain), ...left.map((one) => one.words ?? '')]));
          // The two words of options that were called otherwise stand under their new names.
          expect(before.filter((one) => !after.has(one) && one !== 'sick')).toEqual([]);
          expect(Object.prototype).not.toHaveProperty('month');
        },
      ),
      { numRuns: 500 },
    );
  });
});

const plain = (entry: unknown) => (typeof entry === 'string' ? entry : Object.values(entry as object).join(' '));
const wordsIn = (texts: readonly string[]) => texts.join(' ').match(/[a-z]{3,}/g) ?? [];

describe('versions', () => {
  it.each([
    ['2', '1', true],
    ['10', '9', true],
    ['1.10', '1.9', true],
    ['2026-02', '2026-01', true],
    ['1.0.1', '1.0', true],
    ['1', '1', false],
    ['1', '2', false],
    ['b', 'a', true],
  ])('%s comes after %s: %s', (one, other, isAfter) => {
    expect(isNewer(one, other)).toBe(isAfter);
  });
});

describe('“I don’t know”', () => {
  const income = (type: Json) =>
    planForm({
      schema: { type: 'object', properties: { income: { title: 'Income', type } }, required: ['income'] },
      layout: { id: 'permit', version: '3', title: 'Permit' },
      kinds,
    }).plan;
  const before = draft('2', { entries: { '/income': NOT_KNOWN, '/gone': NOT_KNOWN } });

  it('stays an answer where it still is one', () => {
    expect(migrateDraft({ plan: income(['number', 'null']), kinds }, before).draft).toEqual(
      draft('3', { entries: { '/income': NOT_KNOWN } }),
    );
  });

  it('is asked again where it is none any more, and is no words to note', () => {
    expect(migrateDraft({ plan: income('number'), kinds }, before).draft).toEqual(draft('3', {}));
  });
});
