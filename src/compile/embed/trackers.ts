import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Shown } from './products.js';

/** What of a status.json matters to the page that shows it. */
interface TrackerWords {
  readonly tag?: string;
  /** The same words for everyone, or words for each audience. */
  readonly title?: string | Readonly<Record<string, string>>;
  readonly description?: string;
  readonly audience?: 'residents' | 'staff';
  readonly sensitive?: boolean;
  readonly safety?: boolean;
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
      const { tag, title, description, audience, sensitive, safety, fallback } = words;
      return [
        {
          id,
          what: 'tracker',
          tag,
          title: typeof title === 'object' ? (Object.values(title)[0] ?? id) : (title ?? id),
          ...(description !== undefined && { description }),
          ...(audience === 'staff' && { audience }),
          sensitive: sensitive === true || safety === true,
          fallback: fallback ?? [],
          hasStart: false,
          ...(safety === true && { safety }),
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
