import { verifyChains, type ChainProblem } from './cases/verify.js';
import { openKeyRing } from './secrets/key-ring.js';
import { readSettings } from './settings.js';
import { staffLogProblems } from './staff/staff-log.js';
import { openStore } from './store/open-store.js';

/** `npm run verify:chains`: checks every case's history, by the settings of the service. Ends with 1 when something is not as it was written. */
async function main(): Promise<void> {
  const settings = readSettings();
  const store = await openStore(settings);
  try {
    const keys = openKeyRing(settings);
    const { cases, events, problems } = await verifyChains(store, keys, settings.headsDir);
    const ofStaff = await staffLogProblems(store, keys);
    for (const problem of problems) console.error(lineOf(problem));
    for (const number of ofStaff) console.error(`log of staff: row ${number} is not what was written`);
    const found = problems.length + ofStaff.length;
    console.log(`${cases} cases, ${events} events, ${found} problems`);
    if (found > 0) process.exitCode = 1;
  } finally {
    await store.close();
  }
}

function lineOf({ code, caseId, number, where }: ChainProblem): string {
  switch (code) {
    case 'changed':
      return `case ${caseId}: event ${number} is not what was written`;
    case 'missing':
      return `case ${caseId}: event ${number} is missing`;
    case 'cut_off':
      return `case ${caseId}: events from ${number} on were cut off`;
    case 'case_gone':
      return `case ${caseId}: its whole history (${number} events) is gone`;
    case 'head_foreign':
      return `heads ${where}: not signed by this service, or its lines were changed`;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'the histories could not be checked');
  process.exit(1);
});
