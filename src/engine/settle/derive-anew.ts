import { type FormPlan, type Json, type JsonObject, isWithin, parsePointer } from '../../model/index.js';
import { type RuleFacts, derive } from './derive.js';
import type { MutableObject } from '../places/documents.js';

/**
 * The contract as the judge's own derivations make it from what was sent: a derived value counts as it is worked out here and now, never as
 * it came. What is asked of people in some cases and derived in others stays as it was sent where nothing is derived.
 */
export function deriveAnew(
  plan: FormPlan,
  sent: { readonly answers: JsonObject; readonly asked: JsonObject },
  facts: RuleFacts,
): JsonObject {
  const answers = copyOf(sent.answers) as MutableObject;
  for (const { write } of plan.derive)
    if (!Object.keys(plan.questions).some((pointer) => isWithin(pointer, write)))
      removeAt(answers, parsePointer(write).segments);
  derive(plan, { answers, asked: copyOf(sent.asked) as MutableObject }, facts);
  return answers;
}

/** A copy whose keys stay plain data, `__proto__` among them. */
function copyOf(value: Json): Json | MutableObject {
  return JSON.parse(JSON.stringify(value)) as Json;
}

function removeAt(document: MutableObject, segments: readonly string[]): void {
  const last = segments.at(-1);
  let here: unknown = document;
  for (const segment of segments.slice(0, -1)) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, segment)) return;
    here = (here as MutableObject)[segment];
  }
  if (last !== undefined && here !== null && typeof here === 'object' && Object.hasOwn(here, last))
    delete (here as MutableObject)[last];
}
