import { isWithin } from '../../../src/engine/index.js';
import {
  escapeSegment,
  parsePointer,
  readAt,
  type FormPlan,
  type Issue,
  type Json,
  type JsonObject,
  type Pointer,
} from '../../../src/model/index.js';
import { questionAt } from '../../../src/engine/index.js';
import { serviceIssue } from '../http/problem.js';

/** Every leaf of a JSON value by pointer; an empty list or object is a leaf. */
export function leavesOf(value: Json, pointer: Pointer = ''): Map<Pointer, Json> {
  const children = value !== null && typeof value === 'object' ? Object.entries(value as JsonObject) : [];
  if (children.length === 0) return new Map([[pointer, value]]);
  return new Map(children.flatMap(([key, child]) => [...leavesOf(child, `${pointer}/${escapeSegment(key)}`)]));
}

/** Where what was sent is not what the stored draft says. Derived values are the service's own: its day and its figures count. */
export function differencesOf(plan: Pick<FormPlan, 'derive'>, expected: Json, sent: Json): Issue[] {
  if (isSame(expected, sent)) return [];
  const [ours, theirs] = [leavesOf(expected), leavesOf(sent)];
  const pointers = new Set([...ours.keys(), ...theirs.keys()]);
  const derived = plan.derive.map((derivation) => derivation.write);
  return [...pointers]
    .filter((pointer) => JSON.stringify(ours.get(pointer)) !== JSON.stringify(theirs.get(pointer)))
    .filter((pointer) => pointer !== '' && !derived.some((write) => isWithin(pointer, write)))
    .map((pointer) => serviceIssue(pointer, 'differs'));
}

/** Whether two JSON values are the same, in whatever order their keys stand. */
export function isSame(one: Json, other: Json): boolean {
  if (one === other) return true;
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) && isSame((one as JsonObject)[key] as Json, (other as JsonObject)[key] as Json),
    )
  );
}

/** Puts the values that the agency holds where the page says that it does; a claim about anything else is an issue. */
export function withHeldValues(
  plan: FormPlan,
  sent: { readonly answers: JsonObject; readonly held: readonly Pointer[] },
  held: JsonObject,
): { readonly merged: JsonObject; readonly notHeld: readonly Issue[] } {
  const merged = structuredClone<{ [key: string]: Json }>(sent.answers);
  const notHeld: Issue[] = [];
  for (const pointer of sent.held) {
    const question = pointer.startsWith('/') ? questionAt(plan, pointer) : undefined;
    if (pointer.startsWith('asked:') && Object.hasOwn(plan.questions, pointer)) continue;
    const value = question?.secret ? readAt(held, parsePointer(pointer).segments) : undefined;
    if (value === undefined) notHeld.push(serviceIssue(pointer, 'not_held'));
    else writeOver(merged, parsePointer(pointer).segments, value);
  }
  return { merged, notHeld };
}

/** Takes the secret answers out of a document: what is left, and what was taken, by pointer. */
export function withoutSecrets(
  plan: FormPlan,
  answers: JsonObject,
): { readonly open: JsonObject; readonly secrets: ReadonlyMap<Pointer, Json> } {
  const open = structuredClone<{ [key: string]: Json }>(answers);
  const secrets = new Map<Pointer, Json>();
  for (const pointer of secretPointers(plan, answers)) {
    const { segments } = parsePointer(pointer);
    const value = readAt(answers, segments);
    if (value === undefined) continue;
    secrets.set(pointer, value);
    const parent = readAt(open, segments.slice(0, -1)) as { [key: string]: Json };
    delete parent[segments.at(-1) ?? ''];
  }
  return { open, secrets };
}

/** Where secrets may stand: the questions that are, and those of each row there is. */
function secretPointers(plan: FormPlan, answers: JsonObject): readonly Pointer[] {
  return Object.values(plan.questions).flatMap((question) => {
    if (!question.pointer.startsWith('/')) return [];
    if (question.secret) return [question.pointer];
    const parts = question.item?.filter((part) => part.secret) ?? [];
    const rows = parts.length > 0 ? readAt(answers, parsePointer(question.pointer).segments) : undefined;
    return Array.isArray(rows)
      ? rows.flatMap((_, index) =>
          parts.map((part) => `${question.pointer}/${index}${part.pointer.slice('item:'.length)}`),
        )
      : [];
  });
}

function writeOver(document: { [key: string]: Json }, segments: readonly string[], value: Json): void {
  let here = document;
  for (const segment of segments.slice(0, -1)) {
    const next = Object.hasOwn(here, segment) ? here[segment] : undefined;
    if (next === null || typeof next !== 'object') here[segment] = {};
    here = here[segment] as { [key: string]: Json };
  }
  const last = segments.at(-1);
  if (last !== undefined && !Object.hasOwn(here, last)) here[last] = value;
}
