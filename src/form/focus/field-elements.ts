import type { elements as Elements } from '../../generated/elements.js';

/** The ways to the elements of all kinds; behind the first page, whose own elements come with it. */
let elements: typeof Elements | undefined;

/** Fetches and defines the elements of kinds, as far as they are not there yet. One that cannot be had is tried again when a page needs it. */
export async function loadFields(kinds: readonly string[]): Promise<void> {
  await Promise.allSettled(kinds.filter((kind) => !isDefined(kind)).map(define));
}

/** True when all of these kinds can be painted; otherwise fetches them and calls `arrived`. A kind that we ship no element for is the host's. */
export function fieldsReady(kinds: readonly string[], arrived: () => void, failed: () => void): boolean {
  const missing = kinds.filter((kind) => !isDefined(kind) && (elements === undefined || Object.hasOwn(elements, kind)));
  if (missing.length === 0) return true;
  void Promise.all(missing.map(define)).then(arrived, failed);
  return false;
}

async function define(kind: string): Promise<void> {
  elements ??= (await import('../../generated/elements.js')).elements;
  if (Object.hasOwn(elements, kind)) await elements[kind]?.();
}

function isDefined(kind: string): boolean {
  return customElements.get(`ma-${kind}-field`) !== undefined;
}
