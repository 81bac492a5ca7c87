import type { FieldSet } from './field-set.js';
import { type FocusMove, type Shown, focusMove, moveFocus } from './focus-rules.js';

/** Keeps the focus where the rules want it, from one rendering to the next, and never lets it fall to the host page's body. */
export class FocusKeeper {
  #before: Shown | undefined;
  #move: FocusMove | undefined;
  #wanted: { readonly address: string; readonly part?: string } | undefined;
  #wasInside = false;

  constructor(private readonly fields: FieldSet) {}

  /** Something else is opened: what was on screen before means nothing now. */
  forget(): void {
    this.#before = undefined;
    this.#move = undefined;
  }

  /** The next page is opened for the sake of this control. */
  want(address: string, part?: string): void {
    this.#wanted = { address, part };
  }

  /** Before a rendering. */
  note(root: ShadowRoot | undefined): void {
    this.#wasInside = Boolean(root?.activeElement);
  }

  /** After a rendering: works out the next move; true when another page, row or screen is shown. */
  look(now: Shown): boolean {
    // A page or screen that is still being fetched gets the focus once it is there.
    this.#move = focusMove(this.#before, now) ?? this.#move;
    const isOther = this.#before?.page !== now.page || this.#before?.row !== now.row;
    this.#before = now;
    return isOther;
  }

  /** Once the fields have painted: moves the focus. */
  place(root: ShadowRoot): void {
    const field = this.#wanted && this.fields.at(this.#wanted.address);
    if (field) {
      void field.focusPart(this.#wanted?.part);
      this.#wanted = this.#move = undefined;
    } else if (this.#move) {
      // The way may have led elsewhere than to the control that was wanted.
      if (moveFocus(root, this.#move)) this.#move = this.#wanted = undefined;
    } else if (this.#wasInside && root.activeElement === null && document.activeElement === document.body) {
      moveFocus(root, { to: root.querySelector('.ma-file-input') ? 'files' : 'heading' });
    }
    this.#wasInside = false;
  }
}
