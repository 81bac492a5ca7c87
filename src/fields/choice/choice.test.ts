import { describe } from 'vitest';
import { passesOver, reads, refuses } from '../../../test/contracts/kind-table.js';
import { kind } from './choice.kind.js';

const label = { text: '' };
const facts = {
  type: ['string'],
  options: [
    { key: 'MA', value: 'MA', label },
    { key: '3', value: 3, label },
  ],
} as const;

describe('one of several', () => {
  reads(kind, facts, [
    ['MA', 'MA'],
    ['3', 3],
  ]);
  refuses(kind, facts, [
    ['ma', 'choice_unknown'],
    ['Massachusetts', 'choice_unknown'],
    ['constructor', 'choice_unknown'],
    [{ typed: 'MA' }, 'choice_unknown'],
    [{ typed: 'Mass' }, 'choice_unknown'],
  ]);
  passesOver(kind, facts, ['', ' ', [], { typed: ' ' }]);
});

describe('one of several that only the service knows', () => {
  reads(kind, { type: ['string'] }, [['Sales', 'Sales']]);
  refuses(kind, { type: ['string'] }, [[{ typed: 'Sales' }, 'choice_unknown']]);
});
