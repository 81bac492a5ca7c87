import { expect, it } from 'vitest';
import { hasText, registerTexts } from './catalog.js';
import type { Texts } from './catalog.js';

const catalogs = import.meta.glob<Record<string, Texts>>('../**/*-texts.ts', { eager: true });
const sources = import.meta.glob<string>(
  ['../{ui,fields,engine,form,tracker,embed,products}/**/*.ts', '!../**/*.{test,wtr,stories,samples}.ts'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);

for (const module of Object.values(catalogs)) for (const texts of Object.values(module)) registerTexts(texts);

/** All that a pattern finds in the sources, with the file. */
function found(pattern: RegExp, file: RegExp = /./): string[] {
  const hits = Object.entries(sources).filter(([name]) => file.test(name));
  return hits.flatMap(([name, source]) => [...source.matchAll(pattern)].map((hit) => `${hit[1]} (${name})`));
}

const withoutText = (keys: readonly string[], prefix = ''): string[] =>
  keys.filter((key) => !hasText(prefix + key.split(' ')[0]));

it('every key that a floor names has words', () => {
  const keys = found(/['"`](ui\.[a-z][a-z.-]*[a-z])['"`]/g);
  expect(keys.length).toBeGreaterThan(20);
  expect(withoutText(keys)).toEqual([]);
});

it('everything that a kind cannot read has words', () => {
  const codes = found(
    /(?:unreadable\(|code: |characters: |length: |\? |: )'([a-z]+(?:_[a-z]+)+)'/g,
    /fields\/(?!.*test)/,
  );
  expect(codes.length).toBeGreaterThan(20);
  expect(withoutText(codes, 'error.')).toEqual([]);
});
