import { customElement } from 'lit/decorators.js';
import { TextBoxElement, type BoxWishes } from '../../ui/text-box-element.js';

/**
 * @summary An employer’s tax number.
 * @event {EntryEvent} ma-entry - What was put in, on each input and change.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
@customElement('ma-ein-field')
export class EinField extends TextBoxElement {
  protected override get box(): BoxWishes {
    return { dir: 'ltr', inputMode: 'numeric', width: 'medium', autocomplete: 'off' };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ma-ein-field': EinField;
  }
}
