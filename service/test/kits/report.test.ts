import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annualReport, quantile } from '../../src/kits/report/annual.js';
import type { StatusProjection } from '../../../src/model/index.js';
import { suppress } from '../../src/kits/report/suppress.js';
import { staffToken, type Bench } from '../harness.js';
import { staffAsks } from '../cases/claims.js';
import { happens, newCard, openKitBench } from './kits.js';

/** Kits whose exam was in September 2025, with what else has happened to them. */
function kitsIn(state: string, count: number, past: Readonly<Record<string, string>> = {}, since = '2025-09-05') {
  const projection: StatusProjection = {
    tracker: 'kit',
    audience: 'admin',
    mark: '',
    asOf: '2026-06-30',
    items: [{ kind: 'kit', id: '', state, since, facts: {} }],
    past: Object.entries({ collected: '2025-09-01', ...past }).map(([kind, at]) => ({ kind, at, fields: {} })),
  } as unknown as StatusProjection;
  return Array.from({ length: count }, () => ({ projection, agencies: [] }));
}

describe('small counts', () => {
  it('are not told, nor any other by which they could be worked out', () => {
    expect(suppress({ adult: 40, pediatric: 3 })).toEqual({ total: 43, counts: { adult: null, pediatric: null } });
    expect(suppress({ a: 40, b: 3, c: 9, d: 0 })).toEqual({ total: 52, counts: { a: 40, b: null, c: null, d: 0 } });
    expect(suppress({ a: 2, b: 1, c: 30 })).toEqual({ total: 33, counts: { a: null, b: null, c: null } });
    expect(suppress({ a: 6, b: 7 })).toEqual({ total: 13, counts: { a: 6, b: 7 } });
    expect(suppress({ a: 3 })).toEqual({ total: null, counts: {} });
    expect(suppress({ a: 6, b: 7, c: 9 }, new Set(['c']))).toEqual({ total: 22, counts: { a: null, b: 7, c: null } });
    expect(suppress({})).toEqual({ total: 0, counts: {} });
  });

  it('stay hidden in any table: no reader can tell one of them from the total and the rest', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), fc.nat({ max: 40 }), { maxKeys: 8 }),
        (counts) => {
          const shown = suppress(counts);
          const hidden = Object.entries(shown.counts).flatMap(([name, count]) =>
            count === null ? [counts[name] ?? 0] : [],
          );
          for (const [name, count] of Object.entries(shown.counts)) {
            if (count !== null) expect(count).toBe(counts[name]);
            if (count !== null && count > 0) expect(count).toBeGreaterThan(5);
          }
          if (hidden.length === 0 || shown.total === null) return;
          expect(hidden.length).toBeGreaterThanOrEqual(2);
          // Each of the others counts one at least: what is left for one must not say that it is less than five.
          const sum = hidden.reduce((all, count) => all + count, 0);
          expect(sum - (hidden.length - 1)).toBeGreaterThanOrEqual(5);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are not told by their names alone: six states of a kit each are six times one', () => {
    const states = Object.fromEntries([...'abcdef'].map((name) => [name, 1]));
    expect(suppress(states)).toEqual({ total: null, counts: {} });
    expect(suppress({ ...states, g: 40 })).toMatchObject({ total: 46, counts: { a: null, g: null } });
  });

  it('are not told by another table of the same report', () => {
    const kits = [...kitsIn('destroyed', 7), ...kitsIn('on-hold', 3), ...kitsIn('stored', 50)];
    const { status, destroyed, held } = annualReport(2026, kits, '2026-06-30');
    expect(status).toEqual({ total: 60, counts: { destroyed: null, 'on-hold': null, stored: 50 } });
    // Sixty without fifty and without seven is three.
    expect(destroyed).toBeNull();
    expect(held.counts).toEqual({ 'kept-after-testing': null, 'waiting-for-authorization': null });
    const more = annualReport(2026, [...kitsIn('destroyed', 7), ...kitsIn('stored', 50)], '2026-06-30');
    expect([more.destroyed, more.held.counts]).toEqual([7, { 'kept-after-testing': 50 }]);
    expect(annualReport(2026, kitsIn('stored', 50), '2026-06-30').destroyed).toBe(0);
  });

  it('are not told by what a state has more than is held in it', () => {
    const lab = (fresh: number) => {
      const kits = [...kitsIn('at-lab', 20), ...kitsIn('at-lab', fresh, {}, '2026-06-20'), ...kitsIn('stored', 30)];
      return annualReport(2026, kits, '2026-06-30').held.counts;
    };
    // Twenty-three in the lab without twenty is three that came in June.
    expect(lab(3)).toEqual({ 'kept-after-testing': null, 'waiting-at-lab': null });
    expect(lab(8)).toEqual({ 'kept-after-testing': 30, 'waiting-at-lab': 20 });
  });

  it('are not told by the kits that one leg has more than another, or than all', () => {
    const told = (days: readonly (readonly [kits: number, past: Readonly<Record<string, string>>])[]) =>
      annualReport(
        2026,
        days.flatMap(([kits, past]) => kitsIn('stored', kits, past)),
        '2026-06-30',
      ).legs;
    const notified = { police_notified: '2025-09-02' };
    const picked = { ...notified, police_received: '2025-09-04' };
    const legs = told([
      [2, {}],
      [20, notified],
      [30, picked],
    ]);
    expect(legs['collected-notified']).toEqual({ count: null, median: 1, p90: 1 });
    expect(legs['notified-picked-up']).toEqual({ count: 30, median: 2, p90: 2 });
    const next = told([
      [8, {}],
      [4, notified],
      [30, picked],
    ]);
    expect([next['collected-notified'].count, next['notified-picked-up'].count]).toEqual([34, null]);
  });

  it('count a kit as held that came to its state after the year was over', () => {
    const kits = kitsIn('at-lab', 9, {}, '2026-07-05');
    expect(annualReport(2026, kits, '2026-11-23').held.counts).toEqual({ 'waiting-at-lab': 9 });
    expect(annualReport(2026, kits, '2026-07-20').held.counts).toEqual({});
  });

  it('have quantiles that were days of some kit', () => {
    const days = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect([quantile(days, 0.5), quantile(days, 0.9), quantile([4], 0.9), quantile([], 0.5)]).toEqual([5, 9, 4, null]);
  });
});

