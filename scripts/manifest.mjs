// npm run manifest: dist/custom-elements.json, the description of our tags for editors and Storybook.
import { run } from './lib/run.mjs';

/** Writes the manifest; false when the analyzer failed. */
export async function writeManifest() {
  return (await run('npx', ['--no-install', 'cem', 'analyze', '--quiet'])) === 0;
}

if (import.meta.url === `file://${process.argv[1]}`) process.exit((await writeManifest()) ? 0 : 1);
