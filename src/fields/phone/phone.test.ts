import { describe } from 'vitest';
import { passesOver, reads, refuses } from '../../../test/contracts/kind-table.js';
import { kind } from './phone.kind.js';

const facts = { type: ['string'] } as const;

describe('a telephone number', () => {
  reads(kind, facts, [
    ['617-555-1234', '617-555-1234'],
    ['(617) 555-1234', '617-555-1234'],
    ['617.555.1234', '617-555-1234'],
    ['+1 617 555 1234', '617-555-1234'],
    ['1-617-555-1234', '617-555-1234'],
    ['6175551234', '617-555-1234'],
    ['617/555/1234', '617-555-1234'],
  ]);
  refuses(kind, facts, [
    ['555-1234', 'phone_length'],
    ['617-555-12345', 'phone_length'],
    ['2617-555-1234', 'phone_length'],
    ['+44 20 7946 0958', 'phone_foreign'],
    ['+(44) 20 7946 0958', 'phone_foreign'],
    ['0044 20 7946 0958', 'phone_foreign'],
    ['617-555-1234 ext 5', 'phone_extension'],
    ['617-555-1234 x5', 'phone_extension'],
    ['1-800-FLOWERS', 'phone_characters'],
    ['117-555-1234', 'phone_area'],
    ['911-555-1234', 'phone_area'],
    ['697-555-1234', 'phone_area'],
    ['617-155-1234', 'phone_exchange'],
    ['617-911-1234', 'phone_exchange'],
    ['***-***-12', 'mask_half'],
  ]);
  passesOver(kind, facts, ['', '***-***-1234']);
});
