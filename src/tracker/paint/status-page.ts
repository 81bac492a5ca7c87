import { type TemplateResult, html, nothing } from 'lit';
import type { SectionView } from '../../model/index.js';
import { text } from '../../text/index.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/more-icons.js';
import { say } from '../say.js';
import type { TrackerTextKey } from '../tracker-texts.js';
import { acts, whatYouCanDo } from './acts.js';
import { facts, items } from './items.js';
import { nowPanel } from './now-panel.js';
import type { StatusPainter } from './painter.js';
import { people } from './people.js';
import { tabList, tabPanels } from './tabs.js';
import { stepsAhead, timeline } from './timeline.js';

/** Headings of sections that the tracker gives none. */
const TITLES: Readonly<Partial<Record<SectionView['show'], TrackerTextKey>>> = {
  ahead: 'ui.status.ahead-title',
  past: 'ui.status.past-title',
  spans: 'ui.status.past-title',
  acts: 'ui.status.acts-title',
  can: 'ui.status.acts-title',
  people: 'ui.status.people-title',
};

/**
 * A whole status page: messages, tabs where there are any, what it is about, how things stand, and its sections in the tracker's order. The
 * heading and the facts stand between the tabs and what is on them: they are true of each, and on paper they are said once.
 */
export function statusPage(painter: StatusPainter): TemplateResult {
  const { view, headingLevel } = painter;
  const hasTabs = view.tabs.length > 0 && painter.chooseTab !== undefined;
  const sections = (shown: readonly SectionView[]): unknown => shown.map((one) => section(painter, one));
  return html`
    ${view.alerts.map(
      (alert) =>
        html`<div class="ma-note ${alert.tone === 'info' || alert.tone === 'plain' ? '' : alert.tone}">
          ${icon(alert.tone === 'bad' ? 'alert' : alert.tone === 'warn' ? 'warning' : 'info')}
          <div><p>${text(alert.text)}</p></div>
        </div>`,
    )}
    ${hasTabs ? tabList(painter) : nothing}
    ${heading(headingLevel, text(view.title), { classes: 'ma-h1', takesFocus: true })} ${facts(view.facts)}
    ${hasTabs ? tabPanels(painter, (tab) => sections(tab.sections)) : sections(view.sections)}
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
  if (shown.can) return whatYouCanDo(painter, shown.can);
  return painter.slots[shown.of ?? '']?.(shown) ?? nothing;
}
