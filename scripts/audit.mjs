// npm run audit: known holes of the packages that we use. Ends with 0 when what is given away has none, with 1 when it has, and with 2 when the
// registry could not be asked: then nothing is known, and that is not clean.
//   --registry=URL   another one than npm's setting
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownHoles } from './lib/audit.mjs';
import { packagesInBrowser } from './lib/components.mjs';
import { ROOT } from './lib/run.mjs';

if (!existsSync(join(ROOT, 'dist/integrity.json'))) {
  console.error('dist/ is missing: run `npm run build` first, so that what browsers load can be looked at');
  process.exit(2);
}
const registry = process.argv.find((one) => one.startsWith('--registry='))?.slice('--registry='.length);
const answer = await knownHoles(registry);
if (!answer.asked) {
  console.error(`not reachable: the registry did not answer, so nothing is known of holes (${answer.why})`);
  process.exit(2);
}

const locked = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
// What is bundled for browsers is given away too, though some of it is a development dependency to npm.
const inBrowser = new Set(packagesInBrowser());
const isGivenAway = ({ name, folders }) =>
  folders.some((folder) => !locked[folder]?.dev || inBrowser.has(`${name}@${locked[folder].version}`));
const given = answer.holes.filter(isGivenAway);
const tools = answer.holes.filter((hole) => !isGivenAway(hole));
for (const hole of given) console.log(`given away: ${lineOf(hole)}`);
for (const hole of tools) console.log(`a tool only: ${lineOf(hole)}`);
console.log(
  `${given.length} known holes in what is given away, ${tools.length} in tools, of ${answer.packages} packages`,
);
process.exit(given.length > 0 ? 1 : 0);

function lineOf({ name, range, severity, title, url }) {
  return `${name} ${range}: ${severity}: ${title} (${url})`;
}
