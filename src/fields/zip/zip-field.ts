import { customElement } from 'lit/decorators.js';
import { TextBoxElement, type BoxWishes } from '../../ui/text-box-element.js';

/**
 * @summary A ZIP code.
 * @event {EntryEvent} ma-entry - What was put in, on each input and change.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
@customElement('ma-zip-field')
export class ZipField extends TextBoxElement {
  protected override get box(): BoxWishes {
    return { dir: 'ltr', inputMode: 'numeric', width: 10 };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ma-zip-field': ZipField;
  }
}
