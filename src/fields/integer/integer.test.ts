import { describe } from 'vitest';
import { passesOver, reads, refuses, shows } from '../../../test/contracts/kind-table.js';
import { kind } from './integer.kind.js';

const facts = { type: ['integer'] } as const;

describe('a whole number', () => {
  reads(kind, facts, [
    ['7', 7],
    ['1,000', 1000],
    ['5.0', 5],
    ['-2', -2],
  ]);
  refuses(kind, facts, [
    ['5.5', 'number_whole'],
    ['1e3', 'number_format'],
    ['9007199254740993', 'number_too_long'],
  ]);
  passesOver(kind, facts, ['', ' ']);
  shows(kind, facts, [
    [12345, '12,345'],
    [1.5, ''],
  ]);
});
