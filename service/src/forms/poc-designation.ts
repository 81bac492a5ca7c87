import type { JsonObject } from '../../../src/model/index.js';
import { agencies, agencyList, agencyOf, labelOf, NOT_LISTED } from '../poc/agencies.js';
import { DESIGNATIONS, type Designation } from '../poc/requests.js';
import { tellOfRequest } from '../poc/tell.js';
import { serviceIssue } from '../http/problem.js';
import type { AboutSubmission, FollowUp, FormPolicy, PolicyEvent } from './form-library.js';

/** What the program office does with a request for a point of contact: one case each, opened by sending it. */
export const pocDesignation: FormPolicy = {
  opensCase: 'designation',
  completes: 'designation',
  statuses: { designation: 'Submitted' },
  events: { designation: asked },
  tells: () => ({
    agencies: agencies.map((agency) => ({ key: agency.id, label: labelOf(agency) })),
    agency_list: { checked: agencyList.verifiedOn !== null },
  }),
  refuses: ({ agency }) =>
    typeof agency === 'string' && agency !== NOT_LISTED && !agencyOf(agency) ? [serviceIssue('/agency', 'enum')] : [],
  received: tellOfRequest,
};

/** Whoever is concerned hears of what the office decided. */
export const pocFollowUp: FollowUp = { told: tellOfRequest };

/** Where the contract keeps each role. */
const KEYS: Readonly<Record<Designation, string>> = { 'agency-poc': 'agency_poc', 'technical-poc': 'technical_poc' };

function asked({ answers }: AboutSubmission): readonly PolicyEvent[] {
  const submitter = objectIn(answers, 'submitter');
  const named = ['agency', 'agency_name', 'action', 'effective_on', 'backdate_reason', 'note'];
  const about = {
    ...textsOf(answers, Object.fromEntries(named.map((name) => [name, name]))),
    ...textsOf(submitter, { submitter_name: 'name', submitter_title: 'title', submitter_email: 'email' }),
  };
  const { designations } = answers;
  const wanted: readonly unknown[] = Array.isArray(designations) ? (designations as readonly unknown[]) : [];
  return [
    { kind: 'designation_submitted', role: 'claimant', fields: about },
    ...DESIGNATIONS.filter((designation) => wanted.includes(designation)).map((designation) => ({
      kind: 'role_asked',
      role: 'claimant',
      item: designation,
      fields: roleOf(answers, designation),
    })),
  ];
}

function roleOf(answers: JsonObject, designation: Designation): JsonObject {
  const key = KEYS[designation];
  return {
    designation,
    ...textsOf(answers, { outgoing: `${key}_outgoing` }),
    ...textsOf(objectIn(answers, key), {
      contact_name: 'name',
      contact_title: 'title',
      contact_email: 'email',
      contact_phone: 'phone',
      contact_extension: 'extension',
    }),
  };
}

/** Texts of an object under other names; what is not there is left out. */
function textsOf(from: JsonObject, names: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries(names).flatMap(([to, name]) => {
      const value = Object.hasOwn(from, name) ? from[name] : undefined;
      return typeof value === 'string' ? [[to, value]] : [];
    }),
  );
}

function objectIn(from: JsonObject, name: string): JsonObject {
  const value = Object.hasOwn(from, name) ? from[name] : undefined;
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : {};
}
