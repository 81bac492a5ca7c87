import { type TemplateResult, html } from 'lit';
import type { TextRef } from '../../model/index.js';
import { icon } from '../../ui/more-icons.js';
import type { Painter } from '../painting/painter.js';
import { say } from '../speech/say.js';

/** The dark bar: says what was removed and takes the focus, since the button that had it is gone. */
export function undoBar(painter: Painter, title: TextRef): TemplateResult {
  return html`<div class="ma-undo" role="status" tabindex="-1">
    <span>${say('ui.form.removed', { title: { as: 'text', text: title } })}</span>
    <button class="ma-btn ma-btn-quiet" type="button" @click=${() => painter.dispatch({ type: 'undo-remove' })}>
      ${icon('undo')}${say('ui.form.undo')}
    </button>
  </div>`;
}
