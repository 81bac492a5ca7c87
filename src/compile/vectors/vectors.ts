import { deriveAnew, judge } from '../../engine/index.js';
import type { FormPlan, Issue, Json, JsonObject, Validator } from '../../model/index.js';
import { isObject } from '../../plan/schema/documents.js';
import type { Example } from './examples.js';

/** A case that a back end in another language must judge as this package does. */
export interface Vector {
  readonly name: string;
  /** The calendar date in America/New_York that rules go by. */
  readonly today: string;
  /** Which of the form's submissions it is. */
  readonly submission?: string;
  readonly answers: Json;
  readonly asked?: JsonObject;
  readonly valid: boolean;
  /** `pointer` and `code` always; `rule` names the rule that found it. */
  readonly issues: readonly Pick<Issue, 'pointer' | 'code' | 'source' | 'severity' | 'rule'>[];
  /** What is submitted when the derivations run on these answers and on what was asked; only where that is known. */
  readonly derived?: JsonObject;
}

/** All vectors of a form. */
export interface Vectors {
  readonly form: string;
  readonly version: string;
  readonly vectors: readonly Vector[];
}

/** Values that people and programs send where something else is expected. */
const ODD: readonly Json[] = ['', 'x', '2026-02-30', -1, 1.5, true, [], {}, null];

/**
 * The examples of a form as test vectors, and each way to spoil one answer of a complete example that finds something no vector before it
 * has found: a list that covers every message without repeating itself.
 */
export function vectorsOf(plan: FormPlan, validator: Validator, examples: readonly Example[]): Vectors {
  const vectorOf = (example: Omit<Example, 'issues'>): Vector => {
    const { name, today, submission, answers, asked } = example;
    const issues = judge({ plan, validator, today, asked }, answers, submission);
    return {
      name,
      today,
      ...(submission !== undefined && { submission }),
      ...(asked && { asked }),
      answers,
      valid: !issues.some(({ severity }) => severity === 'error'),
      issues: issues.map(({ pointer, code, source, severity, rule }) => ({
        pointer,
        code,
        source,
        severity,
        ...(rule && { rule }),
      })),
      ...(asked && isObject(answers) && { derived: deriveAnew(plan, { answers, asked }, { today, known: {} }) }),
    };
  };
  const vectors = examples.map(vectorOf);
  const known = new Set(vectors.flatMap(foundBy));
  for (const example of examples.filter(({ issues }) => issues.length === 0))
    for (const spoiled of spoil(example)) {
      const vector = vectorOf(spoiled);
      const found = foundBy(vector).filter((one) => !known.has(one));
      if (found.length === 0) continue;
      for (const one of found) known.add(one);
      vectors.push(vector);
    }
  return { form: plan.id, version: plan.version, vectors };
}

/** What a vector finds, row numbers aside. */
function foundBy({ submission, issues }: Vector): readonly string[] {
  return issues.map(({ pointer, code }) => `${submission ?? ''} ${pointer.replace(/\/\d+(?=\/|$)/g, '/*')} ${code}`);
}

/** The same answers with one of them gone, or odd; and with one that nobody expects. */
function* spoil(example: Example): Generator<Omit<Example, 'issues'>> {
  const { name, answers } = example;
  for (const way of placesIn(answers)) {
    const place = `/${way.join('/')}`;
    yield { ...example, name: `${name} without ${place}`, answers: changed(answers, way, undefined) };
    for (const value of ODD)
      yield {
        ...example,
        name: `${name} with ${JSON.stringify(value)} at ${place}`,
        answers: changed(answers, way, value),
      };
  }
  if (isObject(answers))
    yield { ...example, name: `${name} with an answer that nobody asks for`, answers: { ...answers, 'not-asked': 1 } };
}

function* placesIn(value: Json, way: readonly string[] = []): Generator<readonly string[]> {
  if (way.length > 0) yield way;
  if (value !== null && typeof value === 'object')
    for (const [name, inner] of Object.entries(value)) yield* placesIn(inner, [...way, name]);
}

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
