import type { Address, Draft, Entry } from '../../model/index.js';
import { Changed } from '../places/changed.js';

/** The entries of drafts that `withEntry` made. */
const typed = new WeakMap<Draft, Changed<Draft['entries'], Entry>>();

/** A draft in which one entry is another. Its entries are plain data like those of any draft, put together when all of them are read. */
export function withEntry(draft: Draft, address: Address, entry: Entry): Draft {
  const before =
    typed.get(draft) ?? new Changed(draft.entries, (base, changes) => ({ ...base, ...Object.fromEntries(changes) }));
  const entries = before.with(address, entry);
  const next = Object.defineProperties({} as Draft, {
    ...Object.getOwnPropertyDescriptors(draft),
    entries: { enumerable: true, get: () => entries.whole },
  });
  typed.set(next, entries);
  return next;
}

/** What stands at one address. */
export function entryAt(draft: Draft, address: Address): Entry | undefined {
  const entries = typed.get(draft);
  return entries ? (entries.at(address) ?? entries.base[address]) : draft.entries[address];
}
