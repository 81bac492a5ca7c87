import type { CompiledStatus } from '../model/index.js';

/** How a tracker that a page may name is had. */
export interface ShippedTracker {
  readonly load: () => Promise<CompiledStatus>;
}

const known = new Map<string, ShippedTracker>();

/** Makes a tracker known by its name; the product's own file does. */
export function registerTracker(id: string, tracker: ShippedTracker): void {
  known.set(id, tracker);
}

/** A tracker that was made known. */
export function shippedTracker(id: string): ShippedTracker | undefined {
  return known.get(id);
}
