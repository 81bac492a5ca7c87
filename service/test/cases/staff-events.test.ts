import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { logOf } from '../../src/cases/history.js';
import { dumpOf, openBench, staffToken, type Bench } from '../harness.js';
import { addEvent, filedClaim, staffAsks, stateIn, statusFor, toldOf, type FiledClaim } from './claims.js';

let bench: Bench;
let claim: FiledClaim;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  claim = await filedClaim(bench);
});

const period = {
  kind: 'bonding_projected',
  item: 'p1',
  fields: { reason: 'Child Bonding', period_type: 'Continuous', start_date: '2026-12-01', end_date: '2026-12-31' },
};

describe('an event of staff', () => {
  it('moves the case on, and both sides see it, each their own part', async () => {
    expect(stateIn(await statusFor(bench, claim), 'claim')).toBe('submitted');
    await addEvent(bench, claim.caseId, period);
    const added = await addEvent(bench, claim.caseId, { kind: 'denied', item: 'p1', fields: { denial_code: 'D7' } });
    expect(added.statusCode, added.body).toBe(201);
    expect(toldOf(added).event).toMatchObject({ number: 5, flags: [] });
    expect(stateIn(toldOf(added).status, 'leave-period', 'p1')).toBe('denied');
    const seen = await statusFor(bench, claim);
    expect(stateIn(seen, 'leave-period', 'p1')).toBe('denied');
    expect(JSON.stringify(seen)).not.toContain('D7');
    expect(JSON.stringify(toldOf(added).status)).toContain('D7');
  });

  it('is offered while it fits, with what it asks, and not before or after', async () => {
    const read = async (token?: string) =>
      toldOf(await staffAsks(bench, 'GET', `/api/cases/${claim.caseId}`, undefined, token));
    const offered = async () => (await read()).moves.map(({ kind, item = '' }) => `${kind} ${item}`.trim());
    expect(await offered()).not.toContain('approved p1');
    expect((await read()).moves.find(({ kind }) => kind === 'bonding_projected')).toMatchObject({
      label: 'Bonding period projected after birth',
      isNew: true,
      fields: [
        { name: 'reason', required: true },
        { name: 'period_type', required: true },
        { name: 'start_date', required: true },
        { name: 'end_date', required: true },
      ],
    });
    await addEvent(bench, claim.caseId, period);
    expect(await offered()).toEqual(expect.arrayContaining(['approved p1', 'denied p1']));
    expect(await offered()).not.toContain('reopened p1');
    await addEvent(bench, claim.caseId, { kind: 'denied', item: 'p1' });
    expect(await offered()).toContain('reopened p1');
    expect(await offered()).not.toContain('denied p1');
    const { states, log } = await read();
    expect(states).toContainEqual({ kind: 'leave-period', item: 'p1', state: 'Denied' });
    expect(log.at(-1)?.label).toBe('Denied');
  });

  it('asks for more information while a part is pending, though another is approved, and not once all is decided', async () => {
    const offered = async () =>
      toldOf(await staffAsks(bench, 'GET', `/api/cases/${claim.caseId}`)).moves.map(({ kind }) => kind);
    await addEvent(bench, claim.caseId, { kind: 'completed' }, staffToken.all);
    await addEvent(bench, claim.caseId, period);
    await addEvent(bench, claim.caseId, { kind: 'approved', item: 'p1' });
    for (const { kind, item } of toldOf(await staffAsks(bench, 'GET', `/api/cases/${claim.caseId}`)).states)
      if (kind === 'leave-period' && item !== 'p1') await addEvent(bench, claim.caseId, { kind: 'approved', item });
    expect(stateIn(await statusFor(bench, claim), 'claim')).toBe('approved');
    expect(await offered()).not.toContain('info_requested');
    const early = await addEvent(bench, claim.caseId, { kind: 'info_requested' });
    expect(toldOf(early).event.flags).toEqual(['out_of_order']);
    await addEvent(bench, claim.caseId, { ...period, item: 'p9' });
    expect(await offered()).toContain('info_requested');
    const asked = await addEvent(bench, claim.caseId, { kind: 'info_requested' });
    expect(toldOf(asked).event.flags).toEqual([]);
    expect(stateIn(await statusFor(bench, claim), 'claim')).toBe('info-needed');
  });

  it('sent twice under one id is one event', async () => {
    const event = { id: randomUUID(), at: '2026-11-20', kind: 'note_added', fields: { staff_note: 'x' } };
    const [first, second] = await Promise.all([1, 2].map(() => addEvent(bench, claim.caseId, event)));
    expect([first!.statusCode, second!.statusCode].sort()).toEqual([200, 201]);
    expect(toldOf(first!).event.number).toBe(toldOf(second!).event.number);
    expect((await logOf(bench.desk.store, claim.caseId)).filter((row) => row.kind === 'note_added')).toHaveLength(1);
    const other = await addEvent(bench, claim.caseId, { ...event, fields: { staff_note: 'y' } });
    expect([other.statusCode, toldOf(other).code]).toEqual([422, 'idempotency_mismatch']);
  });

  it('out of order, twice or without its pair is kept, flagged to its sender and to staff, and hidden from the claimant', async () => {
    const early = await addEvent(bench, claim.caseId, { kind: 'info_received' });
    expect([early.statusCode, toldOf(early).event.flags]).toEqual([201, ['out_of_order']]);
    await addEvent(bench, claim.caseId, { ...period, at: '2026-11-20' });
    const again = await addEvent(bench, claim.caseId, { ...period, at: '2026-11-20' });
    expect(toldOf(again).event.flags).toEqual(['duplicate']);
    const read = toldOf(await staffAsks(bench, 'GET', `/api/cases/${claim.caseId}`));
    expect(read.status.flags?.map(({ code, kind }) => `${kind} ${code}`)).toEqual([
      'info_received out_of_order',
      'bonding_projected duplicate',
    ]);
    const seen = await statusFor(bench, claim);
    expect(seen.flags).toBeUndefined();
    expect(seen.past.map((event) => event.kind)).not.toContain('info_received');
  });

  it('may be put right, taken back and accepted, and everything stays in the log', async () => {
    const id = randomUUID();
    await addEvent(bench, claim.caseId, { ...period, id });
    await addEvent(bench, claim.caseId, {
      ...period,
      corrects: id,
      fields: { ...period.fields, end_date: '2026-12-15' },
    });
    const now = await statusFor(bench, claim);
    expect(now.items.find((item) => item.kind === 'leave-period' && item.id === 'p1')?.facts['end_date']).toBe(
      '2026-12-15',
    );
    await addEvent(bench, claim.caseId, { kind: 'taken-back', about: id });
    expect(stateIn(await statusFor(bench, claim), 'leave-period', 'p1')).toBeUndefined();
    expect((await logOf(bench.desk.store, claim.caseId)).map((row) => row.kind).slice(3)).toEqual([
      'bonding_projected',
      'bonding_projected',
      'taken-back',
    ]);
  });

  it('is put right by a role that may, without a word of which, when the token holds it and the one that wrote', async () => {
    const sent = (await logOf(bench.desk.store, claim.caseId)).find((row) => row.kind === 'application_started');
    if (!sent) throw new Error('nothing was begun');
    const { kind, at, fields, id } = sent;
    const right = { kind, at, fields, corrects: id };
    const put = await addEvent(bench, claim.caseId, right, staffToken.all);
    expect(put.statusCode, put.body).toBe(201);
    expect((await logOf(bench.desk.store, claim.caseId)).at(-1)).toMatchObject({ kind, role: 'staff', corrects: id });
    // A role that is named and may not is not replaced by another.
    const named = await addEvent(bench, claim.caseId, { ...right, role: 'service' }, staffToken.all);
    expect([named.statusCode, toldOf(named).code]).toEqual([403, 'role_missing']);
  });

  it.each<readonly [string, object, number, string]>([
    ['a kind that there is not', { kind: 'promoted' }, 422, '/kind enum'],
    ['a kind of another role', { kind: 'completed' }, 403, '/kind role'],
    [
      'a field that there is not',
      { kind: 'note_added', fields: { staff_note: 'x', mood: 'y' } },
      422,
      '/fields/mood unknown',
    ],
    ['a field that is missing', { kind: 'note_added', fields: {} }, 422, '/fields/staff_note required'],
    ['a field of another type', { kind: 'note_added', fields: { staff_note: 7 } }, 422, '/fields/staff_note type'],
    [
      'words that are too long',
      { kind: 'note_added', fields: { staff_note: 'x'.repeat(2_001) } },
      422,
      '/fields/staff_note maxLength',
    ],
    [
      'a date that does not exist',
      { ...period, fields: { ...period.fields, end_date: '2026-02-30' } },
      422,
      '/fields/end_date format',
    ],
    [
      'a code that there is not',
      { ...period, fields: { ...period.fields, period_type: 'Now and then' } },
      422,
      '/fields/period_type enum',
    ],
    [
      'money with three decimals',
      { kind: 'payment_sent', item: 'w1', fields: { amount: '1.234', sent_on: '2026-11-20', method: 'Check' } },
      422,
      '/fields/amount format',
    ],
    ['no item where there are several', { ...period, item: undefined }, 422, '/item required'],
    [
      'an item where there is one',
      { kind: 'note_added', item: 'x', fields: { staff_note: 'x' } },
      422,
      '/item unknown',
    ],
    ['a time that is none', { kind: 'info_received', at: 'soon' }, 422, '/at format'],
    ['a time to come', { kind: 'info_received', at: '2099-01-01' }, 422, '/at future'],
    ['a correction of nothing', { ...period, corrects: 'nobody' }, 422, '/corrects enum'],
    ['prototype keys', { kind: '__proto__' }, 422, '/kind enum'],
  ])('is refused with %s', async (_what, event, status, issue) => {
    const answer = await addEvent(bench, claim.caseId, event);
    expect([answer.statusCode, toldOf(answer).issues.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([
      status,
      [issue],
    ]);
    expect(await logOf(bench.desk.store, claim.caseId)).toHaveLength(3);
  });

  it('is refused with keys that nobody knows and ids that are none', async () => {
    for (const wrong of [{ more: 1 }, { id: 'a b' }, { id: '' }, { fields: [] }, { at: 7 }])
      expect(
        (await addEvent(bench, claim.caseId, { kind: 'info_received', ...wrong })).statusCode,
        JSON.stringify(wrong),
      ).toBe(422);
    expect((await addEvent(bench, 'no-uuid', { kind: 'info_received' })).statusCode).toBe(422);
  });
});

describe('the door for staff', () => {
  it('opens for tokens that it knows, from this machine', async () => {
    const url = `/api/cases/${claim.caseId}`;
    expect((await staffAsks(bench, 'GET', url, undefined, 'x'.repeat(40))).statusCode).toBe(401);
    expect((await staffAsks(bench, 'GET', url, undefined, claim.handle)).statusCode).toBe(401);
    const far = await bench.app.inject({
      method: 'GET',
      url,
      headers: { authorization: `Bearer ${staffToken.claims}` },
      remoteAddress: '10.0.0.9',
    });
    expect(far.statusCode).toBe(404);
  });

  it('shows no case to a token of other work', async () => {
    for (const token of [staffToken.inbox, staffToken.author])
      expect((await staffAsks(bench, 'GET', `/api/cases/${claim.caseId}`, undefined, token)).statusCode).toBe(404);
    expect((await staffAsks(bench, 'GET', `/api/cases/${randomUUID()}`)).statusCode).toBe(404);
  });

  it('lets each role add its own events only', async () => {
    const pay = { kind: 'payment_begun', item: 'w1', fields: { period_start: '2026-11-01', period_end: '2026-11-07' } };
    expect((await addEvent(bench, claim.caseId, pay, staffToken.payments)).statusCode).toBe(201);
    const denied = await addEvent(bench, claim.caseId, { kind: 'info_received' }, staffToken.payments);
    expect([denied.statusCode, toldOf(denied).code]).toEqual([403, 'role_missing']);
    expect((await addEvent(bench, claim.caseId, { ...pay, corrects: 'x' }, staffToken.payments)).statusCode).toBe(403);
    const told = toldOf(await staffAsks(bench, 'GET', `/api/cases/${claim.caseId}`, undefined, staffToken.payments));
    expect(told.mayCorrect).toBe(false);
    expect(told.may).not.toContain('approved');
  });

  it('shows a token of one party the cases of that party', async () => {
    // The parties of a claim are its claimant and its employer; a role of staff is none of them.
    expect(
      (await staffAsks(bench, 'GET', `/api/cases/${claim.caseId}`, undefined, staffToken.oneEmployer)).statusCode,
    ).toBe(404);
    await bench.desk.store.run(
      `insert into parties (id, case_id, role, reference, joined_at) values ($1, $2, 'staff', '11-1111111', '2026-11-20')`,
      [randomUUID(), claim.caseId],
    );
    expect(
      (await staffAsks(bench, 'GET', `/api/cases/${claim.caseId}`, undefined, staffToken.oneEmployer)).statusCode,
    ).toBe(200);
    const found = toldOf(
      await staffAsks(bench, 'POST', '/api/cases/search', { tracker: 'pfml-claim' }, staffToken.oneEmployer),
    );
    expect(found.cases.map((one) => one.id)).toEqual([claim.caseId]);
  });

  it('finds a case by what the agency calls it, told in the body', async () => {
    const spaced = claim.applicationId.toLowerCase().replaceAll('-', ' ');
    const found = toldOf(
      await staffAsks(bench, 'POST', '/api/cases/search', { tracker: 'pfml-claim', reference: spaced }),
    );
    expect(found.cases).toMatchObject([{ id: claim.caseId, reference: claim.applicationId, state: 'submitted' }]);
    const all = toldOf(await staffAsks(bench, 'POST', '/api/cases/search', { tracker: 'pfml-claim', limit: 2 }));
    expect(all.cases).toHaveLength(2);
    expect((await staffAsks(bench, 'POST', '/api/cases/search', { tracker: 'constructor' })).statusCode).toBe(404);
  });
});

describe('a search for cases, page by page', () => {
  it('skips none and tells none twice, though some were opened in the same millisecond', async () => {
    const more = [await filedClaim(bench), await filedClaim(bench), await filedClaim(bench)];
    const together = [claim, ...more].map(({ caseId }) => caseId).sort();
    for (const id of together)
      await bench.desk.store.run('update cases set opened_at = $2 where id = $1', [id, '2031-01-01T12:00:00.000Z']);
    const pageAfter = async (after?: object) =>
      toldOf(
        await staffAsks(bench, 'POST', '/api/cases/search', {
          tracker: 'pfml-claim',
          limit: 3,
          ...(after && { after }),
        }),
      ).cases;
    const first = await pageAfter();
    const { id, openedAt } = first.at(-1)!;
    const found = [...first, ...(await pageAfter({ id, openedAt }))].map((one) => one.id);
    expect(found.slice(0, 4)).toEqual(together);
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('what the database holds of it', () => {
  it('is nothing that the claim keeps secret', async () => {
    expect(await dumpOf(bench)).not.toContain(claim.ssn);
  });
});
