import { describe } from 'vitest';
import { passesOver, reads, refuses } from '../../../test/contracts/kind-table.js';
import { kind } from './textarea.kind.js';

const facts = { type: ['string'], maxLength: 5000 } as const;

describe('several lines of words', () => {
  reads(kind, facts, [
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['  tab\tkept ', 'tab\tkept'],
    ['👩‍👧 family', '👩‍👧 family'],
  ]);
  refuses(kind, facts, [['bell\u0007', 'text_characters']]);
  passesOver(kind, facts, ['', ' \n \n', '\u000b']);
});
