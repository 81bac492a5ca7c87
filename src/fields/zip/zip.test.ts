import { describe } from 'vitest';
import { passesOver, reads, refuses } from '../../../test/contracts/kind-table.js';
import { kind } from './zip.kind.js';

const facts = { type: ['string'] } as const;

describe('a ZIP code', () => {
  reads(kind, facts, [
    ['02108', '02108'],
    ['02108-1234', '02108-1234'],
    ['021081234', '02108-1234'],
    ['02108 1234', '02108-1234'],
    ['00501', '00501'],
  ]);
  refuses(kind, facts, [
    ['2108', 'zip_length'],
    ['021081', 'zip_length'],
    ['K1A 0B1', 'zip_characters'],
    ['00000', 'zip_impossible'],
    ['02108-**34', 'mask_half'],
  ]);
  passesOver(kind, facts, ['', '02108-****']);
});
