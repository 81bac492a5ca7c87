// npm run sbom: bills of materials (CycloneDX) of what is given away, into test-results/sbom/. Made anew from the lock file and the built
// files each time; none is committed, so none is ever of another version.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials, packagesInBrowser, packagesInstalled, partOf } from './lib/components.mjs';
import { ROOT } from './lib/run.mjs';

const OUT = join(ROOT, 'test-results/sbom');

if (!existsSync(join(ROOT, 'dist/integrity.json'))) {
  console.error('dist/ is missing: run `npm run build` first, so that what browsers load can be looked at');
  process.exit(1);
}
const everything = billOfMaterials();
const bills = {
  // What its users install: the package and the service.
  installed: partOf(everything, packagesInstalled()),
  // What is bundled into the files that browsers load; some of it is a development dependency to npm.
  browser: partOf(everything, packagesInBrowser()),
  // With all that builds and tests it.
  everything,
};
mkdirSync(OUT, { recursive: true });
for (const [name, bill] of Object.entries(bills)) {
  writeFileSync(join(OUT, `${name}.cdx.json`), `${JSON.stringify(bill, null, 2)}\n`);
  console.log(`${String(bill.components.length).padStart(5)} packages  test-results/sbom/${name}.cdx.json`);
}
