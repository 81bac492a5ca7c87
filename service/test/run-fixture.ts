import { start } from '../src/server/start.js';
import { readSettings } from '../src/settings.js';
import { fixtureLibrary } from './fixture-form.js';

/** The service as `main.ts` starts it, with the fixture form; for tests of the process itself. */
const settings = readSettings();
start(settings, fixtureLibrary).then(
  (running) => {
    process.once('SIGTERM', () => void running.stop().then(() => process.exit(0)));
    console.log(`ready ${settings.hostOrigin}`);
  },
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
