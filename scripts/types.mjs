// Type check of all projects; each floor with its own limits (see the head of tsconfig.json).
import { run } from './lib/run.mjs';

const PROJECTS = ['engine', 'browser', 'node', 'tests'];

/** Checks every project and says how many passed. */
export async function checkTypes() {
  let failed = 0;
  for (const project of PROJECTS) {
    const code = await run('npx', [
      '--no-install',
      'tsc',
      '--project',
      `tsconfig.${project}.json`,
      '--pretty',
      'false',
    ]);
    if (code !== 0) failed += 1;
    console.log(`types ${project}: ${code === 0 ? 'ok' : 'FAILED'}`);
  }
  return { passed: PROJECTS.length - failed, failed, skipped: 0 };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const { failed } = await checkTypes();
  process.exit(failed ? 1 : 0);
}
