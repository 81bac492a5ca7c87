import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { idOf } from '../../../scripts/l10n/english.mjs';
import { locales } from '../../../src/generated/locales/index.js';
import { shippedLanguages } from '../../../src/text/index.js';
import { unbroken } from '../../../src/text/language/unbroken.js';
import { ROOT } from '../repository.js';
import { english, owed, targets, translationsOf, unitsOf } from './sentences.js';

const HOW =
  'To complete a language: `npm run l10n:missing > missing.json`, then `npm run l10n:answers -- answers.json` (xliff/README.md).';

describe('the translators’ files', () => {
  it('are of the languages that are shipped, and of no other', () => {
    const files = readdirSync(join(ROOT, 'xliff')).filter((name) => name.endsWith('.xlf'));
    expect(files.sort()).toEqual(targets.map((code) => `${code}.xlf`).sort());
    expect(english.length).toBeGreaterThan(1_000);
  });

  it.each(targets)('lack no sentence in %s, and none is of an older English', (language) => {
    const units = unitsOf(language);
    const missing = english.filter(({ id, source }) => {
      const unit = units.get(id);
      return !owed.has(id) && (!unit?.target?.trim() || unit.source !== source);
    });
    expect(
      missing.map(({ id, source }) => `${id}: ${source}`),
      HOW,
    ).toEqual([]);
  });

  it.each(targets)('hold nothing in %s that is not said anywhere', (language) => {
    const ids = new Set(english.map(({ id }) => id));
    expect(
      [...unitsOf(language).keys()].filter((id) => !ids.has(id)),
      'npm run l10n:extract',
    ).toEqual([]);
  });

  it.each(targets)('say of every sentence in %s how far it was checked', (language) => {
    const states = [...unitsOf(language).values()].map(({ status }) => status);
    expect(
      states.filter((status) => status === undefined || !['machine', 'reviewed', 'certified'].includes(status)),
    ).toEqual([]);
  });

  it.each(targets)('are what readers of %s get', async (language) => {
    const files = Object.values(locales[language] ?? {});
    const modules = await Promise.all(files.map((load) => load()));
    const shown = Object.assign({}, ...modules.map(({ templates }) => templates)) as Readonly<Record<string, string>>;
    const wrong = translationsOf(language).filter(([{ key }, target]) => shown[key] !== unbroken(target));
    expect(wrong.map(([{ key }]) => key)).toEqual([]);
  });

  it('name a sentence anew when its English changes, so that no old translation stays', () => {
    expect(idOf('ui.continue', 'Continue')).not.toBe(idOf('ui.continue', 'Go on'));
    expect(idOf('ui.continue', 'Continue')).toBe(idOf('ui.continue', 'Continue'));
    const keys = english.filter(({ key }) => key.includes('#/')).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(500);
    expect(new Set(english.map(({ id }) => id)).size).toBe(english.length);
  });

  it('are for no fewer languages than were promised', () => {
    expect(shippedLanguages).toEqual(['en', 'es', 'pt-BR', 'ht', 'zh-Hans', 'zh-Hant', 'vi', 'ar']);
  });
});
