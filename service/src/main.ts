import { cardLines, seedKits } from './demo/seed-kits.js';
import { shippedLibrary } from './forms/shipped.js';
import { start } from './server/start.js';
import { readSettings } from './settings.js';

/** Starts the service from the environment, and ends it when asked to. */
async function main(): Promise<void> {
  const settings = readSettings();
  const running = await start(settings, await shippedLibrary());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      // Whoever hangs on to a connection does not hang up the stop.
      setTimeout(() => process.exit(1), 10_000).unref();
      void running.stop().then(() => process.exit(0));
    });
  }
  if (settings.demoSeed) for (const line of cardLines(await seedKits(running.desk, 'small'))) console.log(line);
  console.log(`ready ${settings.hostOrigin}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'the service could not start');
  process.exit(1);
});
