import { forms } from '../../src/generated/forms.js';
import { kinds } from '../../src/generated/fields.js';
import { pfmlClaim } from './forms/pfml-claim.js';
import { start } from './server/start.js';
import { readSettings } from './settings.js';

/** Starts the service from the environment, and ends it when asked to. */
async function main(): Promise<void> {
  const settings = readSettings();
  const compiled = await Promise.all(Object.entries(forms).map(async ([name, load]) => [name, await load()] as const));
  const running = await start(settings, {
    forms: Object.fromEntries(compiled),
    kinds,
    policies: { 'pfml-claim': pfmlClaim },
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

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'the service could not start');
  process.exit(1);
});
