// npm run conformance: judges the official JSON Schema suite with both producers and prints what came of it. The interpreter runs in a
// process of its own, in which making code from text is switched off. `--json` prints what the table is made of.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { judgeAny, type Producer } from '../../src/compile/validator/judge-any.js';
import { judgeSuite, type Row } from './judge-suite.js';
import { suiteFolder } from './suite.js';
import { tableOf } from './table.js';

const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);

if (suiteFolder === undefined) {
  console.log('conformance: skipped. The official suite is not here; JSON_SCHEMA_TEST_SUITE says where it lies.');
} else if (only === 'interpreted') {
  console.log(JSON.stringify(rowsOf('interpreted')));
} else {
  const rows = [...interpretedRows(), ...rowsOf('compiled')];
  if (process.argv.includes('--json')) console.log(JSON.stringify(rows));
  else {
    console.log(tableOf(rows));
    if (rows.some(({ failed }) => failed.some(({ known }) => known === undefined))) process.exitCode = 1;
  }
}

function rowsOf(producer: Producer): readonly Row[] {
  return judgeSuite(suiteFolder ?? '', producer, (schema, options) => judgeAny(schema, { ...options, producer }));
}

/** The same rows from a process that cannot make code from text. */
function interpretedRows(): readonly Row[] {
  const said = execFileSync(
    process.execPath,
    [
      ...process.execArgv,
      '--disallow-code-generation-from-strings',
      fileURLToPath(import.meta.url),
      '--only=interpreted',
    ],
    { encoding: 'utf8', maxBuffer: 64e6, env: process.env },
  );
  return JSON.parse(said) as Row[];
}
