import type { Address } from '../../model/index.js';

/**
 * Something large and what is different from it, by address. A form of two thousand answers is not copied at each key: the whole is put together when somebody
 * asks for it, once.
 */
export class Changed<Whole, Change> {
  #base: Whole;
  #changes: ReadonlyMap<Address, Change>;
  readonly #apply: (base: Whole, changes: ReadonlyMap<Address, Change>) => Whole;

  constructor(
    base: Whole,
    apply: (base: Whole, changes: ReadonlyMap<Address, Change>) => Whole,
    changes: ReadonlyMap<Address, Change> = new Map(),
  ) {
    this.#base = base;
    this.#apply = apply;
    this.#changes = changes;
  }

  /** With one more change; this one stays as it is. */
  with(address: Address, change: Change): Changed<Whole, Change> {
    return new Changed(this.#base, this.#apply, new Map(this.#changes).set(address, change));
  }

  /** What is changed at an address, if it is. */
  at(address: Address): Change | undefined {
    return this.#changes.get(address);
  }

  /** What stands everywhere else. */
  get base(): Whole {
    return this.#base;
  }

  get whole(): Whole {
    if (this.#changes.size > 0) {
      this.#base = this.#apply(this.#base, this.#changes);
      this.#changes = new Map();
    }
    return this.#base;
  }
}
