import { type TemplateResult, html } from 'lit';
import type { Painter } from '../painting/painter.js';
import { actions } from './actions.js';
import { blocks } from './blocks.js';
import { outlined } from './outline/outline.js';
import { pageHeading } from './page-heading.js';
import { notes } from './questions-page.js';

/** A page of questions that stand under headings or in rows. */
export function outlinePage(painter: Painter): TemplateResult {
  const { page } = painter.view;
  return html`
    ${pageHeading(painter)} ${blocks(painter, page.lead)} ${outlined(painter, page.questions, page.outline ?? [])}
    ${notes(page.notes)} ${blocks(painter, page.after)} ${actions(painter)}
  `;
}
