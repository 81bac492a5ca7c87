import { type TemplateResult, html, nothing } from 'lit';
import type { DoorIssue } from '../desk/door.js';
import type { FormShell } from '../form-shell.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import { note } from '../pages/blocks.js';
import { say } from '../speech/say.js';
import { doorSummary, doorWord, plainLine } from './door-screens.js';

/** ID and code; also what is left of a claim after its tab was closed by stillness. */
export function resumeScreen(shell: FormShell, headingLevel: number): TemplateResult {
  const locked = shell.stage === 'locked';
  const submit = (event: Event): void => {
    event.preventDefault();
    const typed = (name: string): string =>
      ((event.currentTarget as HTMLFormElement).elements.namedItem(name) as HTMLInputElement).value;
    void shell.resume(typed('application-id'), typed('return-code'));
  };
  return html`
    ${doorSummary(shell, headingLevel, summaryLine)}
    ${heading(headingLevel, locked ? doorWord(shell, 'closed', 'ui.screen.locked-title') : doorWord(shell, 'goBack', 'ui.screen.resume-title'), { classes: 'ma-h1', takesFocus: true })}
    ${locked ? html`<p>${say('ui.screen.locked-lead')}</p>` : shell.expired ? note('', 'info', say('ui.screen.expired')) : html`<p>${say('ui.screen.resume-lead')}</p>`}
    <form novalidate @submit=${submit}>
      <div class="ma-questions">
        ${doorField(shell, 'id', 'application-id', doorWord(shell, 'id', 'ui.screen.resume-id'), say('ui.screen.resume-id-hint'))}
        ${doorField(shell, 'code', 'return-code', say('ui.screen.resume-code'), say('ui.screen.resume-code-hint'))}
      </div>
      <div class="ma-actions">
        <button class="ma-btn ma-btn-primary" type="submit">
          ${shell.doorBusy ? say('ui.screen.resume-going') : doorWord(shell, 'open', 'ui.screen.resume-go')}
        </button>
        <button class="ma-btn ma-btn-quiet" type="button" @click=${() => shell.show('start')}>
          ${doorWord(shell, 'start', 'ui.screen.start-new')}
        </button>
      </div>
    </form>
  `;
}

/** Plain text boxes: the code is written on paper, so hiding it would only make it harder to type; pasting works. */
function doorField(
  shell: FormShell,
  control: NonNullable<DoorIssue['control']>,
  name: string,
  label: string,
  hint: string,
): TemplateResult {
  const issue = shell.doorIssues.find((one) => one.control === control);
  const id = `ma-door-${control}`;
  return html`<div class="ma-field ${issue ? 'has-error' : ''}">
    <label class="ma-label" for=${id}>${label}</label>
    <span class="ma-hint" id="${id}-hint">${hint}</span>
    ${
      issue
        ? html`<div class="ma-errors" id="${id}-error">
            <p class="ma-error">
              ${icon('alert')}<span><span class="ma-sr">${say('ui.error')} </span>${say(issue.key)}</span>
            </p>
          </div>`
        : nothing
    }
    <input
      class="ma-input ma-w20"
      id=${id}
      name=${name}
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      dir="ltr"
      translate="no"
      aria-describedby="${id}-hint${issue ? ` ${id}-error` : ''}"
      aria-invalid=${issue ? 'true' : nothing}
    />
  </div>`;
}

function summaryLine(issue: DoorIssue): TemplateResult {
  return issue.control === undefined ? plainLine(issue) : doorLink(issue.control, say(issue.key));
}

function doorLink(control: string, words: string): TemplateResult {
  const follow = (event: Event): void => {
    event.preventDefault();
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    const box = root.querySelector<HTMLInputElement>(`#ma-door-${control}`);
    root.querySelector(`label[for="ma-door-${control}"]`)?.scrollIntoView({ block: 'start' });
    box?.focus({ preventScroll: true });
  };
  return html`<a href="#ma-door-${control}" @click=${follow}>${words}</a>`;
}
