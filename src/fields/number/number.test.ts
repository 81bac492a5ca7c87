import { describe } from 'vitest';
import { passesOver, reads, refuses, shows } from '../../../test/contracts/kind-table.js';
import { kind } from './number.kind.js';

const facts = { type: ['number'] } as const;

describe('a number', () => {
  reads(kind, facts, [
    ['1,234', 1234],
    ['1234.50', 1234.5],
    [' 0007 ', 7],
    ['-3', -3],
    ['\u22123', -3],
    ['+ 5', 5],
    ['.5', 0.5],
    ['5.', 5],
    ['-0', 0],
    ['١٢٣', 123],
    ['１２３', 123],
    ['0.0000001', 1e-7],
    ['999999999999999', 999999999999999],
  ]);
  refuses(kind, facts, [
    ['0x10', 'number_format'],
    ['1e5', 'number_format'],
    ['1.234,56', 'number_format'],
    ['1.2.3', 'number_format'],
    ['12,34', 'number_grouping'],
    ['1,2345', 'number_grouping'],
    [',123', 'number_grouping'],
    ['1 234', 'number_format'],
    ['Infinity', 'number_format'],
    ['NaN', 'number_format'],
    ['-', 'number_format'],
    ['.', 'number_format'],
    ['ten', 'number_format'],
    ['1234567890123456', 'number_too_long'],
    ['0.12345678901234567', 'number_too_long'],
  ]);
  passesOver(kind, facts, ['', '  ', '\u00a0']);
  shows(kind, facts, [
    [1234567.25, '1,234,567.25'],
    [-1000, '-1,000'],
    [1e-7, '0.0000001'],
    ['x', ''],
  ]);
});
