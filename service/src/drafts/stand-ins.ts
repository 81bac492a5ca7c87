import { randomUUID } from 'node:crypto';
import type { Address, Entry } from '../../../src/model/index.js';

/** Entries that stand for secret ones while a draft is rearranged: of the same shape, and found again wherever they went. */
export class StandIns {
  readonly entries: Readonly<Record<Address, Entry>>;
  readonly #mark = randomUUID();
  readonly #places: ReadonlyMap<string, Address>;

  constructor(secrets: readonly (readonly [Address, Entry])[]) {
    const made = secrets.map(([address, entry], index) => [address, this.#like(entry, index)] as const);
    this.entries = Object.fromEntries(made);
    this.#places = new Map(made.map(([address, entry]) => [JSON.stringify(entry), address]));
  }

  /** Whose stand-in an entry is, when it is a whole one. */
  placeOf(entry: Entry): Address | undefined {
    return this.#places.get(JSON.stringify(entry));
  }

  /** Whether any of it stands for something secret. */
  isIn(entry: Entry): boolean {
    return JSON.stringify(entry).includes(this.#mark);
  }

  #like(entry: Entry, index: number): Entry {
    const text = `${this.#mark}.${index}`;
    if (typeof entry === 'string') return text;
    if (Array.isArray(entry)) return (entry as readonly string[]).map((_one, part) => `${text}.${part}`);
    return Object.fromEntries(Object.keys(entry).map((part) => [part, `${text}.${part}`]));
  }
}
