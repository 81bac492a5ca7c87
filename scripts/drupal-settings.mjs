// npm run drupal:settings -- --base https://…/v0.1.0/   the module's settings for this build, as Drupal imports them
// npm run drupal:settings -- --allowed                  the lines for a text format's allow-list
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/run.mjs';
import { allowedTags } from './lib/drupal-tags.mjs';

const DIST = join(ROOT, 'dist');
if (!existsSync(join(DIST, 'integrity.json'))) stop('dist/ is missing: run `npm run build` first');
const json = (name) => JSON.parse(readFileSync(join(DIST, name), 'utf8'));
const integrity = json('integrity.json');
const tags = Object.keys(integrity).flatMap((file) => /^embed\/(ma-[a-z-]+)\.js$/.exec(file)?.[1] ?? []);

if (process.argv.includes('--allowed')) console.log(allowedTags(tags));
else {
  const base = process.argv[process.argv.indexOf('--base') + 1];
  if (!process.argv.includes('--base') || !/^https:\/\/[^\s'"]+\/$/.test(base ?? ''))
    stop('--base is missing: the https address of one version of the forms, with a slash at its end');
  console.log(`base: '${base}'\ntags:`);
  for (const tag of tags.sort())
    console.log(`  -\n    tag: ${tag}\n    file: embed/${tag}.js\n    integrity: '${integrity[`embed/${tag}.js`]}'`);
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
