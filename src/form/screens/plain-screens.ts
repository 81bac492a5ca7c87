import { type TemplateResult, html, nothing } from 'lit';
import type { FormShell } from '../form-shell.js';
import { heading } from '../../ui/heading.js';
import { say } from '../speech/say.js';
import { doorWord } from './door-screens.js';
import { resumeCodeBox } from './resume-code-box.js';

/** The return code, once, right after the start: on the way nobody could print it in peace. */
export function codeScreen(shell: FormShell, headingLevel: number): TemplateResult {
  const { resumeCode } = shell.facts;
  return html`
    ${heading(headingLevel, say('ui.screen.code-screen-title'), { classes: 'ma-h1', takesFocus: true })}
    <p>${say('ui.screen.code-lead')}</p>
    ${idFacts(shell)} ${resumeCode ? resumeCodeBox(resumeCode) : nothing}
    <div class="ma-actions">
      <button class="ma-btn ma-btn-primary" type="button" @click=${() => shell.show('filling')}>
        ${say('ui.screen.code-done')}
      </button>
    </div>
  `;
}

/** The claim is there, the service is not: tried again by itself. */
export function waitingScreen(headingLevel: number): TemplateResult {
  return html`${heading(headingLevel, say('ui.screen.failed-title'), { classes: 'ma-h1', takesFocus: true })}
    <p role="status">${say('ui.screen.waiting')}</p>`;
}

/** The form itself could not be had. The author's fallback follows below. */
export function failedScreen(_shell: FormShell, headingLevel: number): TemplateResult {
  return html`
    ${heading(headingLevel, say('ui.screen.failed-title'), { classes: 'ma-h1', takesFocus: true })}
    <div class="ma-actions">
      <button class="ma-btn" type="button" @click=${() => location.reload()}>${say('ui.screen.try-again')}</button>
    </div>
  `;
}

/** The ID, as a fact. */
export function idFacts(shell: FormShell): unknown {
  const { applicationId } = shell.facts;
  if (applicationId === undefined) return nothing;
  return html`<dl class="ma-facts">
    <div>
      <dt>${doorWord(shell, 'id', 'ui.form.application-id')}</dt>
      <dd class="ma-ref" translate="no"><bdi>${applicationId}</bdi></dd>
    </div>
  </dl>`;
}
