// npm start: builds what is missing or stale, runs the service, says `ready <address>` when both origins answer.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build, isStale } from './build.mjs';
import { ROOT } from './lib/run.mjs';

const port = Number(process.env.PORT || 8080);
const formsPort = Number(process.env.FORMS_PORT || port + 1);

if (isStale() && !(await build())) process.exit(1);

const service = spawn(process.execPath, [join(ROOT, 'service/dist/main.js')], {
  cwd: ROOT,
  stdio: ['inherit', 'pipe', 'inherit'],
  // Something to look at: made-up kits, whose cards are printed at the first start.
  env: { DEMO_SEED: 'on', ...process.env },
});
// The service says ready when it listens; here the word is given once, when both origins have answered.
createInterface({ input: service.stdout }).on('line', (line) => {
  if (!line.startsWith('ready ')) console.log(line);
});
let ended = false;
service.on('exit', (code, signal) => {
  ended = true;
  process.exit(signal ? 0 : (code ?? 1));
});
// A Ctrl-C reaches the service through the terminal; a signal sent to us alone is passed on.
process.on('SIGINT', () => service.kill('SIGINT'));
process.on('SIGTERM', () => service.kill('SIGTERM'));

const answers = (address) =>
  fetch(address).then(
    (answer) => answer.ok,
    () => false,
  );
while (!ended) {
  if ((await answers(`http://localhost:${port}/`)) && (await answers(`http://localhost:${formsPort}/readyz`))) {
    console.log(`ready http://localhost:${port}`);
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 150));
}
