import { type ElementPart, noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { type DirectiveResult, directive } from 'lit/directive.js';

/** Opens its `<dialog>` as a modal while it is painted. Native: the rest is inert, Escape works, focus goes back where it was. */
class ModalDirective extends AsyncDirective {
  #dialog: HTMLDialogElement | undefined;

  override render(): unknown {
    return noChange;
  }

  override update(part: ElementPart): unknown {
    const dialog = part.element as HTMLDialogElement;
    this.#dialog = dialog;
    // Painted, but not in the document yet: in the microtask after this rendering it is.
    queueMicrotask(() => {
      if (!dialog.isConnected || dialog.open) return;
      dialog.showModal();
      dialog.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
    });
    return noChange;
  }

  /** Closed before it is taken away: only closing gives the focus back, and all else is inert until then. */
  override disconnected(): void {
    this.#dialog?.close();
  }
}

/** Use as an element part: `<dialog ${modal()}>`. */
export const modal: () => DirectiveResult<typeof ModalDirective> = directive(ModalDirective);
