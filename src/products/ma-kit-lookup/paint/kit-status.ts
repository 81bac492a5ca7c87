import { type TemplateResult, html } from 'lit';
import type { StatusView } from '../../../model/index.js';
import { statusPage } from '../../../tracker/paint/status-page.js';
import { say } from '../../../tracker/say.js';
import { sayKit } from '../say-kit.js';
import type { KitScreen } from './kit-screen.js';

/** What the status screen does. */
export interface KitActs {
  readonly again: () => void;
  readonly close: () => void;
  readonly showsNames: boolean;
  readonly toggleNames: () => void;
  readonly notice: () => unknown;
}

/** Where the kit is, in the order of its tracker. No copy on paper: it would be left in a printer. */
export function kitStatus(screen: KitScreen, view: StatusView, ending: string, acts: KitActs): TemplateResult {
  const { again, close, showsNames, toggleNames } = acts;
  return html`
    ${screen.summary()} ${screen.notice()}
    <p class="ma-quiet">${sayKit('ui.kit.ending', { ending })}</p>
    ${statusPage({
      view,
      headingLevel: screen.headingLevel,
      acts: {},
      slots: { safety: () => safety(close), notice: acts.notice },
      showsNames,
      toggleNames,
    })}
    <div class="ma-actions">
      <button class="ma-btn" type="button" @click=${again}>
        ${screen.isBusy ? say('ui.status.opening') : sayKit('ui.kit.again')}
      </button>
    </div>
  `;
}

function safety(close: () => void): TemplateResult {
  return html`<p>${sayKit('ui.kit.safety')}</p>
    <div class="ma-actions">
      <button class="ma-btn ma-btn-primary" type="button" @click=${close}>${say('ui.status.close')}</button>
    </div>`;
}
