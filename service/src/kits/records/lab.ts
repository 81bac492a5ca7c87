import { given, takesPart, textOf, type KitEvent, type KitRecord, type RecordForm } from './record-form.js';

/** A crime lab: what it receives, tests, holds and sends back. */
export const kitLab: RecordForm = {
  role: 'lab',
  numbers: (answers) => textOf(answers, 'kit_numbers'),
  places: { police_agency: 'police' },
  events,
  refuses: ({ answers }, kit) =>
    textOf(answers, 'step') === 'received' && !takesPart(kit, 'police', textOf(answers, 'police_agency'))
      ? { pointer: '/kit_numbers', code: 'elsewhere' }
      : undefined,
};

/** Steps that are an event of the same meaning, with nothing more to say. */
const PLAIN: Readonly<Record<string, string>> = {
  'testing-started': 'testing_started',
  'profile-entered': 'profile_entered',
  'tox-received': 'tox_received',
  'tox-tested': 'tox_tested',
};

function events({ answers, agency }: KitRecord): readonly KitEvent[] {
  const at = textOf(answers, 'event_date') ?? '';
  const step = textOf(answers, 'step') ?? '';
  const one = (kind: string, fields: Parameters<typeof given>[0] = {}): KitEvent => ({
    kind,
    at,
    fields: given(fields),
  });
  switch (step) {
    case 'received':
      return [one('lab_received', { lab_agency: agency.key, lab: agency.name })];
    case 'on-hold':
      return [one('put_on_hold', { reason: textOf(answers, 'reason') })];
    case 'tested':
      return [one('tested'), ...(answers['profile_entered'] === 'yes' ? [one('profile_entered')] : [])];
    case 'not-tested':
      return [one('not_tested', { not_tested_reason: textOf(answers, 'not_tested_reason') })];
    case 'returned':
      return [one('lab_returned', { police_agency: textOf(answers, 'police_agency') })];
    default:
      return [one(PLAIN[step] ?? '')];
  }
}
