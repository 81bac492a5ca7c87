import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Json } from '../model/index.js';
import { NotJson, type Terminal, UsageError } from './command.js';

/** Reads a file of JSON. Throws UsageError that names the file as it was given. */
export function readJsonFile(path: string, { cwd }: Pick<Terminal, 'cwd'>): Json {
  const text = readText(path, cwd);
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as Json;
  } catch (error) {
    throw new NotJson(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readText(path: string, cwd: string): string {
  try {
    // File descriptor 0 is standard input.
    return readFileSync(path === '-' ? 0 : resolve(cwd, path), 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UsageError(code === 'ENOENT' ? `there is no file ${path}` : `${path} cannot be read (${code})`);
  }
}

/** What a path is; undefined when there is nothing. */
export function kindOf(path: string, cwd: string): 'file' | 'folder' | undefined {
  const stats = statSync(resolve(cwd, path), { throwIfNoEntry: false });
  return stats?.isDirectory() ? 'folder' : stats ? 'file' : undefined;
}

/** The address under which the official test suite looks for the files of its `remotes` folder. */
const SUITE = 'http://localhost:1234/';

/**
 * Every JSON file of a folder as a schema that references may lead to: by its path inside the folder, by the address that the official
 * suite gives its remotes, and by the `$id` it gives itself. Files that are no JSON are passed over.
 */
export function readRemotes(folder: string, { cwd }: Pick<Terminal, 'cwd'>): Readonly<Record<string, Json>> {
  if (kindOf(folder, cwd) !== 'folder') throw new UsageError(`there is no folder ${folder}`);
  const root = resolve(cwd, folder);
  const remotes: Record<string, Json> = {};
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.json') || !statSync(join(root, name)).isFile()) continue;
    try {
      const schema = JSON.parse(readFileSync(join(root, name), 'utf8')) as Json;
      const path = relative(root, join(root, name)).split(sep).join('/');
      remotes[path] = schema;
      remotes[SUITE + path] = schema;
    } catch {
      // A folder may hold other things than schemas; a reference to one of those leads nowhere and is told as such.
    }
  }
  return remotes;
}

/** The same schema among the remotes, when its file lies in their folder: its relative references then start from there. */
export function asRemote(
  path: string,
  folder: string | undefined,
  remotes: Readonly<Record<string, Json>>,
  { cwd }: Pick<Terminal, 'cwd'>,
): Json | undefined {
  if (folder === undefined) return undefined;
  const inside = relative(resolve(cwd, folder), resolve(cwd, path)).split(sep).join('/');
  return Object.hasOwn(remotes, inside) ? remotes[inside] : undefined;
}
