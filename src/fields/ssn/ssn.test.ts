import { describe } from 'vitest';
import { passesOver, reads, refuses } from '../../../test/contracts/kind-table.js';
import { kind } from './ssn.kind.js';

const facts = { type: ['string'] } as const;

describe('a Social Security number or ITIN', () => {
  reads(kind, facts, [
    ['123-45-6789', '123-45-6789'],
    ['123456789', '123-45-6789'],
    [' 123 45 6789 ', '123-45-6789'],
    ['123\u201345\u20116789', '123-45-6789'],
    ['１２３４５６７８９', '123-45-6789'],
    ['912-70-1234', '912-70-1234'],
    ['900-50-0000', '900-50-0000'],
    ['999-99-1234', '999-99-1234'],
  ]);
  refuses(kind, facts, [
    ['12345678', 'ssn_length'],
    ['1234567890', 'ssn_length'],
    ['123-45-678o', 'ssn_characters'],
    ['none', 'ssn_characters'],
    ['000-12-3456', 'ssn_impossible'],
    ['666-12-3456', 'ssn_impossible'],
    ['123-00-4567', 'ssn_impossible'],
    ['123-45-0000', 'ssn_impossible'],
    ['912-49-1234', 'ssn_impossible'],
    ['912-66-1234', 'ssn_impossible'],
    ['912-89-1234', 'ssn_impossible'],
    ['912-93-1234', 'ssn_impossible'],
    ['***-**-678', 'mask_half'],
    ['1**-**-6789', 'mask_half'],
    ['***-**-67890', 'mask_half'],
    ['•••-45-6789', 'mask_half'],
  ]);
  passesOver(kind, facts, ['', ' ', '***-**-6789', '•••-••-6789', '*********']);
});

describe('a Social Security number where an ITIN will not do', () => {
  refuses(kind, { type: ['string'], settings: { itin: false } }, [['912-70-1234', 'ssn_impossible']]);
});
