import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { plural } from '../../text/index.js';
import { FieldElement } from '../../ui/field-element.js';
import { describedBy, labelFrame } from '../../ui/field-frame.js';
import { textOf } from '../reading/typed-text.js';

/** A reader is told the count this long after the last key, not at each one. */
const PAUSE = 1000;

/**
 * Several lines of words. Where there is a limit it counts, and never cuts: what is pasted too long stays, to be shortened by hand.
 *
 * @summary Several lines of words.
 * @event {EntryEvent} ma-entry - What was put in, on each input and change.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
@customElement('ma-textarea-field')
export class TextareaField extends FieldElement {
  /** The count as it was last said; the visible one runs ahead of it. */
  @state() private said = '';
  #pause: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  protected override field(): TemplateResult {
    const { question } = this;
    return labelFrame(
      question,
      this.headingLevel,
      html`${this.#box()} ${question.facts.maxLength === undefined ? nothing : this.#counter()}`,
    );
  }

  #box(): TemplateResult {
    const { question } = this;
    const counter = question.facts.maxLength === undefined ? undefined : `${question.domId}-count`;
    const description = [describedBy(question), counter].filter(Boolean).join(' ');
    return html`<textarea
      class="ma-input"
      id=${question.domId}
      name=${question.domId}
      data-part=""
      rows="5"
      dir="auto"
      translate="no"
      autocomplete=${question.autocomplete ?? nothing}
      ?required=${question.required}
      ?readonly=${question.facts.readOnly}
      aria-invalid=${this.invalid()}
      aria-describedby=${description || nothing}
      .value=${live(textOf(this.entry))}
      @input=${this.#onInput}
      @change=${this.#onInput}
    ></textarea>`;
  }

  #counter(): TemplateResult {
    return html`<p class="ma-count" id="${this.question.domId}-count">${this.#count()}</p>
      <div class="ma-sr" role="status">${this.said}</div>`;
  }

  /** Characters as JSON Schema counts them: a family emoji is several, but never half of one. */
  #count(): string {
    const left = (this.question.facts.maxLength ?? 0) - [...textOf(this.entry)].length;
    return left >= 0 ? plural('characters-left', left) : plural('characters-over', -left);
  }

  readonly #onInput = (event: Event): void => {
    this.put((event.target as HTMLTextAreaElement).value);
    if (this.question.facts.maxLength === undefined) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => (this.said = this.#count()), PAUSE);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ma-textarea-field': TextareaField;
  }
}
