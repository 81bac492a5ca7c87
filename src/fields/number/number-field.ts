import { customElement } from 'lit/decorators.js';
import { TextBoxElement, type BoxWishes } from '../../ui/text-box-element.js';

/**
 * @summary A number, with or without a fraction.
 * @event {EntryEvent} ma-entry - What was put in, on each input and change.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
@customElement('ma-number-field')
export class NumberField extends TextBoxElement {
  protected override get box(): BoxWishes {
    return { dir: 'ltr', inputMode: 'decimal', width: 'medium' };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ma-number-field': NumberField;
  }
}
