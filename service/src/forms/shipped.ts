import { forms } from '../../../src/generated/forms.js';
import { kinds } from '../../../src/generated/fields.js';
import { statuses } from '../../../src/generated/statuses.js';
import { kitFollowUp } from '../kits/follow-up.js';
import { recordForms } from '../kits/records/all.js';
import { byStaffOnly, type FormLibrary } from './form-library.js';
import { pfmlClaim, pfmlClaimFollowUp } from './pfml-claim.js';
import { pfmlEmployerResponse, pfmlHoursReport } from './pfml-linked.js';
import { pocDesignation, pocFollowUp } from './poc-designation.js';

/** The forms and trackers that this repository ships, with what the agency does with each. */
export async function shippedLibrary(): Promise<FormLibrary> {
  const [compiled, trackers] = await Promise.all([loadAll(forms), loadAll(statuses)]);
  return {
    forms: compiled,
    trackers,
    kinds,
    policies: {
      'pfml-claim': pfmlClaim,
      'pfml-employer-response': pfmlEmployerResponse,
      'pfml-hours-report': pfmlHoursReport,
      'poc-designation': pocDesignation,
      ...Object.fromEntries(Object.keys(recordForms).map((form) => [form, byStaffOnly])),
    },
    followUps: { kit: kitFollowUp, 'pfml-claim': pfmlClaimFollowUp, 'poc-designation': pocFollowUp },
  };
}

async function loadAll<One>(
  from: Readonly<Record<string, () => Promise<One>>>,
): Promise<Readonly<Record<string, One>>> {
  return Object.fromEntries(
    await Promise.all(Object.entries(from).map(async ([name, load]) => [name, await load()] as const)),
  );
}
