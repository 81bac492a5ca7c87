/** What one tab tells the others of this origin. Names and numbers only, no answers. */
interface Word {
  readonly claim: string;
  readonly revision: number;
}

/**
 * Courtesy between tabs that hold the same claim (a duplicated tab copies sessionStorage): the second learns that it is the second, and
 * each hears when another has saved. It only spares people the question; what decides is the service's revision.
 */
export class TabCourtesy {
  #channel: BroadcastChannel | undefined;
  #leave: (() => void) | undefined;
  /** The newest revision that another tab has told of. */
  newest = 0;
  /** True when another tab had the claim open first. */
  isSecond = false;

  constructor(
    private readonly claim: string,
    private readonly onChange: () => void,
  ) {
    this.#listen();
    this.#queue();
  }

  saved(revision: number): void {
    this.#channel?.postMessage({ claim: this.claim, revision } satisfies Word);
  }

  close(): void {
    this.#channel?.close();
    this.#leave?.();
  }

  #listen(): void {
    if (!('BroadcastChannel' in globalThis)) return;
    this.#channel = new BroadcastChannel('ma-forms');
    this.#channel.onmessage = (event: MessageEvent<Word>) => {
      if (event.data?.claim !== this.claim || typeof event.data.revision !== 'number') return;
      this.newest = Math.max(this.newest, event.data.revision);
      this.onChange();
    };
  }

  /** The lock is held as long as the tab lives; waiting for it means being second, getting it later means being alone again. */
  #queue(): void {
    // Absent outside of secure contexts, refused where storage is blocked.
    const locks = globalThis.navigator?.locks;
    if (!locks) return;
    const done = new Promise<void>((resolve) => (this.#leave = resolve));
    const cancel = new AbortController();
    const leave = this.#leave;
    this.#leave = () => {
      cancel.abort();
      leave?.();
    };
    const name = `ma-forms:${this.claim}`;
    void locks
      .request(name, { ifAvailable: true }, async (lock) => {
        if (lock) return void (await done);
        this.#second(true);
        await locks.request(name, { signal: cancel.signal }, async () => {
          this.#second(false);
          await done;
        });
      })
      .catch(() => undefined);
  }

  #second(second: boolean): void {
    this.isSecond = second;
    this.onChange();
  }
}
