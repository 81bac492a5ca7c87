import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../model/index.js';
import type { Refusal } from '../check/say-problem.js';

/** A status.json as it is written, by its folder's name. */
export interface StatusSource {
  readonly id: string;
  readonly status: Json;
}

/** Every tracker and every calendar of schemas/, and the files that are no JSON. */
export interface StatusSources {
  readonly statuses: readonly StatusSource[];
  readonly calendars: Readonly<Record<string, Json>>;
  readonly refusals: readonly Refusal[];
}

/** Reads all trackers and calendars of a folder, sorted by name. */
export function readStatuses(folder: string): StatusSources {
  const refusals: Refusal[] = [];
  const read = (path: string): Json | undefined => {
    try {
      return JSON.parse(readFileSync(join(folder, path), 'utf8')) as Json;
    } catch (error) {
      const message = `not JSON: ${error instanceof Error ? error.message : String(error)}`;
      refusals.push({ file: `schemas/${path}`, pointer: '', message, severity: 'error' });
      return undefined;
    }
  };
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const statuses = folders
    .map((entry) => entry.name)
    .sort()
    .flatMap((id): StatusSource[] => {
      const status = existsSync(join(folder, id, 'status.json')) ? read(`${id}/status.json`) : undefined;
      return status === undefined ? [] : [{ id, status }];
    });
  const names = existsSync(join(folder, 'calendars')) ? readdirSync(join(folder, 'calendars')).sort() : [];
  const calendars = Object.fromEntries(
    names
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => {
        const calendar = read(`calendars/${name}`);
        return calendar === undefined ? [] : [[name.replace(/\.json$/, ''), calendar] as const];
      }),
  );
  return { statuses, calendars, refusals };
}
