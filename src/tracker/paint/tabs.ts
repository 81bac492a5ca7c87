import { type TemplateResult, html } from 'lit';
import type { TabView } from '../../model/index.js';
import { text } from '../../text/index.js';
import { say } from '../say.js';
import type { StatusPainter } from './painter.js';

/** The tab that is looked at: the chosen one while it is there, else the first. */
export function tabOf({ view: { tabs }, tab }: Pick<StatusPainter, 'view' | 'tab'>): TabView | undefined {
  return tabs.find(({ id }) => id === tab) ?? tabs[0];
}

/**
 * Tabs as the ARIA pattern has them: one stop of the Tab key, arrows (by the direction of the writing), Home and End, and what is chosen is
 * shown at once, since it is there already. Which one is looked at stands in no address: where payments are is nobody else's business.
 */
export function tabList(painter: StatusPainter): TemplateResult {
  const { view, chooseTab } = painter;
  const chosen = tabOf(painter);
  return html`<div class="ma-tabs" role="tablist" aria-label=${say('ui.status.tabs')} @keydown=${onKey(painter)}>
    ${view.tabs.map(
      ({ id, label }) =>
        html`<button
          class="ma-tab"
          type="button"
          role="tab"
          id=${`ma-tab-${id}`}
          data-tab=${id}
          aria-controls=${`ma-panel-${id}`}
          aria-selected=${id === chosen?.id ? 'true' : 'false'}
          tabindex=${id === chosen?.id ? '0' : '-1'}
          @click=${() => chooseTab?.(id)}
        >
          ${text(label)}
        </button>`,
    )}
  </div>`;
}

/**
 * What stands on each tab. Those that are not looked at are hidden on a screen; paper shows all. None is a stop of its own: a
 * ring around pages of text tells nobody where they are.
 */
export function tabPanels(painter: StatusPainter, paint: (tab: TabView) => unknown): readonly TemplateResult[] {
  const chosen = tabOf(painter);
  return painter.view.tabs.map(
    (tab) =>
      html`<div
        class="ma-tab-panel"
        role="tabpanel"
        id=${`ma-panel-${tab.id}`}
        aria-labelledby=${`ma-tab-${tab.id}`}
        ?hidden=${tab.id !== chosen?.id}
      >
        ${paint(tab)}
      </div>`,
  );
}

function onKey({ view: { tabs }, chooseTab }: StatusPainter): (event: KeyboardEvent) => void {
  return (event) => {
    const list = event.currentTarget as HTMLElement;
    const here = tabs.findIndex(({ id }) => id === (event.target as HTMLElement).dataset['tab']);
    const isModified = event.altKey || event.ctrlKey || event.metaKey;
    const to =
      here < 0 || isModified ? undefined : placeOf(event.key, here, tabs.length, getComputedStyle(list).direction);
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    chooseTab?.(tab.id);
    list.querySelector<HTMLElement>(`[data-tab="${tab.id}"]`)?.focus();
  };
}

function placeOf(key: string, here: number, count: number, direction: string): number | undefined {
  const forth = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case forth:
      return (here + 1) % count;
    case back:
      return (here + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
