import { addDays } from '../../../../src/engine/rules/index.js';
import { type Played, dayOf } from '../../../../src/engine/status/index.js';
import { lastOf } from '../../cases/what-holds.js';
import { serviceIssue } from '../../http/problem.js';
import { linkToxicology } from '../toxicology.js';
import { given, textOf, type KitEvent, type KitRecord, type RecordForm } from './record-form.js';

/** A hospital: the exam, the word to the police, the handing over, the toxicology kit. */
export const kitFacility: RecordForm = {
  role: 'facility',
  numbers: (answers) => textOf(answers, 'kit_number'),
  places: { police_agency: 'police' },
  events,
  refuses({ answers }, { played }) {
    const collected = textOf(answers, 'collected_on');
    const came = lastOf(played, 'stocked') ?? lastOf(played, 'shipped');
    if (collected !== undefined && came && collected < dayOf(came.at))
      return { pointer: '/collected_on', code: 'before_shipped' };
    const told = textOf(answers, 'notified_at');
    const exam = collected ?? examOf(played);
    if (told !== undefined && exam !== undefined && dayOf(told) < exam)
      return { pointer: '/notified_at', code: 'before_collected' };
    return undefined;
  },
  warns({ answers }, { played }) {
    const collected = textOf(answers, 'collected_on');
    // The hospital read the date on the box; failing that, whoever sent it did.
    const expires = lastOf(played, 'stocked')?.fields['expires_on'] ?? lastOf(played, 'shipped')?.fields['expires_on'];
    if (collected !== undefined && typeof expires === 'string' && collected > expires) return 'kit_had_expired';
    const told = textOf(answers, 'notified_at');
    const exam = collected ?? examOf(played);
    // The exam has a day and no hour: whoever was told by the end of the next day may have been told in time.
    const latest = exam === undefined ? undefined : addDays(exam, 1);
    return told !== undefined && latest !== undefined && dayOf(told) > latest ? 'told_after_24_hours' : undefined;
  },
  async also(desk, sql, { answers }, kits) {
    const number = textOf(answers, 'tox_kit_number');
    const [kit] = kits;
    if (number === undefined || !kit) return undefined;
    const fault = await linkToxicology(desk, sql, kit.caseId, number);
    return fault === undefined ? undefined : [serviceIssue('/tox_kit_number', fault)];
  },
};

function events({ answers, agency }: KitRecord): readonly KitEvent[] {
  const police = textOf(answers, 'police_agency');
  const told = textOf(answers, 'notified_at');
  switch (textOf(answers, 'step')) {
    case 'collected': {
      const at = textOf(answers, 'collected_on') ?? '';
      return [
        {
          kind: 'collected',
          at,
          fields: given({
            facility: agency.key,
            hospital: agency.name,
            hospital_phone: agency.phone,
            county: agency.county,
            reported: answers['reporting'] === 'reported',
            category: textOf(answers, 'category'),
            out_of_state: answers['out_of_state'] === true,
            police_agency: police,
          }),
        },
        ...(told === undefined ? [] : [toldEvent(told, police)]),
        ...(textOf(answers, 'tox_kit_number') === undefined ? [] : [toxicologyEvent(at, at)]),
      ];
    }
    case 'police-told':
      return [toldEvent(told ?? '', police)];
    case 'handed-over':
      return [
        { kind: 'handed_over', at: textOf(answers, 'handed_over_on') ?? '', fields: given({ police_agency: police }) },
      ];
    default: {
      const at = textOf(answers, 'tox_collected_on') ?? '';
      return [toxicologyEvent(at, at)];
    }
  }
}

function toldEvent(at: string, police: string | undefined): KitEvent {
  return { kind: 'police_notified', at, fields: given({ police_agency: police }) };
}

function toxicologyEvent(at: string, day: string): KitEvent {
  return { kind: 'tox_linked', at, fields: { tox_collected_on: day } };
}

function examOf(played: Played): string | undefined {
  const exam = lastOf(played, 'collected');
  return exam && dayOf(exam.at);
}
