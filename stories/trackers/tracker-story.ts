import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type History, projectHistory } from '../../src/engine/status/testing/history.js';
import type { CompiledStatus, StatusProjection } from '../../src/model/index.js';
import { PfmlStatus } from '../../src/products/ma-pfml-status/pfml-status.js';
import '../../src/tracker/ma-status.js';

if (!customElements.get('ma-pfml-status-inside')) customElements.define('ma-pfml-status-inside', PfmlStatus);

/** Where a story finds its tracker and what has happened. */
const trackers = import.meta.glob<CompiledStatus>('../../src/generated/*/status.ts', { import: 'status' });
const histories = import.meta.glob<History>('../../schemas/*/examples/status/*.json', { import: 'default' });

/** A history as the writer of stories puts it down. */
export interface WrittenHistory {
  readonly tracker: string;
  readonly history: string;
}

interface Shown {
  readonly compiled: CompiledStatus;
  readonly projection: StatusProjection;
}

/** A story of how a case stands after what its history tells; `tab`: looked at by its claimant. */
export function trackerStory(name: string, written: WrittenHistory, tab?: string): StoryObj {
  const choose = (event: Event): void => {
    const root = (event.currentTarget as HTMLElement).shadowRoot;
    if (tab !== undefined) root?.querySelector<HTMLElement>(`#ma-tab-${tab}`)?.click();
  };
  return {
    name,
    loaders: [() => shownOf(written)],
    render: (_args, { loaded }) => {
      const { compiled, projection } = loaded as Shown;
      // What its product adds is part of what a claimant sees.
      if (written.tracker === 'pfml-claim')
        return html`<ma-pfml-status-inside
          heading-level="2"
          .compiled=${compiled}
          .projection=${projection}
          @ma-ready=${choose}
          ><p>Call us</p></ma-pfml-status-inside
        >`;
      return html`<ma-status heading-level="2" .compiled=${compiled} .projection=${projection}
        ><p>Call us</p></ma-status
      >`;
    },
  };
}

async function shownOf({ tracker, history }: WrittenHistory): Promise<Shown> {
  const compiled = await trackers[`../../src/generated/${tracker}/status.ts`]?.();
  const happened = await histories[`../../schemas/${tracker}/examples/status/${history}.json`]?.();
  if (!compiled || !happened) throw new Error(`no tracker ${tracker}, or no history ${history} of it`);
  return { compiled, projection: projectHistory(compiled.plan, happened) };
}
