// npm run compile: schemas/<form>/ → src/generated/<form>/. Exits with 1 and one line for each reason when a form is refused.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileAll, foldersOf } from './compile-all.js';
import { isError } from './plan-source.js';
import { lineOf } from './check/say-problem.js';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const { forms, trackers, written, refusals } = await compileAll(foldersOf(root));
for (const refusal of refusals) console.error(lineOf(refusal));
const errors = refusals.filter(isError).length;
if (errors > 0) {
  console.error(`compile: refused, ${errors} ${errors === 1 ? 'problem' : 'problems'}`);
  process.exitCode = 1;
} else {
  console.log(`compile: ${counted(forms, 'form')}, ${counted(trackers, 'tracker')}, ${written.length} files changed`);
}

function counted(ids: readonly string[], what: string): string {
  return `${ids.length} ${ids.length === 1 ? what : `${what}s`}${ids.length > 0 ? ` (${ids.join(', ')})` : ''}`;
}
