import { type TemplateResult, html } from 'lit';
import type { KitTextKey } from '../kit-texts.js';
import { sayKit } from '../say-kit.js';

const HOW: readonly KitTextKey[] = ['ui.kit.exit-how', 'ui.kit.exit-two', 'ui.kit.exit-one'];

/** The way out, first on every screen. `presses` of Shift that count already are said, seen and heard. */
export function exitBar(presses: number, leave: () => void): TemplateResult {
  return html`<div class="ma-exit">
    <button class="ma-btn ma-exit-btn" type="button" aria-describedby="ma-exit-how" @click=${leave}>
      ${sayKit('ui.kit.exit')}
    </button>
    <p class="ma-exit-how" id="ma-exit-how" role="status">${sayKit(HOW[presses] ?? 'ui.kit.exit-how')}</p>
  </div>`;
}
