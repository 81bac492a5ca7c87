import { customElement } from 'lit/decorators.js';
import { TextBoxElement, type BoxWishes } from '../../ui/text-box-element.js';

/**
 * @summary An amount of dollars.
 * @event {EntryEvent} ma-entry - What was put in, on each input and change.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
@customElement('ma-money-field')
export class MoneyField extends TextBoxElement {
  protected override get box(): BoxWishes {
    return { dir: 'ltr', inputMode: 'decimal', width: 'medium', sign: '$' };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ma-money-field': MoneyField;
  }
}
