import { fixture, html, waitUntil } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';
import { type History, projectHistory } from '../../engine/status/testing/history.js';
import { statuses } from '../../generated/statuses.js';
import type { CompiledStatus } from '../../model/index.js';
import '../ma-status.js';
import type { MaStatus } from '../ma-status.js';

export const at = (day: string): string => `${day}T15:00:00.000Z`;

/** A claim that was approved, opened again, and approved once more. */
export const history: History = {
  now: at('2026-11-23'),
  audience: 'claimant',
  reference: 'NTN-486213-ABS-01',
  events: [
    { kind: 'application_started', at: at('2026-09-01') },
    {
      kind: 'application_submitted',
      at: at('2026-09-02'),
      fields: { reason: 'Child Bonding', leave_start: '2026-10-05', leave_end: '2026-11-27' },
    },
    {
      kind: 'leave_requested',
      at: at('2026-09-02'),
      item: 'p1',
      fields: { period_type: 'Continuous', start_date: '2026-10-05', end_date: '2026-11-27' },
    },
    { kind: 'employer_notified', at: at('2026-09-03'), item: 'e1' },
    { kind: 'completed', at: at('2026-09-08') },
    { kind: 'employer_review_requested', at: at('2026-09-08'), item: 'e1' },
    { kind: 'employer_answered', at: at('2026-09-17'), item: 'e1' },
    { kind: 'approved', at: at('2026-09-25'), item: 'p1' },
    { kind: 'reopened', at: at('2026-10-01'), item: 'p1' },
  ],
};

/** The tracker of claims; `getReady` brings it. */
export let compiled: CompiledStatus;

export async function getReady(): Promise<void> {
  const load = statuses['pfml-claim'];
  if (!load) throw new Error('there is no tracker pfml-claim');
  compiled = await load();
}

export const shown = (upTo = history.events.length, more: Partial<History> = {}) =>
  projectHistory(compiled.plan, { ...history, ...more, events: history.events.slice(0, upTo) });
export const rootOf = (status: MaStatus): ShadowRoot => status.shadowRoot as ShadowRoot;
export const wordsOf = (status: MaStatus): string => rootOf(status).textContent?.replace(/\s+/g, ' ').trim() ?? '';

export async function opened(projection = shown(), lang = ''): Promise<MaStatus> {
  const status = await fixture<MaStatus>(
    html`<ma-status lang=${lang} .compiled=${compiled} .projection=${projection}><p>Call us</p></ma-status>`,
  );
  await waitUntil(() => rootOf(status).querySelector('.ma-now'), 'no status came', { timeout: 8_000 });
  return status;
}

export async function findings(status: MaStatus): Promise<readonly string[]> {
  const { axe } = window as unknown as { axe: typeof Axe };
  const { violations } = await axe.run(status, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
