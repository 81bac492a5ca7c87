import { describe, expect, it } from 'vitest';
import { DECORATION, FILLED, MARKS, PAIRS, SURFACES, WORDS } from './roles.js';
import { colourNames, contrast, declarations, sets, type TokenSet } from './sheets.js';

/** Two tokens that meet, and how far apart they must be. */
type Pair = readonly [string, string, number];

const TABLE: readonly Pair[] = [
  ...WORDS.flatMap((word) => SURFACES.map((surface): Pair => [word, surface, 4.5])),
  ...MARKS.flatMap((mark) => SURFACES.map((surface): Pair => [mark, surface, 3])),
  ...FILLED.flatMap(({ fill, words, marks }): Pair[] => [
    [fill, '--ma-surface', 3],
    ...words.map((word): Pair => [word, fill, 4.5]),
    ...marks.map((mark): Pair => [mark, fill, 3]),
  ]),
  ...PAIRS,
];

const failing = (pairs: readonly Pair[], set: TokenSet) =>
  pairs
    .filter(([one, other, least]) => contrast(one, other, set) < least)
    .map(([one, other, least]) => `${one} on ${other}: ${contrast(one, other, set).toFixed(2)}, must be ${least}`);

describe('colours can be told apart', () => {
  for (const [where, set] of Object.entries(sets)) {
    it(`in each of the ${TABLE.length} pairs that can meet, ${where}`, () => {
      expect(failing(TABLE, set)).toEqual([]);
    });
  }

  it('and every colour has a role', () => {
    const listed = [
      ...SURFACES,
      ...WORDS,
      ...MARKS,
      ...FILLED.flatMap(({ fill, words, marks }) => [fill, ...words, ...marks]),
      ...Object.keys(DECORATION),
    ];
    expect(colourNames.filter((name) => !listed.includes(name))).toEqual([]);
    expect(listed.filter((name) => !colourNames.includes(name))).toEqual([]);
  });

  it('and no rule brings two colours together that the table does not know', () => {
    const token = (value: string | undefined) => /^var\((--ma-[\w-]+)\)$/.exec(value ?? '')?.[1];
    const known = new Set(TABLE.map(([one, other]) => `${one} on ${other}`));
    const strange = declarations()
      .filter(({ declaration }) => declaration.prop === 'color')
      .flatMap(({ declaration, around }) => {
        const ground = declaration.parent?.nodes.find(
          (node) => node.type === 'decl' && /^background(-color)?$/.test(node.prop),
        );
        const [word, fill] = [token(declaration.value), token(ground?.type === 'decl' ? ground.value : undefined)];
        return word && fill && !known.has(`${word} on ${fill}`) ? [`${around}: ${word} on ${fill}`] : [];
      });
    expect(strange).toEqual([]);
  });

  it('and a set that fails is found', () => {
    const pale: TokenSet = { ...sets['on a page without tokens'], '--ma-text-quiet': '#a8a8a8' };
    expect(failing(TABLE, pale)).toContain('--ma-text-quiet on --ma-surface: 2.38, must be 4.5');
  });
});
