import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FieldElement } from '../../ui/field-element.js';
import { groupFrame } from '../../ui/group-frame.js';
import { optionRows, type Reveals } from '../choice/option-rows.js';
import { listSetting } from '../reading/facts.js';
import { ticksOf } from '../reading/typed-text.js';

/**
 * Any number of several, as boxes to tick. An option named by the setting `exclusive` ("None of these") and the others untick each other.
 *
 * @summary Any of several options.
 * @event {EntryEvent} ma-entry - The keys of the ticked options, in the order of the options.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
@customElement('ma-choices-field')
export class ChoicesField extends FieldElement {
  /** Questions to show under options, by option key; painted by floor 4 into this field's light DOM. */
  @property({ attribute: false }) reveals: Reveals = {};

  protected override field(): TemplateResult {
    const { question } = this;
    const ticks = ticksOf(this.entry);
    const rows = optionRows({
      question,
      options: question.options ?? [],
      type: 'checkbox',
      reveals: this.reveals,
      isChosen: (key) => ticks.includes(key),
      onChange: (key, isTicked) => this.#tick(key, isTicked),
      invalid: this.invalid(),
    });
    return groupFrame(question, this.headingLevel, rows);
  }

  #tick(key: string, isTicked: boolean): void {
    const exclusive = listSetting(this.question.facts, 'exclusive');
    const clashes = (other: string): boolean =>
      isTicked && other !== key && exclusive.includes(key) !== exclusive.includes(other);
    const kept = ticksOf(this.entry).filter(
      (other) => other !== key && !clashes(other) && !(isTicked && exclusive.includes(key)),
    );
    const ticked = new Set(isTicked ? [...kept, key] : kept);
    this.put((this.question.options ?? []).map((option) => option.key).filter((one) => ticked.has(one)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ma-choices-field': ChoicesField;
  }
}
