// What phones need not load, taken out while bundling. Each plugin stops the build when what it looks for is not there any more.

/** Lit's module of style sheets, by what it exports. Ours does the same for browsers that know constructed sheets. */
const SHEETS = `
export const supportsAdoptingStyleSheets = true;
export class CSSResult {
  constructor(cssText) { this._$cssResult$ = true; this.cssText = cssText; }
  get styleSheet() {
    if (!this.sheet) { this.sheet = new CSSStyleSheet(); this.sheet.replaceSync(this.cssText); }
    return this.sheet;
  }
  toString() { return this.cssText; }
}
export const unsafeCSS = (text) => new CSSResult(String(text));
export const css = (strings, ...values) => new CSSResult(String.raw({ raw: strings }, ...values));
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((one) => (one instanceof CSSStyleSheet ? one : one.styleSheet));
};
export const getCompatibleStyle = (style) => style;
`;

/**
 * Leaves out lit's way of styling in browsers without constructed style sheets: it writes \`<style>\` elements, which our policy refuses, and
 * browsers that old know other things not either that our elements need.
 */
export function constructedSheetsOnly() {
  const exported = (code) =>
    [...code.matchAll(/\bexport\s*\{([^}]*)\}/g)]
      .flatMap(([, names]) => names.split(','))
      .map((name) => name.replace(/^.*\bas\b/, '').trim())
      .sort();
  const ours = [...SHEETS.matchAll(/^export (?:const|class) (\w+)/gm)].map(([, name]) => name).sort();
  return {
    name: 'constructed-sheets-only',
    transform(code, id) {
      if (!/@lit[\\/]reactive-element[\\/]css-tag\.js$/.test(id)) return null;
      const theirs = exported(code);
      if (theirs.join() !== ours.join())
        this.error(`lit's css-tag.js exports ${theirs.join(', ')}: adapt scripts/lib/slim-plugins.mjs`);
      return { code: SHEETS, map: { mappings: '' } };
    },
  };
}
