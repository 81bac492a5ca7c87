import { describe, expect, it } from 'vitest';
import { kind as phone } from '../../fields/phone/phone.kind.js';
import { setApart } from './set-apart.js';
import { unbroken } from './unbroken.js';

/** The sentence with what nobody sees as a reader of this test can see it: `_` a space that does not break, `+` the joiner. */
const seen = (sentence: string): string => unbroken(sentence).replaceAll('\u00a0', '_').replaceAll('\u2060', '+');

describe('in a sentence', () => {
  it.each([
    ['Call (833) 344-7365, Monday to Friday.', 'Call (833)_344-+7365, Monday to Friday.'],
    ['請致電(877)785-2020。', '請致電(877)785-+2020。'],
    ['like 617-555-0123', 'like 617-+555-+0123'],
  ])('a telephone number has no place to break: %s', (sentence, expected) => {
    expect(seen(sentence)).toBe(expected);
  });

  it.each(['04-1234567', '01842-0838', '2026-11-27', '123-45-6789', '8 a.m. to 4:30 p.m. (late)'])(
    'what is none stays as it is: %s',
    (sentence) => {
      expect(unbroken(sentence)).toBe(sentence);
    },
  );

  it('it is the same a second time', () => {
    const once = unbroken('Call (833) 344-7365.');
    expect(unbroken(once)).toBe(once);
  });

  it('it runs from left to right among Arabic letters', () => {
    expect(setApart(unbroken('اتصل على (877) 785-2020.'))).toBe('اتصل على \u2066(877)\u00a0785-\u20602020\u2069.');
  });

  it('it can be copied into a question', () => {
    expect(phone.parse(unbroken('(833) 344-7365'), { type: ['string'] })).toEqual({
      kind: 'value',
      value: '833-344-7365',
    });
  });
});
