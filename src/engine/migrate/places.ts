import type { Address, Draft, Entry, Pointer } from '../../model/index.js';

/**
 * Where a pointer of a migration leads in a draft: itself, what stands under it, and each row for a `*`. Gives the way from an old address to a new
 * one; undefined for an address that is not meant.
 */
export function mover(from: Pointer, to: Pointer): (address: Address) => Address | undefined {
  const pattern = matcher(from);
  return (address) => {
    const found = pattern.exec(address);
    if (!found) return undefined;
    const rows = found.slice(1, -1);
    let next = 0;
    return to.replaceAll(/\*(?=\/|$)/g, () => rows[next++] ?? '') + (found.at(-1) ?? '');
  };
}

/** Whether an address is meant by a pointer, or stands under it. */
export function isMeant(pointer: Pointer): (address: Address) => boolean {
  const pattern = matcher(pointer);
  return (address) => pattern.test(address);
}

/** The entries that a pointer names exactly, rows and all, in the draft's order. */
export function entriesAt(draft: Draft, pointer: Pointer): readonly (readonly [Address, Entry])[] {
  const pattern = matcher(pointer);
  return Object.entries(draft.entries).filter(([address]) => pattern.exec(address)?.at(-1) === '');
}

/** The place that a pointer names in the row in which `address` stands: the last name beside the first one, row by row. */
export function besides(pointer: Pointer, like: Pointer, address: Address): Address {
  return mover(like, pointer)(address) ?? pointer;
}

/** A pointer as an expression: rows are captured, and so is what stands under it. */
function matcher(pointer: Pointer): RegExp {
  const parts = pointer
    .split('/')
    .map((part) => (part === '*' ? '([^/]+)' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}((?:/.*)?)$`, 's');
}
