import { type TemplateResult, html } from 'lit';
import { heading } from '../../../ui/heading.js';
import { modal } from '../../../ui/modal.js';
import { sayKit } from '../say-kit.js';

/** It is about to lock. Escape keeps it open, as whoever presses a key is there; the way out is on it, as all else cannot be reached. */
export function idleDialog(
  headingLevel: number,
  stay: () => void,
  close: () => void,
  leave: () => void,
): TemplateResult {
  return html`<dialog
    class="ma-dialog"
    role="alertdialog"
    aria-labelledby="ma-kit-idle"
    aria-describedby="ma-kit-idle-lead"
    ${modal()}
    @cancel=${stay}
  >
    ${heading(headingLevel, sayKit('ui.kit.idle-title'), { classes: 'ma-h2', id: 'ma-kit-idle', takesFocus: true })}
    <p id="ma-kit-idle-lead">${sayKit('ui.kit.idle-lead')}</p>
    <div class="ma-actions">
      <button class="ma-btn ma-btn-primary" type="button" @click=${stay}>${sayKit('ui.kit.idle-stay')}</button>
      <button class="ma-btn" type="button" @click=${close}>${sayKit('ui.kit.idle-close')}</button>
      <button class="ma-btn ma-exit-btn" type="button" @click=${leave}>${sayKit('ui.kit.exit')}</button>
    </div>
  </dialog>`;
}
