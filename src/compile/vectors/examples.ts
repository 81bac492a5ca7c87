import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue, Json, JsonObject } from '../../model/index.js';

/** Named answers of a form, and exactly the issues they raise: a file in its `examples` folder. */
export interface Example {
  readonly name: string;
  readonly answers: Json;
  /** What was asked beside the contract, where derivations read it. */
  readonly asked?: JsonObject;
  readonly submission?: string;
  readonly today: string;
  readonly issues: readonly Partial<Issue>[];
}

/** The day of examples that name none: fixed, so that "60 days ahead" means the same every day. */
const TODAY = '2026-11-23';

/** The examples in a form's folder, by name. Throws with the file's name when one is no JSON. */
export function readExamples(folder: string): readonly Example[] {
  const place = join(folder, 'examples');
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const { answers, asked, submission, today, issues } = JSON.parse(
        readFileSync(join(place, file), 'utf8'),
      ) as Partial<Example>;
      return {
        name: file.replace(/\.json$/, ''),
        answers: answers ?? null,
        ...(asked && { asked }),
        ...(submission !== undefined && { submission }),
        today: today ?? TODAY,
        issues: issues ?? [],
      };
    });
}
