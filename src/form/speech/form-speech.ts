import type { FormView } from '../../model/index.js';
import { text } from '../../text/first.js';
import type { Announcer } from '../../ui/live/announcer.js';
import { saveStatusText } from '../pages/save-status-line.js';
import { say } from './say.js';
import type { SaveStatus } from '../transport/save-status.js';

/** Decides what of the screen is worth saying aloud. */
export class FormSpeech {
  #inTrouble = false;
  #state: SaveStatus['state'] | undefined;
  #notes = '';

  constructor(private readonly announcer: Announcer) {}

  /** Trouble with saving is said, and so is its end; that all is well each time is not. */
  saving(status: SaveStatus | undefined): void {
    if (!status || status.state === this.#state) return;
    this.#state = status.state;
    if (isTrouble(status.state)) this.announcer.polite(saveStatusText(status));
    else if (this.#inTrouble && status.state === 'saved') this.announcer.polite(say('ui.form.saved-again'));
    // Between trouble and its end come other states (`saving`); the trouble is remembered over them.
    this.#inTrouble = isTrouble(status.state) || (this.#inTrouble && status.state !== 'saved');
  }

  /** Computed help changes with each key; it is said when the typing pauses, and not when a page that has some is opened. */
  notes(view: FormView | undefined, isOtherPage: boolean): void {
    const notes = view
      ? [...view.page.notes, ...view.page.questions.flatMap((question) => question.notes)]
          .map((note) => text(note.text))
          .join(' ')
      : '';
    if (notes !== this.#notes && notes !== '' && !isOtherPage) this.announcer.polite(notes);
    this.#notes = notes;
  }
}

function isTrouble(state: SaveStatus['state']): boolean {
  return state === 'offline' || state === 'retrying' || state === 'refused' || state === 'conflict';
}
