// npm run size: what a phone has to load, gzip, against size-budget.json. Growth over 2 % fails; `npm run size -- --accept` takes the
// new figures over, so that a growth is a line in a review and not an accident.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
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

/** An entry and all that it imports statically, so all that a browser loads before it runs. */
function closure(entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const code = readFileSync(join(DIST, entry), 'utf8');
  for (const [, path] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g))
    closure(posix.join(posix.dirname(entry), path), seen);
  return seen;
}

const gzip = (path) => gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length;
const weightOf = (...paths) =>
  [...new Set(paths.flatMap((path) => [...closure(path)]))].reduce((sum, path) => sum + gzip(path), 0);

if (!existsSync(DIST)) {
  console.error('dist/ is missing: run `npm run build` first');
  process.exit(1);
}

const sizes = Object.fromEntries(entries().map((entry) => [entry, weightOf(entry)]));
// A framed form costs its reader the loader, the tag and the page in the frame, which imports all up to the first question statically (the
// doors and the task list too; a journey counts what a browser fetches); the rest loads behind that.
for (const form of readdirSync(join(DIST, 'frame'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => name.slice(0, -3))) {
  const own = `frame/${form}.js`;
  const parts = ['ma-forms.js', `embed/ma-${form}.js`, own].filter((path) => existsSync(join(DIST, path)));
  sizes[`frame of ${form} to its first question`] = weightOf(own);
  sizes[`first question of ${form}`] = weightOf(...parts);
}

const budget = existsSync(BUDGET) ? JSON.parse(readFileSync(BUDGET, 'utf8')) : { limits: {}, recorded: {} };
if (process.argv.includes('--accept')) {
  writeFileSync(BUDGET, `${JSON.stringify({ ...budget, recorded: sizes }, null, 2)}\n`);
}
const recorded = process.argv.includes('--accept') ? sizes : budget.recorded;

let faults = 0;
for (const [name, bytes] of Object.entries(sizes)) {
  const limit = budget.limits[name];
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
  if (name in sizes) continue;
  faults += 1;
  console.log(`${'–'.padStart(9)}  ${name}  ← is gone: if that is meant, \`npm run size -- --accept\``);
}
process.exit(faults > 0 ? 1 : 0);

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(2)} kB`;
}
