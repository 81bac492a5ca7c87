import { readDraft } from '../../../src/engine/index.js';
import type { Address, CompiledForm, Draft, JsonObject } from '../../../src/model/index.js';
import { todayOf } from '../clock.js';
import type { Desk } from '../desk.js';

/**
 * Tells whether a secret entry may go out of the person's hands: only an answer without a problem is held and masked, or its own message
 * would have nothing to stand at. `whole` is the draft with what is held already put back.
 */
export function isGoodSecret(
  desk: Desk,
  form: CompiledForm,
  whole: Draft,
  known: JsonObject,
): (address: Address) => boolean {
  let bad: ReadonlySet<string> | undefined;
  return (address) => {
    bad ??= new Set(issuesOf(desk, form, whole, known));
    return !bad.has(address);
  };
}

function issuesOf(desk: Desk, form: CompiledForm, draft: Draft, known: JsonObject): string[] {
  const parts = {
    plan: form.plan,
    kinds: desk.library.kinds,
    validator: form.validator,
    today: todayOf(desk.clock),
    known,
    held: {},
  };
  return readDraft(parts, draft)
    .issues('everything')
    .filter((issue) => issue.severity === 'error')
    .map((issue) => ('address' in issue ? String(issue.address) : issue.pointer));
}
