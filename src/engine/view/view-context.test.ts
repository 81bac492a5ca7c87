import { describe, expect, it } from 'vitest';
import type { Option, Question } from '../../model/index.js';
import { optionsOf } from './view-context.js';

const options: readonly Option[] = ['cash', 'food'].map((key) => ({ key, value: key, label: { text: key } }));
const told = { towns: [{ key: 'lynn', label: 'Lynn' }] };
const question = (facts: Question['facts'], more: Partial<Question> = {}): Question => ({
  pointer: '/help',
  kind: 'choices',
  facts,
  label: { text: 'Help' },
  ...more,
});

describe('the choices of a question', () => {
  it('are those of its value', () => {
    expect(optionsOf(question({ type: ['string'], options }), told)).toEqual(options);
  });

  // Boxes to tick have their choices on the items of the list; without this a page asks and offers nothing.
  it('are those of its items when the answer is a list', () => {
    expect(optionsOf(question({ type: ['array'], items: { type: ['string'], options } }), told)).toEqual(options);
  });

  it('come after those that the service tells', () => {
    const facts: Question['facts'] = { type: ['string'], options };
    expect(optionsOf(question(facts, { optionsFrom: 'known:/towns' }), told)?.map(({ key }) => key)).toEqual([
      'lynn',
      'cash',
      'food',
    ]);
  });
});
