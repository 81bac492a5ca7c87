import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StatusProjection } from '../../../src/model/index.js';
import { withEvents } from '../../src/cases/history.js';
import { day } from '../../src/clock.js';
import { giveHandle } from '../../src/drafts/draft-store.js';
import { readyClaim } from '../claim.js';
import { ask, openBench, type Bench } from '../harness.js';
import { addEvent, filedClaim, stateIn, statusFor } from './claims.js';

let bench: Bench;
let port: number;
beforeAll(async () => {
  bench = await openBench();
  await bench.app.listen({ port: 0, host: '127.0.0.1' });
  port = (bench.app.server.address() as AddressInfo).port;
});
afterAll(() => bench.close());

/** A reader of a stream: what it was told, line by line. */
interface Reader {
  readonly status: number;
  readonly told: StatusProjection[];
  /** Waits for so many lines. */
  lines(count: number): Promise<void>;
  leave(): void;
  readonly ended: Promise<void>;
}

function follow(handle: string): Promise<Reader> {
  return new Promise((resolve, reject) => {
    const told: StatusProjection[] = [];
    let wake = (): void => {};
    const request = get(
      {
        port,
        host: '127.0.0.1',
        path: '/api/drafts/current/status/stream',
        headers: { authorization: `Bearer ${handle}` },
      },
      (response) => {
        let rest = '';
        response.setEncoding('utf8');
        response.on('data', (text: string) => {
          const lines = (rest + text).split('\n');
          rest = lines.pop() ?? '';
          for (const line of lines)
            if (line !== '') told.push((JSON.parse(line) as { status: StatusProjection }).status);
          wake();
        });
        resolve({
          status: response.statusCode ?? 0,
          told,
          async lines(count) {
            const end = Date.now() + 20_000;
            while (told.length < count && Date.now() < end)
              await new Promise<void>((again) => {
                wake = again;
                setTimeout(again, 500).unref();
              });
            expect(told.length).toBe(count);
          },
          leave: () => request.destroy(),
          ended: new Promise((done) => response.once('close', done)),
        });
      },
    );
    request.once('error', reject);
  });
}

describe('the status of a claim', () => {
  it('of which nothing was sent yet stands at its begin', async () => {
    const claim = await readyClaim(bench);
    const status = await statusFor(bench, claim);
    expect(status).toMatchObject({ tracker: 'pfml-claim', audience: 'claimant', reference: claim.applicationId });
    expect(stateIn(status, 'claim')).toBe('started');
    expect(status.past.map((event) => event.kind)).toEqual(['application_started']);
  });

  it('is told only to whoever holds a handle', async () => {
    for (const url of ['/api/drafts/current/status', '/api/drafts/current/status/stream'])
      expect((await bench.app.inject({ url })).statusCode).toBe(401);
    expect((await ask(bench, { handle: 'x'.repeat(43) }, 'GET', '/api/drafts/current/status')).statusCode).toBe(401);
  });

  it('moves on by itself when a clock has run out: nobody has to write that down', async () => {
    const claim = await filedClaim(bench);
    const now = bench.clock.now().toISOString();
    await withEvents(bench.desk, (_sql, add) =>
      add(claim.caseId, [
        { kind: 'completed', role: 'claimant', at: now },
        { kind: 'employer_review_requested', role: 'service', at: now },
      ]),
    );
    const asked = await statusFor(bench, claim);
    expect(stateIn(asked, 'claim')).toBe('employer-review');
    expect(asked.items.find((item) => item.kind === 'claim')?.due?.deadline).toBe('employer-answer');
    bench.clock.forward(20 * day);
    const row = await bench.desk.store.one<{ draft_id: string }>('select draft_id from cases where id = $1', [
      claim.caseId,
    ]);
    const later = await statusFor(bench, { handle: await giveHandle(bench.desk, bench.desk.store, row!.draft_id) });
    expect([stateIn(later, 'claim'), stateIn(later, 'employer')]).toEqual(['deciding', 'no-answer']);
    // Told once: the employer's own item ran out as well, without words of its own.
    expect(later.past.filter((event) => event.kind === 'lapsed').map((event) => event.from)).toEqual([
      'employer-review',
    ]);
  });
});

describe('following a claim', () => {
  it('tells how it stands at once, and again after each change that its reader may know of', async () => {
    const claim = await filedClaim(bench);
    const reader = await follow(claim.handle);
    expect(reader.status).toBe(200);
    await reader.lines(1);
    expect(stateIn(reader.told[0]!, 'claim')).toBe('submitted');
    await addEvent(bench, claim.caseId, { kind: 'note_added', fields: { staff_note: 'among us' } });
    await addEvent(bench, claim.caseId, {
      kind: 'bonding_projected',
      item: 'p1',
      fields: {
        reason: 'Child Bonding',
        period_type: 'Continuous',
        start_date: '2026-12-01',
        end_date: '2026-12-31',
      },
    });
    await reader.lines(2);
    expect(stateIn(reader.told[1]!, 'leave-period', 'p1')).toBe('projected');
    expect(JSON.stringify(reader.told)).not.toContain('among us');
    reader.leave();
  });

  it('hears of what another process has written', async () => {
    const claim = await filedClaim(bench);
    const reader = await follow(claim.handle);
    await reader.lines(1);
    // Another process: its writes reach us through the database alone.
    const { watch, ...desk } = bench.desk;
    await withEvents({ ...desk, watch: { ...watch, tell: () => {} } }, (_sql, add) =>
      add(claim.caseId, [
        {
          kind: 'notice_posted',
          role: 'service',
          at: '2026-11-20',
          fields: { notice: 'Approval Notice', document: 'd1' },
        },
      ]),
    );
    await reader.lines(2);
    expect(reader.told[1]!.past.map((event) => event.kind)).toContain('notice_posted');
    reader.leave();
  });

  it('says nothing when nothing has changed, and takes no place when its reader has left', async () => {
    const claim = await filedClaim(bench);
    for (let turn = 0; turn < 12; turn += 1) {
      const reader = await follow(claim.handle);
      await reader.lines(1);
      reader.leave();
      await reader.ended;
      await new Promise((done) => setTimeout(done, 20));
    }
  });

  it('is refused to a source that holds too many, who may ask now and then instead', async () => {
    const claim = await filedClaim(bench);
    const readers = await Promise.all(Array.from({ length: 12 }, () => follow(claim.handle)));
    expect(readers.map((reader) => reader.status).filter((status) => status === 503).length).toBeGreaterThan(0);
    expect(readers.filter((reader) => reader.status === 200).length).toBeLessThanOrEqual(8);
    for (const reader of readers) reader.leave();
  });

  it('ends when the service stops, without keeping it', async () => {
    const other = await openBench();
    await other.app.listen({ port: 0, host: '127.0.0.1' });
    const before = port;
    port = (other.app.server.address() as AddressInfo).port;
    const claim = await filedClaim(other);
    const reader = await follow(claim.handle);
    await reader.lines(1);
    const started = Date.now();
    await other.close();
    await reader.ended;
    expect(Date.now() - started).toBeLessThan(5_000);
    port = before;
  });
});
