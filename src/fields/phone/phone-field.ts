import { customElement } from 'lit/decorators.js';
import { TextBoxElement, type BoxWishes } from '../../ui/text-box-element.js';

/**
 * @summary A telephone number of the United States.
 * @event {EntryEvent} ma-entry - What was put in, on each input and change.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
@customElement('ma-phone-field')
export class PhoneField extends TextBoxElement {
  protected override get box(): BoxWishes {
    return { type: 'tel', dir: 'ltr', inputMode: 'tel', width: 'medium' };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ma-phone-field': PhoneField;
  }
}
