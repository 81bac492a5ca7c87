import { describe } from 'vitest';
import { passesOver, reads, refuses } from '../../../test/contracts/kind-table.js';
import { kind } from './ein.kind.js';

const facts = { type: ['string'] } as const;

describe('an employer’s tax number', () => {
  reads(kind, facts, [
    ['04-1234567', '04-1234567'],
    ['041234567', '04-1234567'],
    ['0 4 1 2 3 4 5 6 7', '04-1234567'],
    ['00-0000000', '00-0000000'],
  ]);
  refuses(kind, facts, [
    ['04-123456', 'ein_length'],
    ['04-12345678', 'ein_length'],
    ['O4-1234567', 'ein_characters'],
    ['**-***45', 'mask_half'],
  ]);
  passesOver(kind, facts, ['', '**-***4567']);
});
