import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staffToken } from '../harness.js';
import { newCard } from './kits.js';
import { RecordBench } from './record-bench.js';

let desk: RecordBench;
beforeAll(async () => {
  desk = await RecordBench.open();
});
afterAll(() => desk.bench.close());

describe('a kit on its way through the forms', () => {
  it('comes from the exam to the shelf of the police, each step by the role that did it', async () => {
    const [one, two] = [await desk.stocked(), await desk.stocked()];
    const both = `${one.kitNumber}, ${two.kitNumber}`;
    const say = async (form: string, agency: string, answers: object, token: string = staffToken.all) => {
      const made = await desk.record({ form, agency, answers, token });
      expect([made.status, made.told.strange], made.body).toEqual([201, []]);
    };
    for (const card of [one, two]) {
      await say('kit-facility', 'H-01', desk.exam(card, { notified_at: desk.toldAt(9) }), staffToken.hospital);
      const given = {
        step: 'handed-over',
        kit_number: card.kitNumber,
        police_agency: 'P-01',
        handed_over_on: desk.daysAgo(8),
      };
      await say('kit-facility', 'H-01', given, staffToken.hospital);
    }
    const police = (step: string, days: number, more: object = {}) =>
      say(
        'kit-police',
        'P-01',
        { step, kit_numbers: both, event_date: desk.daysAgo(days), ...more },
        staffToken.police,
      );
    const lab = (step: string, days: number, more: object = {}) =>
      say('kit-lab', 'L-01', { step, kit_numbers: both, event_date: desk.daysAgo(days), ...more });
    await police('received', 8, { hospital: 'H-01', case_number: '26-0417' });
    await police('sent-to-lab', 7, { lab: 'L-01' });
    await lab('received', 6, { police_agency: 'P-01' });
    await lab('testing-started', 5);
    await lab('on-hold', 4, { reason: 'Quantity limited' });
    await say('kit-da', 'Suffolk', { step: 'authorize', kit_numbers: both, authorized_on: desk.daysAgo(4) });
    await lab('tested', 3, { profile_entered: 'yes' });
    await lab('returned', 2, { police_agency: 'P-01' });
    await police('stored-after-lab', 1, { lab: 'L-01' });
    await say('kit-da', 'Suffolk', {
      step: 'contact',
      kit_numbers: both,
      contact_name: 'Ana Sample',
      contact_phone: '617-555-0130',
    });
    for (const card of [one, two]) {
      expect(await desk.stateOf(card)).toBe('stored');
      expect((await desk.logOf(card)).map(({ kind, role }) => `${role} ${kind}`).slice(2)).toEqual([
        'facility collected',
        'facility police_notified',
        'facility handed_over',
        'police police_received',
        'police sent_to_lab',
        'lab lab_received',
        'lab testing_started',
        'lab put_on_hold',
        'da hold_authorized',
        'lab tested',
        'lab profile_entered',
        'lab lab_returned',
        'police police_stored',
        'da da_contact_set',
      ]);
    }
  });

  it('is recorded for all kits of a list, or for none', async () => {
    const [known, strange] = [await desk.stocked(), await newCard(desk.bench)];
    await desk.byHospital(desk.exam(known, { notified_at: desk.toldAt(9) }));
    const refused = await desk.byPolice({
      step: 'received',
      kit_numbers: `${known.kitNumber}, ${strange.kitNumber}`,
      event_date: desk.daysAgo(8),
      hospital: 'H-01',
    });
    expect(refused.told.issues).toMatchObject([{ pointer: '/kit_numbers', code: 'unknown_kit', params: { part: 2 } }]);
    expect(refused.body).not.toContain(strange.kitNumber);
    expect(await desk.stateOf(known)).toBe('police-notified');
  });

  it('is not taken from a place where it never was; a receipt without a sending is kept and told', async () => {
    const card = await desk.stocked();
    await desk.byHospital(desk.exam(card, { notified_at: desk.toldAt(9) }));
    const receive = (hospital: string) =>
      desk.byPolice({ step: 'received', kit_numbers: card.kitNumber, event_date: desk.daysAgo(8), hospital });
    expect((await receive('H-03')).told.issues).toMatchObject([{ code: 'elsewhere' }]);
    expect((await receive('H-99')).told.issues).toMatchObject([{ pointer: '/hospital', code: 'enum' }]);
    expect((await receive('H-01')).told.strange).toEqual([{ part: 1, code: 'unpaired' }]);
    expect(await desk.stateOf(card)).toBe('with-police');
  });

  it('is not destroyed before its time', async () => {
    const card = await desk.stocked();
    await desk.byHospital(desk.exam(card, { reporting: 'unreported', notified_at: desk.toldAt(9) }));
    const police = (answers: object) =>
      desk.byPolice({ kit_numbers: card.kitNumber, event_date: desk.daysAgo(7), ...answers });
    expect((await police({ step: 'received', hospital: 'H-01' })).status).toBe(201);
    expect((await police({ step: 'stored-unreported' })).status).toBe(201);
    const early = await police({ step: 'destruction-planned', destroy_after: desk.daysAgo(-3000) });
    expect(early.told.issues).toMatchObject([{ pointer: '/destroy_after', code: 'too_soon' }]);
    expect((await police({ step: 'destruction-planned', destroy_after: '2099-01-01' })).status).toBe(201);
    expect((await police({ step: 'destroyed', reason: 'By mistake' })).told.issues).toMatchObject([
      { code: 'too_soon' },
    ]);
    expect(await desk.stateOf(card)).toBe('destruction-planned');
  });
});
