// npm run chaos: what happens to claims when the network, the service or the database fails under them.
//   --quick          small counts        --only=submits,service,database,soak,browser
//   --store=pglite   instead of PostgreSQL, where the choice is free        --seed=N   the same run again
import { readArguments } from '../lib/arguments.js';
import { machine, printFigures, verdict } from '../lib/figures.js';
import { fullChaos, measureChaos, quickChaos, type ChaosPart } from './measure.js';

const given = readArguments();
const seed = given.count('seed', Date.now() % 1_000_000);
console.log(JSON.stringify({ ...machine(), seed }));
const parts = given.has('only') ? (given.text('only', '').split(',') as ChaosPart[]) : undefined;
const figures = await measureChaos(given.has('quick') ? quickChaos : fullChaos, seed, parts);
printFigures(`chaos, seed ${seed}`, figures);
process.exit(verdict(figures, given.has('strict')));
