import { describe, expect, it } from 'vitest';
import { readTokens } from '../../../scripts/look/tokens.mjs';
import { dark } from '../../../src/ui/sheets/dark.css.js';
import { read, sourceFiles } from '../repository.js';
import { declarations, light, sheets, tokenSheets } from './sheets.js';

/** Set where it is used, in the column itself: it is no wish of a page. */
const LOCAL = ['--ma-gap'];
/** The scale is whole, whether or not each step has a use today. */
const SCALE = /^--ma-\d$/;
const names = Object.keys(light);
const browserSources = () =>
  sourceFiles().filter((path) => /^src\/(ui|fields|form|tracker|products|embed)\//.test(path));
const usedIn = (text: string) => [...text.matchAll(/var\((--ma-[\w-]+)/g)].map(([, name]) => name ?? '');

describe('design tokens', () => {
  it('each say what they are for', () => {
    expect(readTokens().map(({ name }) => name)).toEqual(names);
    expect(readTokens().filter(({ description }) => !/^[A-Z].{3,}\.$/.test(description))).toEqual([]);
  });

  it('are all used, and none is used that does not exist', () => {
    const used = new Set(
      [...sheets, ...tokenSheets.map(({ cssText }) => cssText)].flatMap((sheet) => usedIn(String(sheet))),
    );
    expect([...used].filter((name) => !names.includes(name) && !LOCAL.includes(name))).toEqual([]);
    expect(names.filter((name) => !used.has(name) && !SCALE.test(name))).toEqual([]);
  });

  it('are the only place of colours', () => {
    const raw =
      /#[0-9a-f]{3,8}\b|\b(rgb|hsl|lab|lch|oklab|oklch|color|color-mix)\(|\b(white|black|red|gray|grey|silver)\b/i;
    const strays = declarations()
      // Ink is black on paper; a reader's own colours have names of the system.
      .filter(({ around }) => !/@media (print|\(forced-colors)/.test(around))
      .filter(({ declaration }) => raw.test(declaration.value.replace(/var\([^()]*(\([^()]*\))?[^()]*\)/g, '')))
      .map(({ declaration, around }) => `${around} { ${declaration.prop}: ${declaration.value} }`);
    expect(strays).toEqual([]);
  });

  it('are the only place of text sizes and corners', () => {
    const own = /^(var\(--ma-[\w-]+\)|inherit|0|50%|[\d.]+em|max\(1rem, 1em\)|100%)$/;
    const strays = declarations()
      .filter(
        ({ around, declaration }) =>
          !/@media print/.test(around) && /^(font-size|border-radius)$/.test(declaration.prop),
      )
      // The root's own size, and the ring around a link that runs in a line of text.
      .filter(
        ({ around, declaration }) =>
          !(around === ':host' || `${around} ${declaration.value}` === 'a:focus-visible 2px'),
      )
      .filter(({ declaration }) => !own.test(declaration.value))
      .map(({ declaration, around }) => `${around} { ${declaration.prop}: ${declaration.value} }`);
    expect(strays).toEqual([]);
  });

  it('are used where a space is one of the scale', () => {
    const scale = new Map(names.filter((name) => SCALE.test(name)).map((name) => [light[name] ?? '', name]));
    const strays = declarations()
      .filter(({ declaration }) => /^(margin|gap|row-gap|column-gap)/.test(declaration.prop))
      .filter(({ declaration }) => declaration.value.split(/\s+/).some((part) => scale.has(part)))
      .map(({ declaration, around }) => `${around} { ${declaration.prop}: ${declaration.value} }`);
    expect(strays).toEqual([]);
  });

  it('are set by the dark set under their own names only', () => {
    const set = [...dark.cssText.matchAll(/(--ma-[\w-]+):/g)].map(([, name]) => name ?? '');
    expect(set.filter((name) => !names.includes(name))).toEqual([]);
    expect(set.length).toBeGreaterThan(20);
  });

  it('take nothing from the design system whose names still change, and load no fonts or pictures', () => {
    const strays = browserSources().filter((path) => /--mds-|@font-face|url\(["']?(data|http|\/)/.test(read(path)));
    expect(strays).toEqual([]);
  });
});
