import { nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Option } from '../../model/index.js';
import { FieldElement } from '../../ui/field-element.js';
import { groupFrame } from '../../ui/group-frame.js';
import { optionRows, type Reveals } from '../choice/option-rows.js';

const YES_NO: readonly Option[] = [
  { key: 'true', value: true, label: { key: 'ui.yes' } },
  { key: 'false', value: false, label: { key: 'ui.no' } },
];

/**
 * Yes or no as two radios, neither chosen at first. Options of the question may word them otherwise.
 *
 * @summary Yes or no.
 * @event {EntryEvent} ma-entry - `true` or `false`, as text.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
@customElement('ma-boolean-field')
export class BooleanField extends FieldElement {
  /** Questions to show under Yes or No, by option key (`true`, `false`); painted by floor 4 into this field's light DOM. */
  @property({ attribute: false }) reveals: Reveals = {};

  protected override field(): TemplateResult {
    const { question } = this;
    const rows = optionRows({
      question,
      options: question.options?.length ? question.options : YES_NO,
      type: 'radio',
      reveals: this.reveals,
      isChosen: (key) => this.entry === key,
      onChange: (key) => this.put(key),
      invalid: nothing,
    });
    return groupFrame(question, this.headingLevel, rows, 'radiogroup');
  }

  protected override firstControl(controls: readonly HTMLElement[]): HTMLElement | undefined {
    return controls.find((control) => control instanceof HTMLInputElement && control.checked) ?? controls[0];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ma-boolean-field': BooleanField;
  }
}
