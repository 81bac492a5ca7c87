import { html, nothing } from 'lit';
import { text } from '../../text/first.js';
import { heading } from '../../ui/heading.js';
import type { Painter } from '../painting/painter.js';

/** The page's heading, unless the label of its only question is the heading: then the field draws it. */
export function pageHeading(painter: Painter, words?: string): unknown {
  const { page } = painter.view;
  if (page.questions.some((question) => question.isHeading)) return nothing;
  return html`${heading(painter.headingLevel, words ?? text(page.title), { classes: 'ma-h1', takesFocus: true })}`;
}
