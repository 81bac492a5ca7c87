import { type TemplateResult, html, nothing } from 'lit';
import type { TagView, Tone } from '../../model/index.js';
import { text } from '../../text/index.js';
import { type IconName, icon } from '../../ui/more-icons.js';
import { say } from '../say.js';

/** A mark beside the words, so that the colour is never the only sign. */
const MARKS: Readonly<Record<Tone, IconName | undefined>> = {
  plain: undefined,
  info: 'info',
  good: 'check',
  warn: 'warning',
  bad: 'alert',
};

/** A state as a tag; who hears it is told that it is one. */
export function tag({ tone, text: words }: TagView): TemplateResult {
  const mark = MARKS[tone];
  return html`<span class="ma-tag ${tone}"
    >${mark ? icon(mark) : nothing}<span class="ma-sr">${say('ui.status.tag')} </span>${text(words)}</span
  >`;
}
