import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerTexts } from '../catalog.js';
import { errorTexts } from '../error-texts.js';
import { direction, language, languages, setLanguage, shippedLanguages, text, formatValue } from '../index.js';

beforeAll(() => {
  // The library tells of changes on `window`, which Node has not.
  Object.assign(globalThis, { window: new EventTarget() });
});

afterAll(() => setLanguage('en'));

describe('the language', () => {
  it('is English at first, and English is shipped', () => {
    expect([language(), direction(), shippedLanguages[0]]).toEqual(['en', 'ltr', 'en']);
  });

  it('changes words, plurals, dates and money, and back', async () => {
    expect(await setLanguage('es-MX')).toBe('es');
    expect(text({ key: 'ui.continue' })).toBe('Continuar');
    expect(formatValue({ as: 'duration', value: 61 })).toBe('1 hora 1 minuto');
    expect(formatValue({ as: 'date', value: '2026-03-02' })).toBe('2 de marzo de 2026');
    expect(formatValue({ as: 'money', value: 1149.9 })).toBe('$1,149.90');
    expect(await setLanguage('en')).toBe('en');
    expect(text({ key: 'ui.continue' })).toBe('Continue');
  });

  it('is longer, marked and in brackets in the language that only tests speak', async () => {
    await setLanguage('en-XA');
    expect(text({ key: 'ui.hidden-answer' })).toMatch(/^\[Ñ\p{L}+ \p{L}+ .*\]$/u);
    expect(await setLanguage('en')).toBe('en');
  });

  it('stays when the wanted one is unknown', async () => {
    await setLanguage('es');
    expect(await setLanguage('tlh')).toBe('es');
    expect(await setLanguage('')).toBe('es');
  });

  it('knows each language once', () => {
    expect(new Set(languages.map((one) => one.code)).size).toBe(languages.length);
  });

  it('sets what is filled in apart in a sentence that runs the other way, and in no other', async () => {
    registerTexts(errorTexts);
    const owed = (): string =>
      text({ key: 'error.required', params: { label: { as: 'text', text: { text: 'Dam (east):' } } } });
    await setLanguage('en');
    expect(owed()).toBe('Enter an answer for “Dam (east)”');
    await setLanguage('ar');
    expect(owed()).toContain('\u2068Dam (east)\u2069');
    expect(text({ key: 'ui.continue' })).not.toMatch(/[\u2068\u2069]/);
    await setLanguage('es');
    expect(owed()).not.toMatch(/[\u2068\u2069]/);
    await setLanguage('en');
  });
});
