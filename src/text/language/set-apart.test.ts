import { describe, expect, it } from 'vitest';
import { setApart } from './set-apart.js';

/** The sentence with the marks as a reader of this test can see them: `<…>` runs its own way, `[…]` from left to right. */
const seen = (sentence: string): string =>
  setApart(sentence)
    .replaceAll(/\u2068(.*?)\u2069/g, '<$1>')
    .replaceAll(/\u2066(.*?)\u2069/g, '[$1]');

describe('in a sentence that runs from right to left', () => {
  it.each([
    ['اتصل على (877) 785-2020.', 'اتصل على [(877) 785-2020].'],
    ['اتصل على (877)\u00a0785-2020.', 'اتصل على [(877)\u00a0785-2020].'],
    ['مثل 04-1234567 أو NTN-123456-ABS-01.', 'مثل [04-1234567] أو [NTN-123456-ABS-01].'],
    ['في 12/31/2026', 'في [12/31/2026]'],
  ])('a number keeps the order of its parts: %s', (sentence, apart) => {
    expect(seen(sentence)).toBe(apart);
  });

  it('what is filled in runs its own way', () => {
    expect(seen('رقم {application-id} حتى {by:date}')).toBe('رقم <{application-id}> حتى <{by:date}>');
  });

  it('plain numbers and words stay as they are', () => {
    expect(seen('من 6 إلى 17 رقمًا، 24 ساعة')).toBe('من 6 إلى 17 رقمًا، 24 ساعة');
  });
});
