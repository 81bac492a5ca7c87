import { LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Entry, QuestionView } from '../model/index.js';
import { LanguageController } from '../text/first.js';
import { describedBy, labelFrame } from './field-frame.js';
import { entryEvent, leaveEvent } from './field-events.js';
import { heldControl } from './held-control.js';

/** What stands below a field, made of its element, its entry and a way to put another. */
export type FieldMore = (field: FieldElement, entry: Entry, put: (entry: Entry) => void) => unknown;

let more: FieldMore | undefined;

/** Below every field may stand more; what makes it comes with the first form that needs it. */
export function addToFields(make: FieldMore): void {
  more = make;
}

/**
 * What all field elements are: one question, shown in the light DOM of the form's root, so that label, hint, error, control and the
 * error summary share one tree of ids. It knows no schema and no session.
 *
 * Typing is never overwritten. What stands in the controls is this element's own until the session has taken it (a new `question`)
 * and the focus has left: an echo that comes late, or an input method in mid-word, changes nothing under the cursor.
 */
export abstract class FieldElement extends LitElement {
  static override properties: PropertyDeclarations = {
    question: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    changing: { state: true },
  };

  /** The one thing that a field is given. A new object renders it; the same object does not. */
  question!: QuestionView;

  /** Level of the page's heading, for a question that is the heading. */
  headingLevel = 2;

  /** "Change" was chosen on an answer that the agency holds. */
  private changing = false;

  #typed: Entry | undefined;
  #isTaken = false;
  #isChanging = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dataset.maField = '';
    this.addEventListener('focusout', this.#onFocusOut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusout', this.#onFocusOut);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('question')) return;
    this.#isTaken = true;
    const before = changed.get('question');
    if (before?.address !== this.question.address) this.changing = false;
    if (before?.address !== this.question.address || !this.hasOwnFocus) this.#typed = undefined;
  }

  override render(): unknown {
    if (!this.question) return nothing;
    if (!this.isHeld) return [this.field(), more?.(this, this.entry, (entry) => this.put(entry))];
    return labelFrame(
      this.question,
      this.headingLevel,
      heldControl(this.question, () => void this.#change()),
    );
  }

  /** Focuses the first control that is wrong (or the named part, or the first control) and brings its label into view. */
  async focusPart(part?: string): Promise<void> {
    await this.updateComplete;
    const wanted = part ?? this.wrongParts[0];
    const controls = this.ownControls;
    const control =
      controls.find((one) => wanted !== undefined && one.dataset.part === wanted) ?? this.firstControl(controls);
    const label = this.querySelector('.ma-h1, legend, label') ?? this;
    label.scrollIntoView({ block: 'start' });
    control?.focus({ preventScroll: true });
  }

  /** The field, drawn in `labelFrame` or `groupFrame`. */
  protected abstract field(): TemplateResult;

  /** What stands in the controls now. */
  protected get entry(): Entry {
    return this.#typed ?? this.question.entry;
  }

  /** The agency has the answer and nobody is replacing it. */
  protected get isHeld(): boolean {
    return this.question.held !== undefined && !this.changing && isEmpty(this.entry);
  }

  /** Parts that issues point at. */
  protected get wrongParts(): readonly string[] {
    return this.question.issues.flatMap(({ issue }) => (issue.part === undefined ? [] : [issue.part]));
  }

  /** `true` when this part is wrong, or when the whole question is and no part is named; absent otherwise. */
  protected invalid(part?: string): 'true' | typeof nothing {
    if (this.question.issues.length === 0) return nothing;
    const parts = this.wrongParts;
    return parts.length === 0 || part === undefined || parts.includes(part) ? 'true' : nothing;
  }

  /** For `aria-describedby` of a single control. */
  protected get description(): string | typeof nothing {
    return describedBy(this.question) ?? nothing;
  }

  /** Something was put in: keeps it and tells the form. The same entry twice (`input`, then `change`) is told once. */
  protected put(entry: Entry): void {
    if (JSON.stringify(entry) === JSON.stringify(this.entry)) return;
    this.#typed = entry;
    this.#isTaken = false;
    this.dispatchEvent(entryEvent(this.question.address, entry));
    this.requestUpdate();
  }

  /** The control that `focusPart` takes when no part is wrong. */
  protected firstControl(controls: readonly HTMLElement[]): HTMLElement | undefined {
    return controls[0];
  }

  /** Controls of this field and not of fields revealed inside of it. */
  protected get ownControls(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-part]')].filter((control) => this.#owns(control));
  }

  /** Whether the focus is in one of them. */
  protected get hasOwnFocus(): boolean {
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    return activeElement !== null && this.contains(activeElement) && this.#owns(activeElement);
  }

  /** Called once the focus has left the whole control, before the form is told. */
  protected left(): void {
    if (isEmpty(this.entry)) this.changing = false;
    if (this.#isTaken) this.#typed = undefined;
    this.requestUpdate();
  }

  readonly #onFocusOut = (event: FocusEvent): void => {
    if (this.#isChanging || !this.#owns(event.target) || this.#owns(event.relatedTarget)) return;
    // The whole window lost the focus, which will come back to where it was: nobody left.
    if (event.relatedTarget === null && this.hasOwnFocus) return;
    this.left();
    this.dispatchEvent(leaveEvent(this.question.address));
  };

  async #change(): Promise<void> {
    // Chromium tells `focusout` when a render takes the focused button away; that is no leaving.
    this.#isChanging = true;
    this.changing = true;
    await this.updateComplete;
    this.firstControl(this.ownControls)?.focus();
    this.#isChanging = false;
  }

  /** The nearest field around a node is this one. */
  #owns(node: EventTarget | null): boolean {
    return node instanceof Element && node.closest('[data-ma-field]') === this;
  }
}

function isEmpty(entry: Entry): boolean {
  if (typeof entry === 'string') return entry === '';
  return Array.isArray(entry)
    ? entry.length === 0
    : Object.values(entry as { readonly [part: string]: string }).every((text) => text === '');
}
