import { type ElementPart, nothing } from 'lit';
import { Directive, type DirectiveResult, directive } from 'lit/directive.js';

/** Opens its `<dialog>` as a modal when it is painted. Native: the rest is inert, Escape works, focus goes back where it was. */
class ModalDirective extends Directive {
  override render(): unknown {
    return nothing;
  }

  override update(part: ElementPart): unknown {
    const dialog = part.element as HTMLDialogElement;
    // Painted, but not in the document yet: the microtask after this rendering it is.
    queueMicrotask(() => {
      if (dialog.isConnected && !dialog.open) dialog.showModal();
    });
    return nothing;
  }
}

/** Use as an element part: `<dialog ${modal()}>`. */
export const modal: () => DirectiveResult<typeof ModalDirective> = directive(ModalDirective);
