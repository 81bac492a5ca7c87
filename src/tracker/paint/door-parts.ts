import { type TemplateResult, html, nothing } from 'lit';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/more-icons.js';
import { say } from '../say.js';

/** What is wrong at a door, in words, and the control that it is about. */
export interface DoorLine {
  readonly words: string;
  /** The id of the control; without one it is about all of them. */
  readonly control?: string;
}

/** A question at a door. */
export interface DoorBox {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

/** What is wrong, in one place above everything, each line leading to its control. */
export function doorSummary(headingLevel: number, lines: readonly DoorLine[]): unknown {
  if (lines.length === 0) return nothing;
  return html`<div class="ma-summary" role="group" aria-labelledby="ma-summary-title" tabindex="-1">
    ${heading(headingLevel, html`${icon('alert')}${say('ui.status.problem')}`, { classes: 'ma-h2', id: 'ma-summary-title' })}
    <ul>
      ${lines.map(({ words, control }) =>
        control === undefined
          ? html`<li><p class="ma-summary-line">${words}</p></li>`
          : html`<li><a href="#${control}" @click=${goTo(control)}>${words}</a></li>`,
      )}
    </ul>
  </div>`;
}

/** Label, hint and error of a question, and its control: an element that takes what it is described by. */
export function doorBox(
  { id, label, hint, error }: DoorBox,
  control: (describedBy: string | typeof nothing) => TemplateResult,
): TemplateResult {
  const describedBy = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean);
  return html`<div class="ma-field ${error === undefined ? '' : 'has-error'}">
    <label class="ma-label" for=${id}>${label}</label>
    ${hint === undefined ? nothing : html`<span class="ma-hint" id="${id}-hint">${hint}</span>`}
    ${
      error === undefined
        ? nothing
        : html`<div class="ma-errors" id="${id}-error">
            <p class="ma-error">
              ${icon('alert')}<span><span class="ma-sr">${say('ui.status.error')} </span>${error}</span>
            </p>
          </div>`
    }
    ${control(describedBy.length > 0 ? describedBy.join(' ') : nothing)}
  </div>`;
}

function goTo(id: string): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    root.querySelector(`label[for="${id}"]`)?.scrollIntoView({ block: 'start' });
    root.getElementById(id)?.focus({ preventScroll: true });
  };
}
