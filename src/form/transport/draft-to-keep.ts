import { questionAt } from '../../engine/places/question-at.js';
import type { Address, Draft, Entry, FormPlan } from '../../model/index.js';

/**
 * The draft as it may leave the page: without answers that are only for memory, and with just those secrets that are new and readable
 * (the service keeps a secret as a mask, so half a number could never be shown again).
 */
export function draftToKeep(
  plan: Pick<FormPlan, 'questions'>,
  draft: Draft,
  secrets: ReadonlyMap<Address, Entry>,
): Draft {
  const entries: Record<Address, Entry> = {};
  for (const [address, entry] of Object.entries(draft.entries)) {
    const question = questionAt(plan, address);
    if (question?.keep === 'memory' || question?.secret) continue;
    entries[address] = keepable(entry);
  }
  return { ...draft, entries: { ...entries, ...Object.fromEntries(secrets) } };
}

/** NUL and half letters, which no database takes: they become U+FFFD, which stays wrong. One pasted letter must not stop all other answers from being saved. */
function keepable(entry: Entry): Entry {
  if (typeof entry === 'string') return entry.replace(/\0|\p{Cs}/gu, '\ufffd');
  if (Array.isArray(entry)) return (entry as readonly string[]).map((one) => keepable(one) as string);
  return Object.fromEntries(Object.entries(entry).map(([part, text]) => [part, keepable(text) as string]));
}

/** Whether two drafts hold the same, whatever the order of their keys; secrets that the service took out are not compared. */
export function sameDraft(one: Draft, other: Draft, plan: Pick<FormPlan, 'questions'>): boolean {
  return canonical(withoutSecrets(one, plan)) === canonical(withoutSecrets(other, plan));
}

/** Which row of which list an address lies in, by the draft's own rows; the innermost where lists hold lists. */
export function rowAt(draft: Draft, address: Address): { readonly list: Address; readonly index: number } | undefined {
  const lists = Object.keys(draft.rows)
    .filter((list) => address.startsWith(`${list}/`))
    .sort((one, other) => other.length - one.length);
  for (const list of lists) {
    const [row] = address.slice(list.length + 1).split('/');
    const index = draft.rows[list]?.indexOf(row ?? '') ?? -1;
    if (index !== -1) return { list, index };
  }
  return undefined;
}

/** Addresses at which two drafts differ, in no order. */
export function differences(one: Draft, other: Draft): readonly Address[] {
  const addresses = new Set([...Object.keys(one.entries), ...Object.keys(other.entries)]);
  return [...addresses].filter((address) => canonical(one.entries[address]) !== canonical(other.entries[address]));
}

function withoutSecrets(draft: Draft, plan: Pick<FormPlan, 'questions'>): Draft {
  return {
    ...draft,
    entries: Object.fromEntries(
      Object.entries(draft.entries).filter(([address]) => !questionAt(plan, address)?.secret),
    ),
  };
}

/** JSON with sorted keys: a database gives the keys back in an order of its own. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      part !== null && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
        : part,
    ) ?? ''
  );
}
