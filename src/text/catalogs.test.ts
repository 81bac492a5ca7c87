import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorTexts } from './error-texts.js';
import { fieldTexts } from './field-texts.js';
import { uiTexts } from './ui-texts.js';

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
