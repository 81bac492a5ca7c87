import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';
import { type History, projectHistory } from '../../engine/status/testing/history.js';
import { statuses } from '../../generated/statuses.js';
import type { CompiledStatus } from '../../model/index.js';
import { setLanguage } from '../../text/index.js';
import { PfmlStatus } from './pfml-status.js';

if (!customElements.get('ma-pfml-status-inside')) customElements.define('ma-pfml-status-inside', PfmlStatus);

const at = (day: string): string => `${day}T15:00:00.000Z`;
const reported = (day: string, minutes: number, first_on: string, last_on = first_on) => ({
  kind: 'hours_reported',
  at: at(day),
  fields: { minutes, first_on, last_on },
});

/** An approved leave in uneven blocks, with two letters and hours on three days. */
const history: History = {
  now: at('2026-11-23'),
  audience: 'claimant',
  reference: 'NTN-486213-ABS-01',
  events: [
    { kind: 'application_started', at: at('2026-09-01') },
    {
      kind: 'application_submitted',
      at: at('2026-09-02'),
      fields: {
        reason: 'Serious Health Condition - Employee',
        leave_start: '2026-10-05',
        leave_end: '2026-12-27',
        intermittent: true,
      },
    },
    {
      kind: 'leave_requested',
      at: at('2026-09-02'),
      item: 'p1',
      fields: { period_type: 'Intermittent', start_date: '2026-10-05', end_date: '2026-12-27' },
    },
    { kind: 'completed', at: at('2026-09-08') },
    { kind: 'employer_review_requested', at: at('2026-09-08'), item: 'e1' },
    { kind: 'employer_answered', at: at('2026-09-17'), item: 'e1' },
    { kind: 'approved', at: at('2026-09-25'), item: 'p1' },
    {
      kind: 'notice_posted',
      at: at('2026-09-26'),
      fields: { notice: 'Approval Notice', document: 'a'.repeat(32) },
    },
    reported('2026-10-12', 255, '2026-10-06'),
    reported('2026-10-19', 300, '2026-10-13', '2026-10-14'),
  ],
};

let compiled: CompiledStatus;
before(async () => {
  const load = statuses['pfml-claim'];
  if (!load) throw new Error('there is no tracker pfml-claim');
  compiled = await load();
});
afterEach(() => setLanguage('en'));

const wordsOf = (status: PfmlStatus): string => (status.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function opened(events = history.events, lang = ''): Promise<PfmlStatus> {
  const projection = projectHistory(compiled.plan, { ...history, events });
  const status = await fixture<PfmlStatus>(
    html`<ma-pfml-status-inside lang=${lang} .compiled=${compiled} .projection=${projection}></ma-pfml-status-inside>`,
  );
  await waitUntil(() => status.shadowRoot?.querySelector('.ma-now'), 'no status came', { timeout: 8_000 });
  // What this page adds comes in a file of its own.
  await waitUntil(() => events.length < 7 || wordsOf(status).includes('Hours') || lang !== '', 'nothing was added', {
    timeout: 8_000,
  });
  return status;
}

describe('the page of a claim', () => {
  it('adds the hours that were reported, newest first, and the letters that were sent', async () => {
    const words = wordsOf(await opened());
    expect(words).to.contain('You have reported 9 hours 15 minutes so far.');
    expect(words).to.match(/October 13, 2026 to October 14, 2026: 5 hours ?October 6, 2026: 4 hours 15 minutes/);
    expect(words).to.contain('Approval notice, September 26, 2026');
    expect(words).not.to.contain('Your employer has looked at them.');
  });

  it('says that the employer looked at the hours once it did', async () => {
    const confirmed = { kind: 'hours_confirmed', at: at('2026-10-22'), fields: { minutes: 555 } };
    expect(wordsOf(await opened([...history.events, confirmed]))).to.contain('Your employer has looked at them.');
  });

  it('shows no heading over what is not there', async () => {
    const words = wordsOf(await opened(history.events.slice(0, 6)));
    for (const heading of ['Notices', 'Your documents', 'Your applications']) expect(words).not.to.contain(heading);
  });

  it('offers nothing to begin where no service is asked', async () => {
    const status = await opened();
    const buttons = [...(status.shadowRoot?.querySelectorAll('button:not([role=tab])') ?? [])].map((one) =>
      one.textContent?.trim(),
    );
    expect(buttons).to.deep.equal(['Print this page']);
  });

  for (const lang of ['en', 'ar', 'zh-Hant'])
    it(`is accessible in ${lang}`, async () => {
      const status = await opened(history.events, lang);
      await waitUntil(() => status.shadowRoot?.querySelector('.ma-body')?.getAttribute('lang') === lang);
      const axe = (globalThis as unknown as { axe: typeof Axe }).axe;
      const { violations } = await axe.run(status);
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).to.deep.equal([]);
    });
});
