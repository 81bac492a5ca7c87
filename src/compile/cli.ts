// npm run compile: schemas/<form>/ → src/generated/<form>/. Exits with 1 and one line for each reason when a form is refused.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileAll, foldersOf } from './compile-all.js';
import { isError } from './compile-form.js';
import { lineOf } from './say-problem.js';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const { forms, written, refusals } = await compileAll(foldersOf(root));
for (const refusal of refusals) console.error(lineOf(refusal));
const errors = refusals.filter(isError).length;
if (errors > 0) {
  console.error(`compile: refused, ${errors} ${errors === 1 ? 'problem' : 'problems'}`);
  process.exitCode = 1;
} else {
  console.log(
    `compile: ${forms.length} ${forms.length === 1 ? 'form' : 'forms'} (${forms.join(', ')}), ${written.length} files changed`,
  );
}
