import { customElement } from 'lit/decorators.js';
import { TextBoxElement, type BoxWishes } from '../../ui/text-box-element.js';

/**
 * @summary An e-mail address. Not of type email: that one drops what was typed and rewrites domains.
 * @event {EntryEvent} ma-entry - What was put in, on each input and change.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
@customElement('ma-email-field')
export class EmailField extends TextBoxElement {
  protected override get box(): BoxWishes {
    return { dir: 'ltr', inputMode: 'email' };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ma-email-field': EmailField;
  }
}
