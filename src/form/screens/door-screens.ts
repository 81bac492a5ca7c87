import { type TemplateResult, html, nothing } from 'lit';
import type { DoorWords } from '../../model/index.js';
import { text } from '../../text/first.js';
import type { DoorIssue } from '../desk/door.js';
import type { FormShell } from '../form-shell.js';
import type { FormTextKey } from '../form-texts.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import { say } from '../speech/say.js';

/** Start a new application, or go back to one: two buttons of equal honesty, the new one first. */
export function startScreen(shell: FormShell, headingLevel: number): TemplateResult {
  return html`
    ${doorSummary(shell, headingLevel)}
    ${heading(headingLevel, doorWord(shell, 'title', 'ui.screen.start-title'), { classes: 'ma-h1', takesFocus: true })}
    <p>${say('ui.screen.start-lead')}</p>
    <div class="ma-actions">
      <button class="ma-btn ma-btn-primary" type="button" @click=${() => void shell.startNew()}>
        ${shell.doorBusy ? say('ui.screen.starting') : doorWord(shell, 'start', 'ui.screen.start-new')}
      </button>
      <button class="ma-btn" type="button" @click=${() => shell.show('resume')}>
        ${say('ui.screen.start-resume')}
      </button>
    </div>
  `;
}

/** How the form says it, or as an application does. */
export function doorWord({ door }: FormShell, word: keyof DoorWords, key: FormTextKey): string {
  return text(door?.[word] ?? { key });
}

/** What did not work at the door. */
export function doorSummary(
  shell: FormShell,
  headingLevel: number,
  lineOf: (issue: DoorIssue) => unknown = plainLine,
): unknown {
  if (shell.doorIssues.length === 0) return nothing;
  return html`<div class="ma-summary" role="group" aria-labelledby="ma-summary-title" tabindex="-1">
    ${heading(headingLevel, html`${icon('alert')}${say('ui.form.problem-title')}`, { classes: 'ma-h2', id: 'ma-summary-title' })}
    <ul>
      ${shell.doorIssues.map((issue) => html`<li>${lineOf(issue)}</li>`)}
    </ul>
  </div>`;
}

/** A problem that stands at no control. */
export function plainLine(issue: DoorIssue): TemplateResult {
  return html`<p class="ma-summary-line">${say(issue.key)}</p>`;
}
