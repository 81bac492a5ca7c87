import { type TemplateResult, html, nothing } from 'lit';
import type { HubView, StepView } from '../../model/index.js';
import { text } from '../../text/first.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import type { Painter } from '../painting/painter.js';
import { say } from '../speech/say.js';
import { laterButton } from './actions.js';
import { blocks } from './blocks.js';
import { pageHeading } from './page-heading.js';
import { pageLink } from './page-link.js';

/** The task list: parts, their steps with a state in words, and one button to the next thing to do. */
export function hubPage(painter: Painter): TemplateResult {
  const { page } = painter.view;
  const { hub } = page;
  if (!hub) return html`${pageHeading(painter)}`;
  return html`
    <div class="ma-prose">
      ${pageHeading(painter)}
      <p class="ma-lede">${say('ui.form.steps-done', { done: hub.done, of: hub.of })}</p>
      ${blocks(painter, page.lead)}
    </div>
    <div>${hub.parts.map((part) => partSection(painter, hub, part))}</div>
    ${blocks(painter, page.after)}
    <div class="ma-actions">
      ${
        hub.next
          ? html`<button class="ma-btn ma-btn-primary" type="submit">
              ${say('ui.form.go-to', { title: { as: 'text', text: hub.next.title } })}
            </button>`
          : nothing
      }
      ${laterButton(painter)}
    </div>
  `;
}

function partSection(painter: Painter, hub: HubView, part: HubView['parts'][number]): TemplateResult {
  const id = `ma-part-${part.number}`;
  const title = html`<span class="ma-eyebrow"
      >${say('ui.form.part-of', { part: part.number, of: hub.parts.length })}</span
    >${text(part.title)}`;
  return html`<section class="ma-part" aria-labelledby=${id}>
    <div class="ma-part-head">
      ${heading(painter.headingLevel + 1, title, { classes: 'ma-h2', id })}${part.note ? html`<p>${text(part.note)}</p>` : nothing}
    </div>
    <ul class="ma-tasks">
      ${part.steps.map((step) => stepRow(painter, step))}
    </ul>
  </section>`;
}

function stepRow(painter: Painter, step: StepView): TemplateResult {
  const { page } = step;
  const title = text(step.title);
  const noteId = `ma-step-${step.id}`;
  return html`<li class="ma-task">
    ${
      page === undefined
        ? html`<span class="ma-quiet">${title}</span>`
        : pageLink(page, () => painter.dispatch({ type: 'go', page }), title, step.note && noteId)
    }
    ${stateMark(step)} ${step.note ? html`<span class="ma-task-note" id=${noteId}>${text(step.note)}</span>` : nothing}
  </li>`;
}

/** Done is plain text with a check, what cannot be opened is grey with a lock, the rest are tags; red only for a problem. */
function stateMark(step: StepView): TemplateResult {
  const prefix = html`<span class="ma-sr">${say('ui.form.status')} </span>`;
  switch (step.state) {
    case 'done':
      return html`<span class="ma-task-state done">${icon('check')}${prefix}${say('ui.form.state-done')}</span>`;
    case 'locked':
      return html`<span class="ma-task-state done">${icon('check')}${prefix}${say('ui.form.state-locked')}</span>`;
    case 'cannot-start':
      return html`<span class="ma-task-state">${icon('lock')}${prefix}${say('ui.form.state-cannot-start')}</span>`;
    case 'not-applicable':
      return html`<span class="ma-task-state">${icon('lock')}${prefix}${say('ui.form.state-not-applicable')}</span>`;
    case 'problem':
      return html`<span class="ma-tag bad">${icon('alert')}${prefix}${say('ui.form.state-problem')}</span>`;
    case 'in-progress':
      return html`<span class="ma-tag info">${prefix}${say('ui.form.state-in-progress')}</span>`;
    case 'not-started':
      return html`<span class="ma-tag">${prefix}${say('ui.form.state-not-started')}</span>`;
  }
}
