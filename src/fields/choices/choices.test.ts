import { describe } from 'vitest';
import { passesOver, reads, refuses } from '../../../test/contracts/kind-table.js';
import { kind } from './choices.kind.js';

const label = { text: '' };
const options = ['cash', 'food', 'none'].map((key) => ({ key, value: key, label }));
const facts = { type: ['array'], items: { type: ['string'], options }, settings: { exclusive: ['none'] } } as const;

describe('any of several', () => {
  reads(kind, facts, [
    [
      ['food', 'cash'],
      ['cash', 'food'],
    ],
    [['cash', 'cash'], ['cash']],
    [['none'], ['none']],
  ]);
  refuses(kind, facts, [
    [['cash', 'none'], 'choices_exclusive'],
    [['gold'], 'choice_unknown'],
    [['__proto__'], 'choice_unknown'],
  ]);
  passesOver(kind, facts, [[], '', 'cash']);
});
