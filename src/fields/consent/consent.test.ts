import { describe } from 'vitest';
import { passesOver, reads, refuses } from '../../../test/contracts/kind-table.js';
import { kind } from './consent.kind.js';

const facts = { type: ['boolean'], const: true } as const;

describe('a box to tick', () => {
  reads(kind, facts, [['true', true]]);
  refuses(kind, facts, [['on', 'choice_unknown']]);
  passesOver(kind, facts, ['', 'false']);
});
