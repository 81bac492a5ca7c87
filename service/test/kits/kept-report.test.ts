import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { todayOf } from '../../src/clock.js';
import type { KeptReport } from '../../src/kits/report/kept-report.js';
import { makeReport } from '../../src/kits/report/make-report.js';
import { staffAsks } from '../cases/claims.js';
import { staffToken, type Bench } from '../harness.js';
import { happens, newCard, openKitBench, type Card } from './kits.js';

const ask = (bench: Bench, year: number, as = '') =>
  bench.app.inject({ method: 'GET', url: `/api/kits/report/${year}${as}` });

async function collected(bench: Bench, at: string): Promise<Card> {
  const card = await newCard(bench);
  await happens(
    bench,
    card,
    { kind: 'stocked', at: '2025-08-05', fields: { facility: 'H-01' } },
    {
      kind: 'collected',
      at,
      fields: { facility: 'H-01', hospital: 'Sample General', reported: true, category: 'adult' },
    },
  );
  return card;
}

const kept = async (bench: Bench) => (await bench.desk.store.all('select year from kit_year_reports')).length;

describe('the report of a year that is due', () => {
  let bench: Bench;
  const cards: Card[] = [];
  beforeAll(async () => {
    bench = await openKitBench();
    for (let kit = 0; kit < 14; kit += 1) cards.push(await collected(bench, '2025-09-01'));
  });
  afterAll(() => bench.close());

  it('is made once, however many ask for it first', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(bench, 2026)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(6).fill(200));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(await kept(bench)).toBe(1);
    const { madeAt, total } = answers[0]?.json<KeptReport>() ?? {};
    expect(total).toBe(14);
    expect(Math.abs(Date.parse(madeAt ?? '') - bench.clock.now().getTime())).toBeLessThan(60_000);
  });

  it('is told the same when a kit has moved, and one of that year has come in since: nothing is left to subtract', async () => {
    const [before, table] = [(await ask(bench, 2026)).body, (await ask(bench, 2026, '/csv')).body];
    const live = async () => JSON.stringify(await makeReport(bench.desk, bench.desk.store, 2026));
    const then = await live();
    for (const card of cards.slice(0, 7))
      await happens(bench, card, { kind: 'police_notified', at: '2025-09-02', fields: { police_agency: 'P-01' } });
    await collected(bench, '2025-10-01');
    bench.clock.forward(40 * 86_400_000);
    // A live one would tell of it.
    expect(await live()).not.toBe(then);
    expect((await ask(bench, 2026)).body).toBe(before);
    expect((await ask(bench, 2026, '/csv')).body).toBe(table);
    expect(table).toContain(`made,${(JSON.parse(before) as KeptReport).madeAt}\r\n`);
  });

  it('takes an agency from its list when that sends its own report, and changes in nothing else', async () => {
    const before = (await ask(bench, 2026)).json<KeptReport>();
    expect(before.failedToReport).toEqual(['Sample General Hospital']);
    await staffAsks(bench, 'POST', '/api/kits/report/filed', { agency: 'H-01', year: 2026 }, staffToken.all);
    expect((await ask(bench, 2026)).json()).toEqual({ ...before, failedToReport: [] });
  });

  it('is not to be changed afterwards, and holds no count of a few people', async () => {
    for (const change of [`update kit_year_reports set made_at = ''`, 'delete from kit_year_reports'])
      await expect(bench.desk.store.run(change)).rejects.toThrow();
    const rows = await bench.desk.store.all<{ report: KeptReport }>('select report from kit_year_reports');
    for (const { report } of rows)
      for (const { counts } of [report.category, report.reported, report.status, report.held, report.notTested])
        for (const count of Object.values(counts)) expect(count === null || count === 0 || count > 5).toBe(true);
  });
});

describe('the report of a year that is not due', () => {
  let bench: Bench;
  beforeEach(async () => void (bench = await openKitBench()));
  afterEach(() => bench.close());

  it('is told to nobody, and comes with the first minute of September in Massachusetts', async () => {
    const [year = 0, month = 0] = todayOf(bench.clock).split('-').map(Number);
    const present = month >= 7 ? year + 1 : year;
    for (let kit = 0; kit < 7; kit += 1) await collected(bench, todayOf(bench.clock));
    const refused = async () => {
      for (const as of ['', '/csv']) {
        const answer = await ask(bench, present, as);
        expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'report_not_due']);
      }
    };
    await refused();
    // Half a minute before midnight there, which in London is the next day.
    const midnight = Date.parse(`${present}-09-01T04:00:00Z`);
    bench.clock.forward(midnight - 30_000 - bench.clock.now().getTime());
    await refused();
    expect(await kept(bench)).toBe(0);
    bench.clock.forward(60_000);
    expect((await ask(bench, present)).json()).toMatchObject({ year: present, total: 7 });
    expect((await ask(bench, present + 1)).statusCode).toBe(404);
  });
});
