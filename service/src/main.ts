import { forms } from '../../src/generated/forms.js';
import { kinds } from '../../src/generated/fields.js';
import { statuses } from '../../src/generated/statuses.js';
import { pfmlClaim } from './forms/pfml-claim.js';
import { kitFollowUp } from './kits/follow-up.js';
import { start } from './server/start.js';
import { readSettings } from './settings.js';

/** Starts the service from the environment, and ends it when asked to. */
async function main(): Promise<void> {
  const settings = readSettings();
  const [compiled, trackers] = await Promise.all([loadAll(forms), loadAll(statuses)]);
  const running = await start(settings, {
    forms: compiled,
    trackers,
    kinds,
    policies: { 'pfml-claim': pfmlClaim },
    followUps: { kit: kitFollowUp },
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      // Whoever hangs on to a connection does not hang up the stop.
      setTimeout(() => process.exit(1), 10_000).unref();
      void running.stop().then(() => process.exit(0));
    });
  }
  console.log(`ready ${settings.hostOrigin}`);
}

async function loadAll<One>(
  from: Readonly<Record<string, () => Promise<One>>>,
): Promise<Readonly<Record<string, One>>> {
  return Object.fromEntries(
    await Promise.all(Object.entries(from).map(async ([name, load]) => [name, await load()] as const)),
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'the service could not start');
  process.exit(1);
});
