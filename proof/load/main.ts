// npm run load: how many submissions a second the built service takes, and how it bears crowds, bad bodies and slow clients.
//   --store=pglite|postgres   one database only      --quick   small counts      --strict   speeds count for the exit code
import { readArguments } from '../lib/arguments.js';
import { machine, printFigures, verdict, type Figure } from '../lib/figures.js';
import type { StoreKind } from '../lib/stores.js';
import { fullLoad, measureLoad, quickLoad } from './measure.js';

const given = readArguments();
const asked = given.text('store', 'pglite,postgres').split(',') as StoreKind[];
const size = given.has('quick') ? quickLoad : fullLoad;
const all: Figure[] = [];
console.log(JSON.stringify(machine()));
for (const store of asked) {
  const figures = await measureLoad(store, size);
  printFigures(store === 'pglite' ? 'embedded database (PGlite)' : 'PostgreSQL', figures);
  all.push(...figures);
}
process.exit(verdict(all, given.has('strict')));
