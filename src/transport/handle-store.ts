/** The part of Web Storage that is used; sessionStorage has it. */
export interface TabStorage {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/**
 * Keeps the bearer handle of the open claim for this tab: the only thing of a sensitive form that rests in the browser. Where storage
 * is blocked (a frame with third-party storage off) it lives in memory, and a reload asks for ID and code again.
 */
export class HandleStore {
  #memory: string | undefined;
  readonly #name: string;

  constructor(
    form: string,
    private readonly storage: () => TabStorage | undefined = tabStorage,
  ) {
    this.#name = `ma-forms:${form}`;
  }

  get(): string | undefined {
    try {
      return this.storage()?.getItem(this.#name) ?? this.#memory;
    } catch {
      return this.#memory;
    }
  }

  set(handle: string): void {
    this.#memory = handle;
    try {
      this.storage()?.setItem(this.#name, handle);
    } catch {
      // Blocked or full: memory is enough for this page.
    }
  }

  clear(): void {
    this.#memory = undefined;
    try {
      this.storage()?.removeItem(this.#name);
    } catch {
      // Nothing was kept there then.
    }
  }
}

function tabStorage(): TabStorage | undefined {
  // Reading the property already throws where storage is blocked.
  return globalThis.sessionStorage;
}
