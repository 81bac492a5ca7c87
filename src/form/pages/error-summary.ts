import { html, nothing } from 'lit';
import type { IssueView } from '../../model/index.js';
import { text } from '../../text/first.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import type { Painter } from '../painting/painter.js';
import { say } from '../speech/say.js';

/**
 * "There is a problem", at the top of the page after a Continue that found something. Takes the focus once per Continue (the shell does
 * that). Same words as at the fields; each line leads to the first bad control.
 */
export function errorSummary(painter: Painter): unknown {
  const found = painter.view.summary;
  if (!found || found.length === 0) return nothing;
  return html`<div class="ma-summary" role="group" aria-labelledby="ma-summary-title" tabindex="-1">
    ${heading(painter.headingLevel, html`${icon('alert')}${say('ui.form.problem-title')}`, { classes: 'ma-h2', id: 'ma-summary-title' })}
    <ul>
      ${found.map((issue) => html`<li>${issueLink(painter, issue)}</li>`)}
    </ul>
  </div>`;
}

/** A message that leads to its question; plain words when there is no question to go to. */
export function issueLink(painter: Painter, found: IssueView): unknown {
  const field = painter.view.page.questions.find((question) => question.address === found.address);
  if (found.issue.source === 'upload') return html`<a href="#ma-file" @click=${toFiles}>${text(found.text)}</a>`;
  if (!field) return html`<p class="ma-summary-line">${text(found.text)}</p>`;
  // The href is for people who copy or open it otherwise; following it would only move the scroll, not the focus.
  return html`<a
    href="#${field.domId}"
    @click=${(event: Event) => {
      event.preventDefault();
      painter.focusQuestion(found.address, found.issue.part);
    }}
    >${text(found.text)}</a
  >`;
}

function toFiles(event: Event): void {
  event.preventDefault();
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  root.querySelector<HTMLElement>('#ma-file')?.focus();
}
