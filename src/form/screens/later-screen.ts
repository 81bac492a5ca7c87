import { type TemplateResult, html, nothing } from 'lit';
import type { FormShell } from '../form-shell.js';
import { heading } from '../../ui/heading.js';
import { saveStatusText } from '../pages/save-status-line.js';
import { say } from '../speech/say.js';
import { doorWord } from './door-screens.js';
import { idFacts } from './plain-screens.js';
import { resumeCodeBox } from './resume-code-box.js';

/** Saved, and how to come back. Says saved only when it is. */
export function laterScreen(shell: FormShell, headingLevel: number): TemplateResult {
  const status = shell.desk?.saving;
  const saved = status?.state === 'saved';
  return html`
    ${heading(headingLevel, saved ? say('ui.screen.later-title') : say('ui.screen.later-unsaved-title'), { classes: 'ma-h1', takesFocus: true })}
    ${status && !saved ? html`<p>${saveStatusText(status)}</p>` : nothing}
    ${status && !saved && status.state !== 'saving' && status.state !== 'unsaved' ? html`<p>${say('ui.screen.later-unsaved')}</p>` : nothing}
    ${idFacts(shell)}
    <p>${say('ui.screen.later-how')}</p>
    ${shell.facts.resumeCode ? resumeCodeBox(shell.facts.resumeCode) : html`<p>${say('ui.screen.later-code')}</p>`}
    <div class="ma-actions">
      <button class="ma-btn ma-btn-primary" type="button" @click=${() => shell.show('filling')}>
        ${say('ui.screen.later-return')}
      </button>
      <button class="ma-btn ma-btn-quiet" type="button" @click=${() => void shell.closeClaim()}>
        ${doorWord(shell, 'close', 'ui.screen.later-close')}
      </button>
    </div>
  `;
}