describe('the public report of a year', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openKitBench();
    for (let kit = 0; kit < 9; kit += 1) {
      const card = await newCard(bench);
      const facility = kit === 8 ? '=HYPERLINK("x")' : 'H-01';
      await happens(
        bench,
        card,
        { kind: 'stocked', at: '2025-08-05', fields: { facility } },
        {
          kind: 'collected',
          at: '2025-09-01',
          fields: {
            facility,
            hospital: 'Sample General',
            reported: kit < 8,
            category: kit < 2 ? 'pediatric' : 'adult',
          },
        },
        { kind: 'police_notified', at: '2025-09-02', fields: { police_agency: 'P-01' } },
        { kind: 'handed_over', at: `2025-09-0${3 + (kit % 4)}`, fields: { police_agency: 'P-01' } },
        {
          kind: 'police_received',
          at: `2025-09-0${3 + (kit % 4)}`,
          fields: { police_agency: 'P-01', police: 'Sample City Police' },
        },
      );
    }
    await staffAsks(bench, 'POST', '/api/kits/report/filed', { agency: 'P-01', year: 2026 }, staffToken.all);
  });
  afterAll(() => bench.close());

  it('counts kits of its fiscal year, days of each leg, and who has not reported; small counts are not in it', async () => {
    const answer = await bench.app.inject({ method: 'GET', url: '/api/kits/report/2026' });
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toMatchObject({
      from: '2025-07-01',
      to: '2026-06-30',
      total: 9,
      category: { total: 9, counts: { adult: null, pediatric: null } },
      status: { total: 9, counts: { 'with-police': 9 } },
      legs: {
        'collected-notified': { count: 9, median: 1, p90: 1 },
        'notified-picked-up': { count: 9, median: 2, p90: 4 },
        'lab-tested': { count: 0, median: null, p90: null },
      },
      failedToReport: ['=HYPERLINK("x")', 'Sample General Hospital'],
    });
    const other = await bench.app.inject({ method: 'GET', url: '/api/kits/report/2025' });
    expect(other.json<{ total: number }>().total).toBe(0);
  });

  it('is a table that no spreadsheet will run', async () => {
    const answer = await bench.app.inject({ method: 'GET', url: '/api/kits/report/2026/csv' });
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.body).toContain('category,adult,suppressed\r\n');
    expect(answer.body).toContain(`failed to report,"'=HYPERLINK(""x"")"`);
    for (const line of answer.body.slice(1).split('\r\n'))
      for (const cell of line.split(',')) expect(cell).not.toMatch(/^"?[=+\-@\t]/);
  });

  it('takes an agency’s report only from its administrators', async () => {
    const refused = await staffAsks(
      bench,
      'POST',
      '/api/kits/report/filed',
      { agency: 'H-01', year: 2026 },
      staffToken.hospital,
    );
    expect(refused.statusCode).toBe(403);
  });
});
