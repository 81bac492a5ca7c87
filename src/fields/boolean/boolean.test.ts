import { describe } from 'vitest';
import { passesOver, reads, refuses } from '../../../test/contracts/kind-table.js';
import { kind } from './boolean.kind.js';

const facts = { type: ['boolean'] } as const;

describe('yes or no', () => {
  reads(kind, facts, [
    ['true', true],
    ['false', false],
  ]);
  refuses(kind, facts, [
    ['yes', 'choice_unknown'],
    ['1', 'choice_unknown'],
  ]);
  passesOver(kind, facts, ['', []]);
});
