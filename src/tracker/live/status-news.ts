import type { StatusView } from '../../model/index.js';
import { say } from '../say.js';
import type { TrackerTextKey } from '../tracker-texts.js';

/** Says aloud what changes while somebody reads: the status, once for each change, and that the service is out of reach or back. */
export class StatusNews {
  #mark: string | undefined;
  #wasCut = false;

  constructor(private readonly polite: (words: string) => void) {}

  /** Told before each painting what is about to be shown; the first that is shown is no news. */
  tell(view: StatusView | undefined, isCut: boolean): void {
    if (isCut !== this.#wasCut) {
      this.#wasCut = isCut;
      if (view) this.polite(say(isCut ? cutWords() : 'ui.status.back-online'));
    }
    if (!view || view.mark === this.#mark) return;
    if (this.#mark !== undefined) this.polite(say('ui.status.news', { say: { as: 'text', text: view.spoken } }));
    this.#mark = view.mark;
  }

  /** Another case, or none: what is shown next is no news. */
  forget(): void {
    this.#mark = undefined;
  }
}

/** Why what is shown may be old. */
export function cutWords(): TrackerTextKey {
  return navigator.onLine ? 'ui.status.unreachable' : 'ui.status.offline';
}
