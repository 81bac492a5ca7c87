import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Shown } from './products.js';

/** What of a status.json matters to the page that shows it. */
interface TrackerWords {
  readonly tag?: string;
  readonly title?: string;
  readonly description?: string;
  readonly sensitive?: boolean;
  readonly fallback?: readonly string[];
}

/** The trackers of a folder's status.json files. That these are well formed is judged where they are compiled. */
export function trackersIn(schemas: string): readonly Shown[] {
  return readdirSync(schemas)
    .sort()
    .filter((id) => existsSync(join(schemas, id, 'status.json')))
    .flatMap((id): Shown[] => {
      const words = wordsOf(join(schemas, id, 'status.json'));
      if (!words) return [];
      const { tag, title, description, sensitive, fallback } = words;
      return [
        {
          id,
          what: 'tracker',
          tag,
          title: title ?? id,
          ...(description !== undefined && { description }),
          sensitive: sensitive ?? false,
          fallback: fallback ?? [],
          hasStart: false,
        },
      ];
    });
}

function wordsOf(file: string): TrackerWords | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TrackerWords;
  } catch {
    // No JSON: compile refuses the file with its own words.
    return undefined;
  }
}
