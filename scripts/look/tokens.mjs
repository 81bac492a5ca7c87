// The design tokens as their sheets declare them: name, default, and the comment above as their sentence. For the manifest, the handbook
// and the laws: there is no second list.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/run.mjs';

/** Sheets that declare tokens, in the order in which they are adopted. */
export const TOKEN_SHEETS = ['src/ui/sheets/tokens.css.ts', 'src/ui/sheets/later-tokens.css.ts'];

/** All tokens, in order. A comment tells of all tokens up to the next one. */
export function readTokens() {
  return TOKEN_SHEETS.flatMap((path) => {
    const source = readFileSync(join(ROOT, path), 'utf8');
    const sheet = source.slice(source.indexOf('css`'));
    let description = '';
    return [...sheet.matchAll(/\/\*\s*([\s\S]*?)\s*\*\/|(--ma-[\w-]+):\s*([^;]+);/g)].flatMap(
      ([, comment, name, value]) => {
        if (comment !== undefined) {
          description = comment.replace(/\s+/g, ' ');
          return [];
        }
        return [{ name, value: value.replace(/\s+/g, ' ').trim(), description }];
      },
    );
  });
}
