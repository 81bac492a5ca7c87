import { customElement } from 'lit/decorators.js';
import { TextBoxElement, type BoxWishes } from '../../ui/text-box-element.js';
import { kind } from './ssn.kind.js';

/**
 * @summary A Social Security number or ITIN; hidden once it is left, with a button to show it.
 * @event {EntryEvent} ma-entry - What was put in, on each input and change.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
@customElement('ma-ssn-field')
export class SsnField extends TextBoxElement {
  protected override get box(): BoxWishes {
    return { dir: 'ltr', inputMode: 'numeric', width: 'medium', autocomplete: 'off' };
  }

  protected override get isSecret(): boolean {
    return true;
  }

  protected override canHide(entry: string): boolean {
    return kind.parse(entry, this.question.facts).kind === 'value';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ma-ssn-field': SsnField;
  }
}
