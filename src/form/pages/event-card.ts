import { type TemplateResult, html, nothing } from 'lit';
import type { Block } from '../../model/index.js';
import { text } from '../../text/index.js';
import { meetingTime } from '../../text/meetings.js';
import { heading } from '../../ui/heading.js';
import type { Painter } from '../painting/painter.js';
import { say } from '../speech/say.js';

/** A meeting: what, when and on which clock, where, and its file for the reader's own calendar. */
export function eventCard(painter: Painter, event: Extract<Block, { type: 'event' }>): TemplateResult {
  const [starts, ends] = [new Date(event.starts), new Date(event.ends)];
  return html`<section class="ma-section">
    ${heading(painter.headingLevel + 1, text(event.text), { classes: 'ma-h2 ma-rule' })}
    <dl class="ma-facts">
      <div>
        <dt>${say('ui.form.event-when')}</dt>
        <dd>
          <time datetime=${event.starts}
            >${say('ui.form.event-time', { ...meetingTime(starts, ends, event.zone) })}</time
          >
        </dd>
      </div>
      <div>
        <dt>${say('ui.form.event-where')}</dt>
        <dd>${text(event.place)}</dd>
      </div>
    </dl>
    ${ends.getTime() < Date.now() ? html`<p>${say('ui.form.event-over')}</p>` : nothing}
    ${painter.desk ? fileLink(new URL(event.file, `${painter.desk.endpoint}/`)) : nothing}
  </section>`;
}

/**
 * The service sends the file as an attachment, so nothing opens. In a page of another site, where browsers pass over `download`, a refusal
 * would: in a tab of its own, and not in the place of this page. A target also keeps a frame's page where it is.
 */
function fileLink({ href, pathname }: URL): TemplateResult {
  return html`<p class="ma-alone">
    <a href=${href} download=${pathname.split('/').at(-1) ?? ''} target="_blank" rel="noopener noreferrer">
      ${say('ui.form.event-save')}</a
    >
  </p>`;
}
