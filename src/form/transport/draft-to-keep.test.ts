import { describe, expect, it } from 'vitest';
import type { Draft, Question } from '../../model/index.js';
import { questionAt } from '../../engine/index.js';
import { differences, draftToKeep, rowAt, sameDraft } from './draft-to-keep.js';

const question = (pointer: string, more: Partial<Question> = {}): Question => ({
  pointer,
  kind: 'text',
  facts: { type: ['string'] },
  label: { text: pointer },
  ...more,
});
const plan = {
  questions: {
    '/first_name': question('/first_name'),
    '/ssn': question('/ssn', { secret: true }),
    'asked:/race': question('asked:/race', { keep: 'memory' }),
    '/leaves': question('/leaves', {
      kind: 'list',
      item: [question('item:/start'), question('item:/card', { secret: true })],
    }),
  },
};
const draft = (entries: Draft['entries']): Draft => ({
  form: 'f',
  version: '1',
  entries,
  rows: {},
  seen: [],
  agreed: {},
});

describe('What of a draft leaves the page', () => {
  it('finds the question of a row by its address', () => {
    expect(questionAt(plan, '/leaves/r7/start')?.pointer).toBe('item:/start');
    expect(questionAt(plan, '/leaves/r7/nothing')).toBeUndefined();
    expect(questionAt(plan, '/constructor')).toBeUndefined();
  });

  it('knows the row by its place in the list, not by its name', () => {
    const two = { ...draft({}), rows: { '/leaves': ['r3', 'r7'] } };
    expect(rowAt(two, '/leaves/r7/start')).toEqual({ list: '/leaves', index: 1 });
    expect(rowAt(two, '/leaves/r9/start')).toBeUndefined();
    expect(rowAt(two, '/first_name')).toBeUndefined();
  });

  it('is neither what is for memory only nor a secret that is not named', () => {
    const kept = draftToKeep(
      plan,
      draft({ '/first_name': 'Ana', '/ssn': '123', 'asked:/race': ['x'], '/leaves/r1/card': '9' }),
      new Map([['/ssn', '123-45-6789']]),
    );
    expect(kept.entries).toEqual({ '/first_name': 'Ana', '/ssn': '123-45-6789' });
  });

  it('is never refused for a letter that no database takes', () => {
    const kept = draftToKeep(
      plan,
      draft({ '/first_name': 'A\ud800n\0a 😀', '/d': { month: '\udc00' }, '/c': ['\0', 'x'] }),
      new Map(),
    );
    expect(kept.entries).toEqual({
      '/first_name': 'A\ufffdn\ufffda 😀',
      '/d': { month: '\ufffd' },
      '/c': ['\ufffd', 'x'],
    });
  });

  it('is compared without secrets and without regard to the order of keys', () => {
    const one = draft({ '/first_name': 'Ana', '/ssn': '1', '/leaves/r1/start': { day: '2', month: '3' } });
    const other = draft({ '/leaves/r1/start': { month: '3', day: '2' }, '/first_name': 'Ana' });
    expect(sameDraft(one, other, plan)).toBe(true);
    expect(sameDraft(one, draft({ '/first_name': 'Bea' }), plan)).toBe(false);
    expect(
      differences(one, draft({ '/first_name': 'Bea' }))
        .slice()
        .sort(),
    ).toEqual(['/first_name', '/leaves/r1/start', '/ssn']);
  });
});
