import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const debian = '/usr/lib/postgresql';

/** Runs PostgreSQL's own program for dumps; throws with what it said. The newest one that is here can read older servers. */
export function runPostgresProgram(name: 'pg_dump' | 'pg_restore', args: readonly string[]): void {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const program =
    versions.map((version) => join(debian, version, 'bin', name)).find((path) => existsSync(path)) ?? name;
  const result = spawnSync(program, [...args], { encoding: 'utf8' });
  // Its messages name tables and columns, never a row.
  if (result.status !== 0) throw new Error(`${name}: ${(result.stderr || result.error?.message) ?? 'failed'}`.trim());
}
