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

/** A date by which nobody has to act (a kit is kept until then) is no "by when": the sentence above tells it. */
function whoAndWhen({ who, due, noDate }: NowView): unknown {
  const when = due ? who && formatValue(due.at) : noDate && text(noDate);
  return html`${
    who || when
      ? html`<dl class="ma-facts">
          ${who ? fact(say('ui.status.who-label'), text(who)) : nothing}
          ${when ? fact(say('ui.status.by-label'), when) : nothing}
        </dl>`
      : nothing
  }
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

function fact(label: string, value: string): TemplateResult {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}
