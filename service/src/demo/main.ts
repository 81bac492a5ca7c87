import { closeDesk, makeDesk } from '../server/start.js';
import { wallClock } from '../clock.js';
import { shippedLibrary } from '../forms/shipped.js';
import { readSettings } from '../settings.js';
import { openStore } from '../store/open-store.js';
import { cardLines, seedKits } from './seed-kits.js';

/** `npm run demo:seed`: a year of made-up kits, into the database of the service's settings. The cards that open one in each state are printed. */
async function main(): Promise<void> {
  const settings = readSettings();
  const store = await openStore(settings);
  try {
    const desk = await makeDesk(settings, await shippedLibrary(), store, wallClock);
    const cards = await seedKits(desk, 'year');
    await closeDesk(desk);
    if (cards.length === 0) return console.log('There are kits already: nothing was added.');
    for (const line of cardLines(cards)) console.log(line);
    console.log('A year of made-up kits was added. Their report, of a year that is over: /api/kits/report/<year>');
  } finally {
    await store.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'the service could not be filled');
  process.exit(1);
});
