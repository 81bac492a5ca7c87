import type { Address, QuestionView } from '../../model/index.js';

/** What floor 4 knows of a field element: it shows one question and can take the focus. */
export interface FieldElement extends HTMLElement {
  question: QuestionView;
  headingLevel: number;
  /** Questions that stand under one of this question's options, by option key; only choice fields have it. */
  reveals?: Reveals;
  readonly updateComplete: Promise<unknown>;
  /** Focuses the first control that is wrong (or the named part, or the first) and brings its label into view. */
  focusPart(part?: string): void;
}

/** Field elements to be shown under an option, by option key. */
export type Reveals = Readonly<Record<string, readonly FieldElement[]>>;

/**
 * The field elements of the page, by address. An element lives as long as its question is on the page, and is touched only when its
 * QuestionView is another object: that, and not a diff of templates, is why a keystroke renders one field.
 */
export class FieldSet {
  /** What the fields stand in: one box for all pages, in which a field that stays is never moved, so that it keeps the focus. */
  readonly #box = Object.assign(document.createElement('div'), { className: 'ma-questions' });
  #elements = new Map<Address, FieldElement>();
  #shown: readonly QuestionView[] = [];

  /** The box with the fields of the questions that stand on their own, in order; the revealed ones are inside of these. Undefined without any. */
  show(questions: readonly QuestionView[], headingLevel: number): HTMLElement | undefined {
    const standing = this.hold(questions, headingLevel);
    placeIn(this.#box, standing);
    return standing.length > 0 ? this.#box : undefined;
  }

  /** Brings the fields of these questions up to date and gives those that stand on their own, for whoever has places of its own for them. */
  hold(questions: readonly QuestionView[], headingLevel: number): readonly FieldElement[] {
    // A list standing on a page of questions has no element of its own: its rows are pages.
    if (questions !== this.#shown) this.#forget(questions);
    this.#shown = questions;
    for (const question of questions) if (question.kind !== 'list') this.#update(question, headingLevel);
    const byAddress = new Set(questions.map((question) => question.address));
    const standing: FieldElement[] = [];
    for (const question of questions) {
      const element = this.#elements.get(question.address);
      if (!element) continue;
      this.#reveal(question, element, questions);
      if (!question.revealedBy || !byAddress.has(question.revealedBy.address)) standing.push(element);
    }
    return standing;
  }

  /** The element that shows the question at `address`, when it is on the page. */
  at(address: Address): FieldElement | undefined {
    return this.#elements.get(address);
  }

  /** A list among other questions is no field; this takes the focus for it. */
  stand(address: Address, list: Pick<FieldElement, 'focusPart'>): void {
    this.#elements.set(address, list as FieldElement);
  }

  /** Settles when every field of the page has painted what it was last given. */
  async painted(): Promise<void> {
    await Promise.all([...this.#elements.values()].map((element) => element.updateComplete));
  }

  /** Another page: elements are not shared between pages, so that nothing of one control's state leaks into the next. */
  clear(): void {
    this.#elements.clear();
    this.#shown = [];
  }

  #update(question: QuestionView, headingLevel: number): void {
    const tag = `ma-${question.kind}-field`;
    let element = this.#elements.get(question.address);
    if (element?.localName !== tag) {
      element = document.createElement(tag) as FieldElement;
      this.#elements.set(question.address, element);
    }
    if (element.question !== question) element.question = question;
    if (element.headingLevel !== headingLevel) element.headingLevel = headingLevel;
  }

  #reveal(question: QuestionView, element: FieldElement, questions: readonly QuestionView[]): void {
    const reveals: Record<string, FieldElement[]> = {};
    for (const child of questions) {
      if (child.revealedBy?.address !== question.address) continue;
      const revealed = this.#elements.get(child.address);
      if (revealed) (reveals[child.revealedBy.option] ??= []).push(revealed);
    }
    if (!sameReveals(element.reveals ?? {}, reveals)) element.reveals = reveals;
  }

  #forget(questions: readonly QuestionView[]): void {
    const kept = new Set(questions.map((question) => question.address));
    for (const address of this.#elements.keys()) if (!kept.has(address)) this.#elements.delete(address);
  }
}

/** Makes these the children of a box. One that is in its place is not touched: a node that is moved loses the focus. */
function placeIn(box: HTMLElement, elements: readonly HTMLElement[]): void {
  let next = box.firstChild;
  for (const element of elements) {
    if (element === next) next = next.nextSibling;
    else box.insertBefore(element, next);
  }
  while (next) {
    const gone = next;
    next = next.nextSibling;
    gone.remove();
  }
}

function sameReveals(before: Reveals, after: Reveals): boolean {
  const options = Object.keys(after);
  if (options.length !== Object.keys(before).length) return false;
  return options.every((option) => {
    const [old, now] = [before[option], after[option]];
    return old?.length === now?.length && old?.every((element, i) => element === now?.[i]);
  });
}
