import { TextBoxElement, type BoxWishes } from '../../ui/text-box-element.js';

/**
 * @summary The address of a page.
 * @event {EntryEvent} ma-entry - What was put in, on each input and change.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
export class UrlField extends TextBoxElement {
  protected override get box(): BoxWishes {
    return { dir: 'ltr', inputMode: 'url', width: 'full' };
  }
}

customElements.define('ma-url-field', UrlField);

declare global {
  interface HTMLElementTagNameMap {
    'ma-url-field': UrlField;
  }
}
