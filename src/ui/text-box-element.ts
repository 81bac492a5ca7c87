import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { QuestionView } from '../model/index.js';
import { text } from '../text/first.js';
import { FieldElement } from './field-element.js';
import { labelFrame } from './field-frame.js';
import { masked } from './masked.js';
import { widthClass } from './width.js';

/** How the one box of a field differs from a plain one. */
export interface BoxWishes {
  readonly type?: 'text' | 'tel';
  readonly inputMode?: string;
  /** `ltr` for numbers, codes and addresses; `auto` for words in any language. */
  readonly dir: 'ltr' | 'auto';
  readonly width?: QuestionView['width'];
  readonly autocomplete?: string;
  /** Words get the browser's help with spelling and capitals; codes and names must not. */
  readonly isProse?: boolean;
  /** A sign before the box, for the eye only: `$`. */
  readonly sign?: string;
}

/**
 * A field that is one text box. A secret answer is hidden but for its last four characters whenever the box does not have the focus,
 * with a button to show it; nothing is masked while somebody types.
 */
export abstract class TextBoxElement extends FieldElement {
  static override properties: PropertyDeclarations = { isShown: { state: true }, isInBox: { state: true } };

  private isShown = false;
  private isInBox = false;

  /** What this kind's box wants. */
  protected abstract get box(): BoxWishes;

  /** Whether the answer is hidden when the box is left. */
  protected get isSecret(): boolean {
    return this.question.secret;
  }

  /** Whether an entry is whole enough to be hidden: what cannot be read must be seen to be mended. */
  protected canHide(_entry: string): boolean {
    return true;
  }

  protected override field(): TemplateResult {
    return labelFrame(this.question, this.headingLevel, this.#decorated());
  }

  /** After a rendering: the box has what it shall show. Not written again when it stands there: that would move the cursor. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const box = this.querySelector('input');
    const entry = this.#text;
    const shown = this.#isHidden ? masked(entry) : entry;
    if (box && !this.isHeld && box.value !== shown) box.value = shown;
  }

  protected override left(): void {
    super.left();
    this.isShown = false;
  }

  get #isHidden(): boolean {
    const isResting = this.isSecret && !this.isShown && !this.isInBox;
    return isResting && this.question.issues.length === 0 && this.canHide(this.#text);
  }

  get #text(): string {
    return typeof this.entry === 'string' ? this.entry : '';
  }

  #decorated(): TemplateResult {
    const { sign } = this.box;
    const width = widthClass(this.question.width ?? this.box.width);
    if (this.isSecret) return html`<div class="ma-affix ${width}">${this.#box('')}${this.#showButton()}</div>`;
    if (sign)
      return html`<div class="ma-affix ${width}">
        <span class="ma-sign" aria-hidden="true">${sign}</span>${this.#box('')}
      </div>`;
    return this.#box(width);
  }

  #box(width: string): TemplateResult {
    const { question, box } = this;
    return html`<input
      class="ma-input ${width}"
      id=${question.domId}
      name=${question.domId}
      data-part=""
      type=${box.type ?? 'text'}
      inputmode=${question.inputMode ?? box.inputMode ?? nothing}
      autocomplete=${question.autocomplete ?? box.autocomplete ?? (this.isSecret ? 'off' : nothing)}
      dir=${box.dir}
      spellcheck=${box.isProse && !question.autocomplete ? nothing : 'false'}
      autocapitalize=${box.isProse ? nothing : 'off'}
      translate="no"
      ?required=${question.required}
      ?readonly=${question.facts.readOnly}
      aria-describedby=${this.description}
      aria-invalid=${this.invalid()}
      @input=${this.#onInput}
      @change=${this.#onInput}
      @focus=${() => (this.isInBox = true)}
      @blur=${() => (this.isInBox = false)}
    />`;
  }

  #showButton(): TemplateResult {
    return html`<button
      class="ma-btn"
      type="button"
      aria-pressed=${this.isShown ? 'true' : 'false'}
      @click=${() => (this.isShown = !this.isShown)}
    >
      ${text({ key: 'ui.show' })}<span class="ma-sr"> ${text(this.question.shortLabel ?? this.question.label)}</span>
    </button>`;
  }

  readonly #onInput = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    // A mask that stands in the box is never an entry; one that was filled over while unfocused (autofill) is.
    if (this.isInBox || value !== masked(this.#text)) this.put(value);
  };
}
