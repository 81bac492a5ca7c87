import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staffAsks } from '../cases/claims.js';
import { dumpOf, staffToken, type Bench } from '../harness.js';
import { happens, type Card } from './kits.js';
import { RecordBench } from './record-bench.js';

let desk: RecordBench;
let bench: Bench;
beforeAll(async () => {
  desk = await RecordBench.open();
  ({ bench } = desk);
});
afterAll(() => bench.close());

describe('a record of a hospital', () => {
  it('adds the exam, the word to the police and the toxicology kit to the kit’s history at once', async () => {
    const card = await desk.stocked();
    const made = await desk.byHospital(
      desk.exam(card, { notified_at: desk.toldAt(9), tox_kit_number: `T${card.kitNumber}` }),
    );
    expect([made.status, made.told.kits, made.told.strange], made.body).toEqual([201, 1, []]);
    expect((await desk.logOf(card)).map(({ kind, role }) => `${kind} ${role}`).slice(2)).toEqual([
      'collected facility',
      'police_notified facility',
      'tox_linked facility',
    ]);
    expect((await desk.logOf(card))[2]?.fields).toMatchObject({
      hospital: 'Sample General Hospital',
      county: 'Suffolk',
      reported: true,
    });
    expect(await desk.stateOf(card)).toBe('police-notified');
  });

  it('is written once, however often the same key comes; with another record it is refused', async () => {
    const card = await desk.stocked();
    const key = randomUUID();
    const first = await desk.byHospital(desk.exam(card), key);
    const again = await desk.byHospital(desk.exam(card), key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect((await desk.logOf(card)).filter(({ kind }) => kind === 'collected')).toHaveLength(1);
    const other = await desk.byHospital(desk.exam(card, { category: 'pediatric' }), key);
    expect([other.status, other.told.code]).toEqual([422, 'idempotency_mismatch']);
  });

  it('is refused where its dates cannot be, and warned of where the law wants it otherwise', async () => {
    const card = await desk.stocked(desk.daysAgo(20));
    const before = await desk.byHospital(desk.exam(card, { collected_on: desk.daysAgo(60) }));
    expect(before.told.issues).toMatchObject([{ pointer: '/collected_on', code: 'before_shipped' }]);
    const ahead = await desk.byHospital(desk.exam(card, { collected_on: desk.daysAgo(-2) }));
    expect(ahead.told.issues).toMatchObject([{ pointer: '/collected_on', code: 'date_in_future' }]);
    const told = await desk.byHospital(desk.exam(card, { notified_at: desk.toldAt(10) }));
    expect(told.told.issues).toMatchObject([{ pointer: '/notified_at', code: 'before_collected' }]);
    expect(await desk.stateOf(card)).toBe('in-stock');
    const late = await desk.byHospital(desk.exam(card));
    expect(late.told.strange).toEqual([{ part: 1, code: 'kit_had_expired' }]);
    const slow = await desk.byHospital({
      step: 'police-told',
      kit_number: card.kitNumber,
      police_agency: 'P-01',
      notified_at: desk.toldAt(6),
    });
    expect(slow.told.strange).toEqual([{ part: 1, code: 'told_after_24_hours' }]);
  });

  it('is measured by what holds, not by what was written by mistake', async () => {
    const card = await desk.stocked();
    // It came long before: this one changes nothing.
    const twice = { kind: 'stocked', at: desk.daysAgo(5), fields: { facility: 'H-01', expires_on: desk.daysAgo(30) } };
    await happens(bench, card, twice);
    const made = await desk.byHospital(desk.exam(card));
    expect([made.status, made.told.strange], made.body).toEqual([201, []]);
    const exam = (await desk.logOf(card)).find(({ kind }) => kind === 'collected');
    await happens(bench, card, { kind: 'collected', at: desk.daysAgo(5), fields: exam?.fields });
    const told = await desk.byHospital({
      step: 'police-told',
      kit_number: card.kitNumber,
      police_agency: 'P-01',
      notified_at: desk.toldAt(8),
    });
    expect([told.status, told.told.strange], told.body).toEqual([201, []]);
  });

  it('links a toxicology kit to one kit only, and takes neither number for the other', async () => {
    const [card, other] = [await desk.stocked(), await desk.stocked()];
    const tox = (kit: Card, number: string) =>
      desk.byHospital({
        step: 'toxicology',
        kit_number: kit.kitNumber,
        tox_kit_number: number,
        tox_collected_on: desk.daysAgo(9),
      });
    expect((await tox(card, '880017')).status).toBe(201);
    expect((await tox(other, '880017')).told.issues).toMatchObject([{ pointer: '/tox_kit_number', code: 'linked' }]);
    expect((await tox(other, card.kitNumber)).told.issues).toMatchObject([{ code: 'is_a_kit' }]);
    const mixed = await desk.byHospital(desk.exam(card, { kit_number: '880017' }));
    expect(mixed.told.issues).toMatchObject([{ pointer: '/kit_number', code: 'is_toxicology' }]);
    // Neither its number nor a kit's can be read in what the database holds.
    expect(await dumpOf(bench)).not.toContain('880017');
  });
});

describe('roles', () => {
  it('record only what is theirs, for their own place, and are told so', async () => {
    const card = await desk.stocked();
    const as = (token: string, agency: string) =>
      desk.record({ form: 'kit-facility', agency, answers: desk.exam(card), token });
    const asPolice = await as(staffToken.police, 'H-01');
    expect([asPolice.status, asPolice.told.code]).toEqual([403, 'role_missing']);
    expect(asPolice.body).toContain('facility');
    const forOther = await as(staffToken.hospital, 'H-02');
    expect([forOther.status, forOther.told.code]).toEqual([403, 'role_missing']);
    const strangers = await as(staffToken.otherHospital, 'H-02');
    expect([strangers.status, strangers.told.issues[0]?.code]).toEqual([422, 'unknown_kit']);
    const nobody = await as('n'.repeat(40), 'H-01');
    expect(nobody.status).toBe(401);
    expect(await desk.stateOf(card)).toBe('in-stock');
  });

  it('are given their own forms, and of a list of kits only their own', async () => {
    const card = await desk.stocked();
    await desk.byHospital(desk.exam(card));
    const deskOf = async (token: string) =>
      (await staffAsks(bench, 'GET', '/api/kits/desk', undefined, token)).json<{
        places: { role: string; agency: string; forms: string[] }[];
      }>().places;
    expect(await deskOf(staffToken.police)).toMatchObject([{ role: 'police', agency: 'P-01', forms: ['kit-police'] }]);
    expect((await deskOf(staffToken.hospital))[0]?.forms).toEqual(['kit-facility', 'kit-stock']);
    const queue = (token: string, role: string, agency: string) =>
      staffAsks(bench, 'POST', '/api/kits/queue', { role, agency }, token);
    expect((await queue(staffToken.hospital, 'facility', 'H-01')).body).toContain(card.kitNumber);
    expect((await queue(staffToken.otherHospital, 'facility', 'H-02')).body).not.toContain(card.kitNumber);
    expect((await queue(staffToken.otherHospital, 'facility', 'H-01')).statusCode).toBe(403);
    expect((await queue(staffToken.hospital, 'police', 'P-01')).statusCode).toBe(403);
  });

  it('begin no drafts by these forms: nothing of a kit is kept for strangers', async () => {
    const answer = await bench.app.inject({
      method: 'POST',
      url: '/api/drafts',
      payload: { form: 'kit-facility', version: '1' },
    });
    expect(answer.statusCode).toBe(422);
  });
});
