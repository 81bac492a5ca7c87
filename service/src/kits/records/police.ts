import { given, takesPart, textOf, type KitEvent, type KitRecord, type RecordForm } from './record-form.js';

/** A police department: what it receives, sends, stores and destroys. */
export const kitPolice: RecordForm = {
  role: 'police',
  numbers: (answers) => textOf(answers, 'kit_numbers'),
  places: { hospital: 'facility', lab: 'lab', other_police: 'police' },
  events,
  refuses({ answers }, kit) {
    const step = textOf(answers, 'step');
    // A kit that comes from somewhere must have been there: else one box was taken for another.
    const isElsewhere =
      (step === 'received' && !takesPart(kit, 'facility', textOf(answers, 'hospital'))) ||
      (step === 'stored-after-lab' && !takesPart(kit, 'lab', textOf(answers, 'lab'))) ||
      (step === 'received-from-police' && !takesPart(kit, 'police', textOf(answers, 'other_police')));
    return isElsewhere ? { pointer: '/kit_numbers', code: 'elsewhere' } : undefined;
  },
};

function events({ answers, agency }: KitRecord): readonly KitEvent[] {
  const at = textOf(answers, 'event_date') ?? '';
  const here = { police_agency: agency.key, police: agency.name, police_phone: agency.phone };
  const lab = textOf(answers, 'lab');
  const one = (kind: string, fields: Parameters<typeof given>[0] = {}): readonly KitEvent[] => [
    { kind, at, fields: given(fields) },
  ];
  switch (textOf(answers, 'step')) {
    case 'received':
      return one('police_received', { ...here, case_number: textOf(answers, 'case_number') });
    case 'sent-to-lab':
      return one('sent_to_lab', { lab_agency: lab });
    case 'stored-unreported':
      return one('stored_unreported');
    case 'report-decided':
      return one('report_decided', { reported: true });
    case 'stored-after-lab':
      return one('police_stored', here);
    case 'sent-to-police':
      return one('transfer_sent', { to_agency: textOf(answers, 'other_police') });
    case 'received-from-police':
      return one('transfer_received', here);
    case 'destruction-planned':
      return one('destruction_planned', { destroy_after: textOf(answers, 'destroy_after') });
    default:
      return one('destroyed', { reason: textOf(answers, 'reason') });
  }
}
