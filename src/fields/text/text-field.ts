import { TextBoxElement, type BoxWishes } from '../../ui/text-box-element.js';

const PROSE: BoxWishes = { dir: 'auto', isProse: true };
const CODE: BoxWishes = { dir: 'ltr', width: 'medium' };

/**
 * @summary One line of words, or a number that is text (setting `code: true`).
 * @event {EntryEvent} ma-entry - What was put in, on each input and change.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
export class TextField extends TextBoxElement {
  protected override get box(): BoxWishes {
    return this.question.facts.settings?.code === true ? CODE : PROSE;
  }
}

customElements.define('ma-text-field', TextField);

declare global {
  interface HTMLElementTagNameMap {
    'ma-text-field': TextField;
  }
}
