import type { Address, CompiledForm, Draft, Entry } from '../../../src/model/index.js';
import { policyOf, type FormLibrary } from '../forms/form-library.js';
import type { KeyRing } from '../secrets/key-ring.js';
import { questionAt } from '../../../src/engine/index.js';
import type { SecretAnswer } from './held-answers.js';
import { maskOf } from './masks.js';

/** A draft without its secrets, and what to do with each secret that came with it. */
export interface PartedDraft {
  readonly draft: Draft;
  readonly secrets: ReadonlyMap<Address, SecretAnswer | undefined>;
}

/**
 * Takes the secret entries out of a draft. A good one is held; one that is not good (yet) is forgotten together with what was held
 * there before, since the person has replaced it: it stays in the page's memory alone, where its own message shows.
 * Entries that may live in memory only (`keep: 'memory'`) are never stored at all.
 */
export function partSecrets(
  library: FormLibrary,
  keys: KeyRing,
  form: CompiledForm,
  draft: Draft,
  isGood: (address: Address) => boolean,
): PartedDraft {
  const entries: [Address, Entry][] = [];
  const secrets = new Map<Address, SecretAnswer | undefined>();
  for (const [address, entry] of Object.entries(draft.entries)) {
    const question = questionAt(form.plan, address);
    if (question?.keep === 'memory') continue;
    if (!question?.secret) {
      entries.push([address, entry]);
      continue;
    }
    const kind = library.kinds[question.kind];
    // Blank (or a mask) over a held answer means that nothing was typed: it stays held.
    if (!kind || kind.isBlank(entry)) continue;
    const parsed = kind.parse(entry, question.facts);
    if (parsed.kind !== 'value' || !isGood(address)) {
      secrets.set(address, undefined);
      continue;
    }
    const person =
      policyOf(library, form.plan.id).person === address && typeof parsed.value === 'string' ? parsed.value : undefined;
    secrets.set(address, {
      entry,
      mask: maskOf(question, parsed.value),
      ...(person !== undefined && { searchMark: personMark(keys, person) }),
    });
  }
  return { draft: { ...draft, entries: Object.fromEntries(entries) }, secrets };
}

/** Finds the same person again by the digits of an SSN or ITIN, whatever its punctuation. */
export function personMark(keys: KeyRing, number: string): string {
  return keys.mark('person', number.replaceAll(/\D/g, ''));
}
