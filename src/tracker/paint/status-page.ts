import { type TemplateResult, html, nothing } from 'lit';
import type { SectionView } from '../../model/index.js';
import { text } from '../../text/index.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/more-icons.js';
import { say } from '../say.js';
import type { TrackerTextKey } from '../tracker-texts.js';
import { acts } from './acts.js';
import { facts, items } from './items.js';
import { nowPanel } from './now-panel.js';
import type { StatusPainter } from './painter.js';
import { people } from './people.js';
import { stepsAhead, timeline } from './timeline.js';

/** Headings of sections that the tracker gives none. */
const TITLES: Readonly<Partial<Record<SectionView['show'], TrackerTextKey>>> = {
  ahead: 'ui.status.ahead-title',
  past: 'ui.status.past-title',
  spans: 'ui.status.past-title',
  acts: 'ui.status.acts-title',
  people: 'ui.status.people-title',
};

/** A whole status page: what it is about, how things stand, and its sections in the tracker's order. */
export function statusPage(painter: StatusPainter): TemplateResult {
  const { view, headingLevel } = painter;
  return html`
    ${heading(headingLevel, text(view.title), { classes: 'ma-h1', takesFocus: true })}
    ${view.alerts.map(
      (alert) =>
        html`<div class="ma-note ${alert.tone === 'info' || alert.tone === 'plain' ? '' : alert.tone}">
          ${icon(alert.tone === 'bad' ? 'alert' : alert.tone === 'warn' ? 'warning' : 'info')}
          <div><p>${text(alert.text)}</p></div>
        </div>`,
    )}
    ${facts(view.facts)} ${view.sections.map((one) => section(painter, one))}
    ${
      painter.print
        ? html`<div class="ma-actions ma-print-row">
            <button class="ma-btn" type="button" @click=${painter.print}>
              ${icon('print')}${say('ui.status.print')}
            </button>
          </div>`
        : nothing
    }
    <p class="ma-quiet ma-small">${say('ui.status.as-of', { at: view.at })}</p>
  `;
}

function section(painter: StatusPainter, shown: SectionView): unknown {
  if (shown.now) return nowPanel(painter, shown.now);
  const content = contentOf(painter, shown);
  if (content === nothing) return nothing;
  const key = TITLES[shown.show];
  const title = shown.title ? text(shown.title) : key && say(key);
  return html`<section class="ma-status-section">
    ${title === undefined ? nothing : heading(painter.headingLevel + 1, title, { classes: 'ma-h2 ma-rule' })}
    ${shown.note ? html`<p class="ma-quiet">${text(shown.note)}</p>` : nothing} ${content}
  </section>`;
}

function contentOf(painter: StatusPainter, shown: SectionView): unknown {
  if (shown.past) return timeline(painter, shown.past);
  if (shown.ahead) return stepsAhead(painter, shown.ahead);
  if (shown.items) return items(painter, shown);
  if (shown.people) return people(shown.people);
  if (shown.acts) return acts(painter, shown.acts);
  return painter.slots[shown.of ?? '']?.(shown) ?? nothing;
}
