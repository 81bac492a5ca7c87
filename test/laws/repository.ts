import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Every file that is, or is about to be, part of the repository: tracked or new, not ignored. Sorted paths from the root. */
export function repositoryFiles(): readonly string[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
  return [...new Set(list.split('\0'))].filter((path) => path !== '' && existsSync(join(ROOT, path))).sort();
}

/** Sources that people write: TypeScript and scripts, nothing generated. */
export function sourceFiles(): readonly string[] {
  return repositoryFiles().filter((path) => /\.(ts|mts|mjs|js)$/.test(path) && !/(^|\/)(generated|dist)\//.test(path));
}

/** The text of a file. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
