import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../repository.js';
import { broken, english, targets } from './sentences.js';

/** For each term, in each language, the word stems of which one must stand where the English says it. */
const glossary = JSON.parse(readFileSync(join(ROOT, 'xliff/glossary.json'), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
>;

const sorted = (found: RegExpMatchArray | null): string => [...(found ?? [])].sort().join(' ');
const placeholders = (text: string): string => [...new Set(text.match(/\{[^}]*\}/g) ?? [])].sort().join(' ');
/** Phone numbers, form names and addresses: what somebody would dial or look for. */
const figures = (text: string): string => sorted(text.replaceAll(/\{[^}]*\}/g, '').match(/\d{3,}/g));

/** Names of places and things, and signs: these may be the same in any language. */
const MAY_STAY =
  /^(Error:( \{title\})?|(\{[^}]*\}[\s\p{P}]*(KB|MB)?|[\p{P}\s\d]|[AP]M|SafeLink)*|[A-Z][\w.]+( (of |[A-Z])\w+){0,3}|No)$/u;

const HAN = /\p{Script=Han}/u;
const ARABIC = /\p{Script=Arabic}/u;
const LETTERS = /\p{L}/u;
/** Characters that only one way of writing Chinese has. */
const ONLY_SIMPLIFIED = /[们请这为发给还没对时间题话应险单证业电务书写护养亲儿过数额终读问图张与]/u;
const ONLY_TRADITIONAL = /[們請這為發給還沒對時間題話應險單證業電務書寫護養親兒過數額終讀問圖張與]/u;

describe.each(targets)('the wording in %s', (language) => {
  it('keeps the values of each sentence', () => {
    expect(broken(language, (source, target) => placeholders(source) === placeholders(target))).toEqual([]);
  });

  it('keeps phone numbers, addresses and examples', () => {
    expect(broken(language, (source, target) => figures(source) === figures(target))).toEqual([]);
  });

  it('is text and no markup', () => {
    expect(broken(language, (_, target) => !/<\/?[a-z]|&[a-z]+;|\\[nu"]/i.test(target))).toEqual([]);
  });

  it('is not English that was left over', () => {
    expect(broken(language, (source, target) => source !== target || MAY_STAY.test(source))).toEqual([]);
    expect(
      broken(
        language,
        (_, target) =>
          !/\b(the|your|you|and|please|with|this)\b/i.test(target.replaceAll(/[“"«「][^”"»」]*[”"»」]/g, '')),
      ),
    ).toEqual([]);
  });

  it('is about as long as the English', () => {
    const room = language.startsWith('zh') ? 1.2 : 2.2;
    expect(
      broken(
        language,
        (source, target) => target.length <= source.length * room + 25 && target.length * 8 + 8 >= source.length,
      ),
    ).toEqual([]);
  });

  it('is written in the letters of the language', () => {
    const isRight = (target: string): boolean => {
      if (!LETTERS.test(target.replaceAll(/\{[^}]*\}/g, ''))) return true;
      if (language === 'ar') return ARABIC.test(target);
      if (!language.startsWith('zh')) return !HAN.test(target) && !ARABIC.test(target);
      return HAN.test(target) && !(language === 'zh-Hans' ? ONLY_TRADITIONAL : ONLY_SIMPLIFIED).test(target);
    };
    expect(broken(language, (source, target) => isRight(target) || MAY_STAY.test(source))).toEqual([]);
  });

  it('begins and ends as the English does: no space, and a full stop where there is one', () => {
    const ends = (text: string): boolean => /[.。۔]$/u.test(text);
    expect(broken(language, (source, target) => target === target.trim() && ends(source) === ends(target))).toEqual([]);
  });

  it('calls a thing by the same name everywhere', () => {
    const wrong = Object.entries(glossary).flatMap(([term, byLanguage]) => {
      const stems = byLanguage[language];
      if (!stems) return [`${term} has no word in ${language}`];
      const said = new RegExp(`\\b${term}s?\\b`, 'i');
      return broken(
        language,
        (source, target) =>
          !said.test(source) || stems.some((stem) => target.toLowerCase().includes(stem.toLowerCase())),
      ).map((one) => `${term}: ${one}`);
    });
    expect(wrong).toEqual([]);
  });
});

it('the glossary is of words that are said', () => {
  const unsaid = Object.keys(glossary).filter(
    (term) => !english.some(({ source }) => new RegExp(`\\b${term}s?\\b`, 'i').test(source)),
  );
  expect(unsaid).toEqual([]);
});
