import { type TemplateResult, html } from 'lit';
import { type Clock, realClock } from '../../transport/clock.js';

/** Milliseconds. Regions are filled a moment after they were emptied, or the same words twice would be said once; polite ones are rare. */
const FILL = 100;
const QUIET = 5_000;
const LINGER = 10_000;

/**
 * One polite and one assertive live region for a whole root, there before they are needed. Polite words come at most every five
 * seconds, the newest only: a person who types must not be talked over by the saving.
 */
export class Announcer {
  #polite = '';
  #assertive = '';
  #waiting: string | undefined;
  #lastPolite = -Infinity;
  #timer: unknown;

  constructor(
    private readonly changed: () => void,
    private readonly clock: Clock = realClock,
  ) {}

  /** Said when the reader pauses. */
  polite(words: string): void {
    this.#waiting = words;
    this.clock.cancel(this.#timer);
    this.#polite = '';
    this.changed();
    const wait = Math.max(FILL, this.#lastPolite + QUIET - this.clock.now());
    this.#timer = this.clock.after(wait, () => {
      this.#polite = this.#waiting ?? '';
      this.#waiting = undefined;
      this.#lastPolite = this.clock.now();
      this.changed();
      // Said once: words left standing would be met again by someone who reads on through later pages.
      this.#timer = this.clock.after(LINGER, () => {
        this.#polite = '';
        this.changed();
      });
    });
  }

  /** Said at once. */
  assertive(words: string): void {
    this.#assertive = '';
    this.changed();
    this.clock.after(FILL, () => {
      this.#assertive = words;
      this.changed();
    });
  }

  /** The two regions. */
  regions(): TemplateResult {
    return html`<div class="ma-sr" role="status" aria-live="polite">${this.#polite}</div>
      <div class="ma-sr" role="alert" aria-live="assertive">${this.#assertive}</div>`;
  }
}
