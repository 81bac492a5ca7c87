/// <reference types="vite/client" />
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry, FieldKind, QuestionFacts } from '../model/index.js';

const modules = import.meta.glob<{ kind: FieldKind }>('./*/*.kind.ts', { eager: true });
const kinds = Object.values(modules).map((module) => module.kind);

const options = ['a', 'b', 'c'].map((key) => ({ key, value: key, label: { text: key } }));
const FACTS: Readonly<Record<string, QuestionFacts>> = {
  'a word': { type: ['string'] },
  'a long text': { type: ['string'], maxLength: 5000 },
  'a date': { type: ['string'], format: 'date' },
  'an e-mail address': { type: ['string'], format: 'email' },
  'an enum': { type: ['string'], options },
  'a number enum': { type: ['integer'], options: [{ key: '1', value: 1, label: { text: 'One' } }] },
  'a number': { type: ['number'] },
  'a number or nothing': { type: ['number', 'null'] },
  'a whole number': { type: ['integer'] },
  'an amount': { type: ['number'], multipleOf: 0.01 },
  'yes or no': { type: ['boolean'] },
  'yes or no in other words': { type: ['boolean'], options: [{ key: 'true', value: true, label: { text: 'I do' } }] },
  'a must-be-true': { type: ['boolean'], const: true },
  'a list of enums': { type: ['array'], items: { type: ['string'], options } },
  'a list of rows': { type: ['array'] },
  'a must-be-false': { type: ['boolean'], const: false },
  'one value to tick': { type: ['string'], const: 'newsletter' },
  'a time': { type: ['string'], format: 'time' },
  'a date and time': { type: ['string'], format: 'date-time' },
  'a web address': { type: ['string'], format: 'uri' },
  'a file': { type: ['string'], contentEncoding: 'base64', contentMediaType: 'application/pdf' },
  'a long file': { type: ['string'], contentEncoding: 'base64', maxLength: 4000 },
  'a document of words': { type: ['string'], contentMediaType: 'text/markdown' },
  'an SSN': { type: ['string'], format: 'ssn' },
};

const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[-+$*•0-9., ()/a-z@٣３]{0,20}$/),
  fc.array(fc.string()),
  fc.dictionary(
    fc.constantFrom(
      'month',
      'day',
      'year',
      'hours',
      'hour',
      'half',
      'fold',
      'rest',
      'given',
      'minutes',
      'sunday_hours',
      'monday_minutes',
      '__proto__',
      'toString',
    ),
    fc.string({ maxLength: 5 }),
  ),
  fc.record({ month: fc.nat(13).map(String), day: fc.nat(32).map(String), year: fc.nat(2100).map(String) }),
  fc.record({ hours: fc.nat(30).map(String), minutes: fc.nat(60).map(String) }),
);

it('finds all kinds', () => {
  const found = kinds.map((kind) => kind.name).sort();
  expect(found).toEqual(
    'boolean choice choices consent date date-time duration ein email file integer list money number phone ssn text textarea time url week zip'.split(
      ' ',
    ),
  );
});

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
  it('takes an untouched control as no answer', () => {
    expect(kind.isBlank(kind.empty)).toBe(true);
    expect(kind.parse(kind.empty, { type: [] })).toEqual({ kind: 'blank' });
  });

  it('never throws, whatever stands in a draft, and says the same of blank in both ways', () => {
    fc.assert(
      fc.property(anyEntry, fc.constantFrom(...Object.values(FACTS)), (entry, facts) => {
        const parsed = kind.parse(entry, facts);
        if (kind.isBlank(entry)) expect(parsed.kind).toBe('blank');
      }),
    );
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(anyEntry, fc.constantFrom(...Object.values(FACTS)), (entry, facts) => {
        const parsed = kind.parse(entry, facts);
        if (parsed.kind !== 'value') return;
        expect(kind.parse(kind.format(parsed.value, facts), facts)).toEqual(parsed);
      }),
      { numRuns: 500 },
    );
  });

  it('formats values of any other shape without throwing', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void kind.format(value as never, { type: [] })));
  });
});

describe('which kind a question gets when it names none', () => {
  it.each(Object.entries(FACTS))('is one and only one for %s', (_, facts) => {
    const claims = kinds.map((kind) => kind.claims(facts)).sort((a, b) => b - a);
    expect(claims[0]).toBeGreaterThan(0);
    expect(claims[0]).toBeGreaterThan(claims[1] ?? 0);
  });
});
