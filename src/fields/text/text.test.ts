import { describe } from 'vitest';
import { passesOver, reads, refuses } from '../../../test/contracts/kind-table.js';
import { kind } from './text.kind.js';

describe('one line of words', () => {
  reads(kind, { type: ['string'] }, [
    ['  Ana María  ', 'Ana María'],
    ['O’Brien-Núñez', 'O’Brien-Núñez'],
    ['李', '李'],
    ['12 Main St\n Apt 4', '12 Main St  Apt 4'],
    ['\u200b Kim\ufeff', 'Kim'],
    ['می‌خواهم', 'می‌خواهم'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['__proto__', '__proto__'],
    ['**', '**'],
    ['room *5*', 'room *5*'],
  ]);
  refuses(kind, { type: ['string'] }, [
    ['a\u0000b', 'text_characters'],
    ['\ud800', 'text_characters'],
    ['****56*9', 'mask_half'],
    ['***-**-678', 'mask_half'],
  ]);
  passesOver(kind, { type: ['string'] }, ['', '   ', '\u200b', '\u000b', '*********', '•••••1234']);
});

describe('a number that is text', () => {
  const facts = { type: ['string'], settings: { code: true } } as const;
  reads(kind, facts, [
    ['0110 0001-5', '011000015'],
    ['s1234 5678', 'S12345678'],
    ['٠١١٠', '0110'],
  ]);
  refuses(kind, facts, [['- -', 'text_characters']]);
});
