import type { Json } from '../model/index.js';
import { TooMuchWork } from './errors.js';

/** Schemas asked about one value that are always allowed: about a second. */
export const MOST_STEPS = 3_000_000;
/** More are allowed where there is more to ask about. */
const STEPS_PER_VALUE = 200;
/** Schemas asked within each other; no honest answer is as deep, and the stack has an end. */
export const DEEPEST = 1000;

/** Counts what judging one value costs, so that no schema and no value can hang a page. Counted, not timed: the same everywhere. */
export class Work {
  steps = 0;
  depth = 0;
  #most = MOST_STEPS;
  #isMeasured = false;

  constructor(private readonly value: Json) {}

  /** Told of each schema that is asked; `leave` when it has answered. */
  enter(): void {
    this.add(1);
    this.depth += 1;
    if (this.depth > DEEPEST) throw new TooMuchWork('depth');
  }

  leave(): void {
    this.depth -= 1;
  }

  /** Told of work that is not a schema: comparing, matching. */
  add(steps: number): void {
    this.steps += steps;
    if (this.steps <= this.#most) return;
    if (!this.#isMeasured) {
      this.#isMeasured = true;
      this.#most = Math.max(this.#most, sizeOf(this.value) * STEPS_PER_VALUE);
    }
    if (this.steps > this.#most) throw new TooMuchWork('steps');
  }
}

/** How many values there are in a value, itself included. */
function sizeOf(value: Json): number {
  let size = 0;
  const open: Json[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    size += 1;
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) open.push(inner);
  }
  return size;
}
