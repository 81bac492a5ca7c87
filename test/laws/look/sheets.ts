import postcss, { type AtRule, type Declaration, type Root, type Rule } from 'postcss';
import type { CSSResult } from 'lit';
import { styles as formStyles } from '../../../src/form/opening/whole-form.js';
import { dark } from '../../../src/ui/sheets/dark.css.js';
import { laterTokens } from '../../../src/ui/sheets/later-tokens.css.js';
import { tokens } from '../../../src/ui/sheets/tokens.css.js';
import { read } from '../repository.js';

/** Values of custom properties by name, as written. */
export type TokenSet = Readonly<Record<string, string>>;

/** The sheets that a form's root adopts, parsed: what the browser gets, not a copy. */
export const sheets: readonly Root[] = formStyles.map(({ cssText }) => postcss.parse(cssText));

/** Sheets in which tokens are given their defaults. */
export const tokenSheets: readonly CSSResult[] = [tokens, laterTokens];

/** Our tokens with their defaults, light. */
export const light: TokenSet = Object.assign({}, ...tokenSheets.map(({ cssText }) => declared(cssText))) as TokenSet;

/** Each set of values that a reader may get: our literals, Mass.gov's own page tokens beneath ours, and the dark set over all. */
export const sets: Readonly<Record<string, TokenSet>> = {
  'on a page without tokens': light,
  'on a page with the tokens of Mass.gov': { ...declared(read('demo/site.css')), ...light },
  'in the dark set on any page': { ...declared(read('demo/site.css')), ...light, ...declared(dark.cssText) },
};

/** A token's colour as red, green, blue; undefined when it is no opaque colour. */
export function colourOf(name: string, set: TokenSet): readonly [number, number, number] | undefined {
  const value = resolved(set[name] ?? '', set);
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value)?.[1];
  if (hex === undefined) return undefined;
  const whole = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  return [0, 2, 4].map((at) => Number.parseInt(whole.slice(at, at + 2), 16)) as unknown as [number, number, number];
}

/** Names of the tokens that are colours. */
export const colourNames: readonly string[] = Object.keys(light).filter((name) =>
  /^(#|rgb)/.test(resolved(light[name] ?? '', light)),
);

/** WCAG's contrast of two colours. */
export function contrast(one: string, other: string, set: TokenSet): number {
  const [a, b] = [one, other].map((name) => {
    const colour = colourOf(name, set);
    if (!colour) throw new Error(`${name} is no colour: ${set[name]}`);
    return luminance(colour);
  }) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Every declaration of every sheet but the tokens', with the rule and the conditions around it. */
export function declarations(): readonly { readonly declaration: Declaration; readonly around: string }[] {
  return sheets.flatMap((sheet) => {
    const found: { declaration: Declaration; around: string }[] = [];
    sheet.walkDecls((declaration) => {
      if (!declaration.prop.startsWith('--')) found.push({ declaration, around: around(declaration) });
    });
    return found;
  });
}

function around(declaration: Declaration): string {
  const names: string[] = [];
  for (let node = declaration.parent; node && node.type !== 'root'; node = (node as Rule | AtRule).parent)
    names.unshift(node.type === 'atrule' ? `@${(node as AtRule).name} ${(node as AtRule).params}` : node.selector);
  return names.join(' ');
}

function declared(css: string): TokenSet {
  const found: Record<string, string> = {};
  postcss.parse(css).walkDecls(/^--/, ({ prop, value }) => {
    found[prop] = value.trim();
  });
  return found;
}

/** The value at the end of a row of `var()`s. */
function resolved(value: string, set: TokenSet): string {
  const reference = /^var\(\s*(--[\w-]+)\s*(?:,\s*(.+))?\)$/.exec(value);
  if (!reference) return value;
  const [, name = '', otherwise = ''] = reference;
  return resolved(set[name] ?? otherwise, set);
}

function luminance(colour: readonly [number, number, number]): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
