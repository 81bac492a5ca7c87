import { describe, expect, it } from 'vitest';
import type { FormPlan } from '../../model/index.js';
import { keyTexts } from './text-keys.js';

const keysOf = (part: object) => keyTexts({ id: 'f', ...part } as unknown as FormPlan);
const options = (name: string, ...labels: readonly string[]) => ({
  [`/${name}`]: { facts: { options: labels.map((text) => ({ key: text, value: text, label: { text } })) } },
});

describe('the keys of texts', () => {
  it('change with the sentence, and with nothing else', () => {
    const [one] = Object.keys(keysOf({ title: { text: 'Hello' } }).sentences);
    expect(Object.keys(keysOf({ pages: [{ id: 'p', title: { text: 'Hello' } }] }).sentences)).toEqual([one]);
    expect(Object.keys(keysOf({ title: { text: 'Hello.' } }).sentences)).not.toEqual([one]);
  });

  it('say a sentence once, however often it stands', () => {
    const { plan, sentences } = keysOf({ title: { text: 'Hello' }, pages: [{ id: 'p', title: { text: 'Hello' } }] });
    expect(Object.values(sentences)).toEqual([{ text: 'Hello', place: '/title' }]);
    expect(plan.pages[0]?.title).toEqual(plan.title);
  });

  it('tell the same short label of two questions apart', () => {
    const { sentences } = keysOf({ questions: { ...options('kin', 'Other'), ...options('income', 'Other') } });
    expect(
      Object.values(sentences)
        .map(({ place }) => place)
        .sort(),
    ).toEqual(['/questions/~1income/facts/options/Other/label', '/questions/~1kin/facts/options/Other/label']);
  });

  it('leave alone what is an author’s data', () => {
    const rules = [{ id: 'r', assert: { '==': [{ text: 'not a sentence' }, 1] } }];
    expect(keysOf({ rules }).sentences).toEqual({});
  });
});
