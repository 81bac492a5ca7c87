// npm run build: compile the forms, bundle, describe (types, tags), publish the same files once more under v<version>/.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newest } from './lib/files.mjs';
import { packFiles } from './lib/pack-files.mjs';
import { copyInto } from './lib/rollup-plugins.mjs';
import { ROOT, run } from './lib/run.mjs';
import { writeManifest } from './manifest.mjs';

const STAMP = join(ROOT, 'dist/.built');
const SOURCES = [
  'schemas',
  'src',
  'service/src',
  'xliff',
  'rollup.config.mjs',
  'custom-elements-manifest.config.mjs',
  'tsconfig.base.json',
  'scripts/build.mjs',
  'scripts/lib',
  'package.json',
  'package-lock.json',
];

/** True when a source is newer than the last whole build. */
export function isStale() {
  try {
    return (
      newest(...SOURCES.filter((path) => path !== 'src'), ...sourceFolders()) > Number(readFileSync(STAMP, 'utf8'))
    );
  } catch {
    return true;
  }
}

/** All floors but what compile writes: that must not make its own result stale. */
function sourceFolders() {
  return readdirSync(join(ROOT, 'src'))
    .filter((floor) => floor !== 'generated')
    .map((floor) => `src/${floor}`);
}

/** Builds everything; false when a step failed. `compile: false` when the forms were just compiled. */
export async function build({ compile = true } = {}) {
  const started = Date.now();
  if (compile && (await run('npm', ['run', '--silent', 'compile'])) !== 0) return failed('compile');
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const [bundled, declared, described] = await Promise.all([
    run('npx', ['--no-install', 'rollup', '--config', '--silent']),
    run('npx', ['--no-install', 'tsc', '--project', 'tsconfig.declarations.json']),
    writeManifest(),
  ]);
  if (bundled !== 0) return failed('rollup');
  if (declared !== 0) return failed('tsc (dist/types)');
  if (!described) return failed('the manifest of the tags');
  // The loader only runs; without types of its own, importing it would be an error in TypeScript.
  writeFileSync(join(ROOT, 'dist/types/ma-forms.d.ts'), '/** Defines the tags that a page uses. */\nexport {};\n');
  for (const name of readdirSync(join(ROOT, 'schemas')).filter((file) => file.endsWith('.schema.json')))
    copyFileSync(join(ROOT, 'schemas', name), join(ROOT, 'dist', name));
  await packFiles(join(ROOT, 'dist'));
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  copyInto(join(ROOT, 'dist'), `v${version}`);
  writeFileSync(STAMP, String(started));
  console.log(`built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return true;
}

function failed(step) {
  console.error(`${step} failed`);
  return false;
}

if (import.meta.url === `file://${process.argv[1]}`) process.exit((await build()) ? 0 : 1);
