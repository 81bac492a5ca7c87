// Sentences to translators and back (xliff/README.md says how).
//   npm run l10n:extract                 msg() calls in src/ → xliff/<language>.xlf (after compile, so that the forms' sentences are there)
//   npm run l10n:build                   xliff/ → src/generated/locales/ (part of compile)
//   npm run l10n:missing [-- es]         what is not translated yet, as JSON
//   npm run l10n:answers -- file [how]   takes translations from a JSON file; `how`: machine (if not said), reviewed, certified
//   npm run l10n:owe                     notes what is not translated, so that it may be landed for a day
//   npm run l10n:status                  how much is translated, and how far it was checked
import { answers, extract, missing, owe, status } from './answers.mjs';
import { build } from './build.mjs';

const tasks = { extract, build, missing, answers, owe, status };
const [name, ...rest] = process.argv.slice(2);
const task = Object.hasOwn(tasks, name ?? '') ? tasks[name] : undefined;
if (!task) throw new Error(`usage: main.mjs ${Object.keys(tasks).join('|')}`);
task(...rest);
