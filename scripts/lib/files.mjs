// Small file questions that Node 20 has no answer for yet (`globSync` came with 22).
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

export { existsSync, readFileSync };

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.data', 'storybook-static', 'coverage', 'test-results']);

/** All files under a folder of the repository, as paths relative to its root, sorted. */
function filesUnder(folder) {
  const start = join(ROOT, folder);
  if (!existsSync(start)) return [];
  if (statSync(start).isFile()) return [folder];
  return readdirSync(start, { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

/** Files that a pattern names: `*` is anything but a slash, a double star any folders. */
export function globSync(pattern) {
  const fixed = pattern.slice(0, pattern.search(/[*?]/)).replace(/[^/]*$/, '');
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*/g, (star) => (star === '*' ? '[^/]*' : '(?:.*/)?'));
  const test = new RegExp(`^${source}$`);
  return filesUnder(fixed || '.').filter((path) => test.test(path));
}

/** When the newest of these files or folders was written (ms), 0 when none exists. */
export function newest(...paths) {
  return Math.max(0, ...paths.flatMap(filesUnder).map((path) => statSync(join(ROOT, path)).mtimeMs));
}
