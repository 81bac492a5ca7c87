import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { direction, language, languages, setLanguage, shippedLanguages, text, formatValue } from './index.js';

beforeAll(() => {
  // The library tells of changes on `window`, which Node has not.
  Object.assign(globalThis, { window: new EventTarget() });
});

afterAll(() => setLanguage('en'));

describe('the language', () => {
  it('is English at first, and English is shipped', () => {
    expect([language(), direction(), shippedLanguages]).toEqual(['en', 'ltr', ['en']]);
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

  it('turns with its direction; what is not translated stands in English', async () => {
    await setLanguage('ar');
    expect([direction(), text({ key: 'ui.yes' }), text({ key: 'ui.not-answered' })]).toEqual([
      'rtl',
      'نعم',
      'Not answered',
    ]);
  });

  it('stays when the wanted one is unknown', async () => {
    await setLanguage('es');
    expect(await setLanguage('tlh')).toBe('es');
    expect(await setLanguage('')).toBe('es');
  });

  it('knows each language once', () => {
    expect(new Set(languages.map((one) => one.code)).size).toBe(languages.length);
  });
});
