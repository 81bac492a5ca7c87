/** How long a wait goes unmentioned, in milliseconds: shorter ones are over before they are said. */
const PATIENCE = 1_000;

/** Says that Continue still waits for something, once a wait, and only when it lasts. */
export class WaitNotice {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly say: () => void) {}

  /** Told after each change whether somebody waits now. */
  watch(isWaiting: boolean): void {
    if (isWaiting) this.#timer ??= setTimeout(this.say, PATIENCE);
    else if (this.#timer !== undefined) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
  }
}
