import { type TemplateResult, html, nothing } from 'lit';
import type { NowView } from '../../model/index.js';
import { formatValue, text } from '../../text/index.js';
import { icon } from '../../ui/more-icons.js';
import { say } from '../say.js';
import { whatYouCanDo } from './acts.js';
import type { StatusPainter } from './painter.js';
import { tag } from './tag.js';

/** How things stand: the state in one sentence, what comes, who acts and by when, and what the reader can do. */
export function nowPanel(painter: StatusPainter, now: NowView): TemplateResult {
  return html`<div class="ma-now" data-state=${now.state}>
    ${tag(now.tag)}
    <p class="ma-now-say">${text(now.say)}</p>
    ${now.late ? html`<p class="ma-late">${icon('warning')}<span>${text(now.late)}</span></p>` : nothing}
    ${now.because ? html`<p><b>${say('ui.status.why-back')}:</b> ${text(now.because)}</p>` : nothing}
    ${now.next ? html`<p>${text(now.next)}</p>` : nothing} ${whoAndWhen(now)} ${whatYouCanDo(painter, now.can)}
    ${now.changed ? html`<p class="ma-quiet ma-small">${say('ui.status.changed', { date: now.changed })}</p>` : nothing}
  </div>`;
}

function whoAndWhen({ who, due, noDate }: NowView): unknown {
  if (!who && !due && !noDate) return nothing;
  return html`<dl class="ma-facts">
      ${
        who
          ? html`<div>
              <dt>${say('ui.status.who-label')}</dt>
              <dd>${text(who)}</dd>
            </div>`
          : nothing
      }
      ${
        due || noDate
          ? html`<div>
              <dt>${say('ui.status.by-label')}</dt>
              <dd>${due ? formatValue(due.at) : noDate ? text(noDate) : nothing}</dd>
            </div>`
          : nothing
      }
    </dl>
    ${
      due
        ? html`<details class="ma-more">
            <summary>${icon('next')}<span>${say('ui.status.why-date')}</span></summary>
            <div>
              <p>${text(due.rule)}</p>
              <p class="ma-quiet ma-small">${say('ui.status.source', { cite: due.cite })}</p>
            </div>
          </details>`
        : nothing
    }`;
}
