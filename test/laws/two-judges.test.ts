import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readForms } from '../../src/compile/read-forms.js';
import { judge } from '../../src/engine/index.js';
import { kinds } from '../../src/generated/fields.js';
import { forms } from '../../src/generated/forms.js';
import { interpretedValidator } from '../../src/interpret/index.js';
import type { FormPlan, Json, JsonObject, Validator } from '../../src/model/index.js';
import { planForm } from '../../src/plan/index.js';
import { ROOT } from './repository.js';

// One schema, two judges: functions compiled by ajv for shipped forms, closures for an author's. They must never disagree, or a form would
// change its mind when it moves from one to the other.

const { forms: sources, shared } = readForms(join(ROOT, 'schemas'));

interface Example {
  readonly answers: Json;
  readonly submission?: string;
  readonly today?: string;
}

/** The day of examples that name none, as in examples.test.ts. */
const TODAY = '2026-11-23';

/** What authors and residents get wrong, put in place of any answer. */
const ODD: readonly Json[] = [
  '',
  ' ',
  'x',
  '2026-02-30',
  -1,
  0,
  1.5,
  1e21,
  true,
  false,
  [],
  [{}],
  {},
  { __proto__x: 1 },
];

/** Every place in a document, as a way to get there. */
function* placesIn(value: Json, way: readonly string[] = []): Generator<readonly string[]> {
  if (way.length > 0) yield way;
  if (value !== null && typeof value === 'object')
    for (const [name, inner] of Object.entries(value)) yield* placesIn(inner, [...way, name]);
}

/** The same document with another value, or without any, at one place. */
function changed(document: Json, way: readonly string[], value: Json | undefined): Json {
  const copy = structuredClone(document) as JsonObject | Json[];
  let here = copy as Record<string, Json>;
  for (const name of way.slice(0, -1)) here = here[name] as Record<string, Json>;
  const last = way.at(-1) as string;
  if (value !== undefined) here[last] = value;
  else if (Array.isArray(here)) here.splice(Number(last), 1);
  else delete here[last];
  return copy;
}

/** What is told about these answers, without order and without details that differ in words only. */
function told(plan: FormPlan, validator: Validator, { answers, submission, today = TODAY }: Example): string {
  const issues = judge({ plan, validator, today }, answers, submission);
  return [...new Set(issues.map(({ pointer, code }) => `${pointer} ${code}`))].sort().join('\n');
}

describe.each(sources.map((source) => [source.id, source] as const))('the two judges of %s', (id, source) => {
  const folder = join(ROOT, 'schemas', id, 'examples');
  const named = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Example] as const)
    : [];
  const planned = planForm({ schema: source.schema, layout: source.layout, id, kinds, shared });
  const interpreted = interpretedValidator(
    { answers: source.schema, asked: source.layout?.asked, conditions: planned.conditionSchemas },
    { remotes: planned.documents },
  );

  it('say the same of every example', async () => {
    const { plan, validator } = await forms[id]!();
    expect(named.length).toBeGreaterThan(0);
    const differing = named.filter(
      ([, example]) => told(plan, validator, example) !== told(plan, interpreted, example),
    );
    expect(differing.map(([name]) => name)).toEqual([]);
  });

  it('say the same when any one answer of a complete example is gone or odd', async () => {
    const { plan, validator } = await forms[id]!();
    let cases = 0;
    let refused = 0;
    const complete = named.filter(([name]) => name.startsWith('complete'));
    const places = complete.reduce((sum, [, { answers }]) => sum + [...placesIn(answers)].length, 0);
    // Over many examples, every odd value meets every kind of place, so a share is enough and takes seconds; of a short form all places are tried.
    const every = Math.min(5, Math.max(1, Math.floor(places / 150)));
    const found = complete.flatMap(([name, example], turn) =>
      [...placesIn(example.answers)].flatMap((way, place) =>
        (place + turn) % every > 0
          ? []
          : [undefined, ODD[(turn + place) % ODD.length]].flatMap((value) => {
              const wrong = { ...example, answers: changed(example.answers, way, value) };
              const compiled = told(plan, validator, wrong);
              const other = told(plan, interpreted, wrong);
              cases += 1;
              if (compiled !== told(plan, validator, example)) refused += 1;
              return compiled === other ? [] : [{ name, way, value, compiled, interpreted: other }];
            }),
      ),
    );
    expect(found.slice(0, 5)).toEqual([]);
    // Of a short form all places are tried, of a long one a share that is still many.
    expect(cases).toBeGreaterThanOrEqual(Math.min(250, 2 * places));
    expect(refused).toBeGreaterThan(cases / 2);
  });
});
