import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forms } from '../../../src/generated/forms.js';
import { locales } from '../../../src/generated/locales/index.js';
import { statuses } from '../../../src/generated/statuses.js';
import { unbroken } from '../../../src/text/language/unbroken.js';
import { ROOT } from '../repository.js';

/** A telephone number as it may be written: with its places to break, or without. */
const PHONE = /\(\d{3}\)\s?\d{3}-\u2060?\d{4}|\b\d{3}-\u2060?\d{3}-\u2060?\d{4}\b/;

/** Those that have a telephone number, and those of them in which a line may end inside of it. */
const withPhones = (sentences: readonly string[]) => {
  const all = sentences.filter((one) => PHONE.test(one));
  return { all, broken: all.filter((one) => unbroken(one) !== one) };
};

describe('no line ends inside a telephone number', () => {
  it.each(Object.keys(locales))('in %s', async (language) => {
    const modules = await Promise.all(Object.values(locales[language] ?? {}).map((load) => load()));
    const { all, broken } = withPhones(modules.flatMap(({ templates }) => Object.values(templates)));
    expect(all.length).toBeGreaterThan(40);
    expect(broken).toEqual([]);
  });

  it.each(Object.entries({ ...forms, ...statuses }))('in the English of %s', async (_id, load) => {
    const { texts } = await (load as () => Promise<{ readonly texts: Readonly<Record<string, () => string>> }>)();
    expect(withPhones(Object.values(texts).map((text) => text())).broken).toEqual([]);
  });

  it('in the sentences that stand in the program itself', () => {
    const sources = (readdirSync(join(ROOT, 'src'), { recursive: true }) as string[]).filter((file) =>
      /-texts\.ts$/.test(file),
    );
    const lines = sources.flatMap((file) => readFileSync(join(ROOT, 'src', file), 'utf8').split('\n'));
    const spoken = lines
      .filter((line) => line.includes('msg('))
      .map((line) =>
        line.replaceAll(/\\u([\da-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
      );
    const { all, broken } = withPhones(spoken);
    expect(all.length).toBeGreaterThan(2);
    expect(broken).toEqual([]);
  });
});
