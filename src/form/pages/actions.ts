import { type TemplateResult, html, nothing } from 'lit';
import { text } from '../../text/first.js';
import type { Painter } from '../painting/painter.js';
import { say } from '../speech/say.js';

/**
 * The one primary button, and the way out. Never disabled: a disabled button cannot say why. While work is under way its words change
 * and a second press does nothing (the shell guards that), so a double click sends once.
 */
export function actions(painter: Painter, words = text(painter.view.page.action)): TemplateResult {
  const { busy } = painter.view;
  return html`<div class="ma-actions">
    <button class="ma-btn ma-btn-primary" type="submit" aria-disabled=${busy ? 'true' : nothing}>
      ${busy === 'check' ? say('ui.form.checking') : busy === 'submit' ? say('ui.form.sending') : busy === 'load' ? say('ui.form.loading') : words}
    </button>
    ${laterButton(painter)}
  </div>`;
}

/** "Save and finish later", where answers are kept by a service. */
export function laterButton(painter: Painter): unknown {
  if (!painter.finishLater) return nothing;
  return html`<button class="ma-btn ma-btn-quiet" type="button" @click=${() => painter.finishLater?.()}>
    ${say('ui.form.finish-later')}
  </button>`;
}
