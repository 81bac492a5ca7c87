// npm run size: what a phone has to load, gzip, against size-budget.json. Growth over 2 % fails; `npm run size -- --accept` takes the
// new figures over, so that a growth is a line in a review and not an accident.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { closure } from './lib/bundle-parts.mjs';
import { ROOT } from './lib/run.mjs';

const DIST = join(ROOT, 'dist');
const BUDGET = join(ROOT, 'size-budget.json');
const GROWTH = 1.02;

/** Entry points: the loader, each tag, each frame page and inline form, library entries. */
function entries() {
  return ['', 'embed', 'frame', 'inline']
    .filter((folder) => existsSync(join(DIST, folder)))
    .flatMap((folder) =>
      readdirSync(join(DIST, folder))
        .filter((name) => name.endsWith('.js'))
        .map((name) => posix.join(folder, name)),
    )
    .sort();
}

const gzip = (path) => gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length;
const weightOf = (...paths) =>
  [...new Set(paths.flatMap((path) => [...closure(DIST, path)]))].reduce((sum, path) => sum + gzip(path), 0);

if (!existsSync(DIST)) {
  console.error('dist/ is missing: run `npm run build` first');
  process.exit(1);
}

const sizes = Object.fromEntries(entries().map((entry) => [entry, weightOf(entry)]));
// What stands between a reader and the first question: a form in a frame costs the loader, its tag and the page in the frame, any other the
// loader and the form itself. All up to the first question is imported statically (the doors and the task list too; a journey counts what
// a browser fetches); the rest loads behind that.
for (const { tag, name, what, sensitive, sentBy } of JSON.parse(readFileSync(join(DIST, 'products.json'), 'utf8'))) {
  // Staff's own pages import theirs: what that costs is in the list above.
  if (sentBy === 'page') continue;
  const parts = sensitive ? [`embed/${tag}.js`, `frame/${name}.js`] : [`inline/${name}.js`];
  sizes[`first ${what === 'form' ? 'question' : 'page'} of ${name}`] = weightOf('ma-forms.js', ...parts);
}

const budget = existsSync(BUDGET) ? JSON.parse(readFileSync(BUDGET, 'utf8')) : { limits: {}, recorded: {} };
if (process.argv.includes('--accept')) {
  writeFileSync(BUDGET, `${JSON.stringify({ ...budget, recorded: sizes }, null, 2)}\n`);
}
const recorded = process.argv.includes('--accept') ? sizes : budget.recorded;

let faults = 0;
for (const [name, bytes] of Object.entries(sizes)) {
  const limit = budget.limits[name] ?? (name.startsWith('first ') ? budget.limits['first question'] : undefined);
  const before = recorded[name];
  const fault =
    limit !== undefined && bytes > limit
      ? `over its limit of ${kilobytes(limit)}`
      : before === undefined
        ? 'not recorded yet: look at it, then `npm run size -- --accept`'
        : bytes > before * GROWTH
          ? `grew by ${((bytes / before - 1) * 100).toFixed(1)} % from ${kilobytes(before)}`
          : '';
  if (fault) faults += 1;
  console.log(`${kilobytes(bytes).padStart(9)}  ${name}${fault ? `  ← ${fault}` : ''}`);
}
for (const name of Object.keys({ ...recorded, ...budget.limits })) {
  if (name in sizes || name === 'first question') continue;
  faults += 1;
  console.log(`${'–'.padStart(9)}  ${name}  ← is gone: if that is meant, \`npm run size -- --accept\``);
}
process.exit(faults > 0 ? 1 : 0);

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(2)} kB`;
}
