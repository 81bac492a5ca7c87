import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FieldElement } from '../../ui/field-element.js';
import { tickFrame } from '../../ui/group-frame.js';

/**
 * One box to tick, with the question's label as its words. Nothing but a hand ticks it: no default, no script, no prefill.
 *
 * @summary A statement to agree to.
 * @event {EntryEvent} ma-entry - `true` when ticked, empty when not.
 * @event {LeaveEvent} ma-leave - The focus has left the control.
 */
@customElement('ma-consent-field')
export class ConsentField extends FieldElement {
  protected override field(): TemplateResult {
    const { question } = this;
    // To a browser, a required box that is not ticked is invalid from the start: unless it is told that nothing is wrong yet, it says so.
    const isWrong = this.invalid() !== nothing;
    return tickFrame(
      question,
      this.headingLevel,
      html`<input
        type="checkbox"
        id=${question.domId}
        name=${question.domId}
        data-part=""
        ?required=${question.required}
        ?disabled=${question.facts.readOnly}
        aria-invalid=${isWrong ? 'true' : 'false'}
        aria-describedby=${this.description}
        .checked=${live(this.entry === 'true')}
        @change=${(event: Event) => this.put((event.target as HTMLInputElement).checked ? 'true' : '')}
      />`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ma-consent-field': ConsentField;
  }
}
