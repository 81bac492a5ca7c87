import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../scripts/lib/xliff.mjs';
import { errorTexts } from './error-texts.js';
import { languages } from './languages.js';
import { fieldTexts } from './field-texts.js';
import { uiTexts } from './ui-texts.js';

const folder = new URL('../../xliff/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.xlf'));
const placeholders = (sentence: string): string[] => [...new Set(sentence.match(/\{[^}]*\}/g) ?? [])].sort();

describe('catalogs', () => {
  it('mark each sentence with its own key', () => {
    for (const [name, texts] of Object.entries({
      'ui-texts.ts': uiTexts,
      'field-texts.ts': fieldTexts,
      'error-texts.ts': errorTexts,
    })) {
      const source = readFileSync(new URL(name, import.meta.url), 'utf8');
      const pairs = [...source.matchAll(/'([\w.-]+)':\s*\(\)\s*=>\s*msg\([\s\S]*?\bid:\s*'([\w.-]+)'/g)];
      expect(pairs.length).toBe(Object.keys(texts).length);
      for (const [, key, id] of pairs) expect(id).toBe(key);
    }
  });
});

describe.each(files)('%s', (name) => {
  const units = readUnits(new URL(name, folder));
  const translated = [...units].filter(([, unit]) => unit.target !== undefined);

  it('is of a language that is known', () => {
    expect(languages.map((language) => `${language.code}.xlf`)).toContain(name);
    expect(translated.length).toBeGreaterThan(0);
  });

  it('keeps the values of each sentence', () => {
    for (const [id, unit] of translated) {
      if (unit.state !== 'needs-translation')
        expect([id, ...placeholders(unit.target ?? '')]).toEqual([id, ...placeholders(unit.source)]);
    }
  });

  it('leaves no sentence empty', () => {
    for (const [id, unit] of translated) expect([id, unit.target?.trim()]).not.toEqual([id, '']);
  });
});
