import { describe, expect, it } from 'vitest';
import { NOT_KNOWN } from '../../src/model/index.js';
import { authorForm, type } from './author-form.js';

describe('“I don’t know”', () => {
  it.each([
    ['an amount', { type: ['number', 'null'], multipleOf: 0.01 }],
    ['a date', { type: ['string', 'null'], format: 'date' }],
    ['words', { type: ['string', 'null'] }],
  ] as const)('stays when somebody leaves the question: %s', (_what, schema) => {
    const session = authorForm({ properties: { a: schema }, required: ['a'] }).open();
    type(session, { '/a': NOT_KNOWN });
    session.dispatch({ type: 'leave', address: '/a' });
    expect(session.answers).toEqual({ a: null });
  });
});
