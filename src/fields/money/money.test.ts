import { describe } from 'vitest';
import { passesOver, reads, refuses, shows } from '../../../test/contracts/kind-table.js';
import { kind } from './money.kind.js';

const facts = { type: ['number'], multipleOf: 0.01 } as const;

describe('an amount of dollars', () => {
  reads(kind, facts, [
    ['$1,234.50', 1234.5],
    ['$ 12', 12],
    ['-$5', -5],
    ['0.29', 0.29],
    ['1.1', 1.1],
    ['12.340', 12.34],
    ['＄5', 5],
    ['9999999999999.99', 9999999999999.99],
  ]);
  refuses(kind, facts, [
    ['1.005', 'money_cents'],
    ['12 dollars', 'money_format'],
    ['$$5', 'money_format'],
    ['5$', 'money_format'],
    ['€5', 'money_format'],
    ['1,00', 'number_grouping'],
    ['12345678901234567', 'number_too_long'],
  ]);
  passesOver(kind, facts, ['', ' ']);
  shows(kind, facts, [
    [1234.5, '1,234.50'],
    [1234, '1,234'],
    [0.1, '0.10'],
  ]);
});

describe('an amount that the contract wants as text', () => {
  const asText = { type: ['string'], format: 'money' } as const;
  reads(kind, asText, [
    ['$1,234.5', '1234.50'],
    ['7', '7.00'],
  ]);
  shows(kind, asText, [
    ['1234.50', '1,234.50'],
    ['x', ''],
  ]);
});
