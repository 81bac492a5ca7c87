import type { JsonObject } from '../../../src/model/index.js';
import { agencyOf, NOT_LISTED } from '../poc/agencies.js';
import { factsOfDraft, ROLE_KEYS } from '../poc/draft-facts.js';
import { noteRoles } from '../poc/note-roles.js';
import { DESIGNATIONS, type Designation } from '../poc/requests.js';
import { reopenWhatWasSentBack } from '../poc/send-back.js';
import { tellOfRequest } from '../poc/tell.js';
import { serviceIssue } from '../http/problem.js';
import type { AboutSubmission, FollowUp, FormPolicy, PolicyEvent } from './form-library.js';

/** What the program office does with a request for a point of contact: one case each, opened by sending it; sent back, it is sent again into the same case. */
export const pocDesignation: FormPolicy = {
  opensCase: 'designation',
  completes: 'designation',
  statuses: { designation: 'Submitted' },
  events: { designation: asked },
  tells: factsOfDraft,
  refuses: ({ agency }) =>
    typeof agency === 'string' && agency !== NOT_LISTED && !agencyOf(agency) ? [serviceIssue('/agency', 'enum')] : [],
  received: tellOfRequest,
};

/** Whoever is concerned hears of what the office decided; what was sent back is open again; the history of each role goes on. */
export const pocFollowUp: FollowUp = {
  told: async (desk, sql, caseId) => {
    await reopenWhatWasSentBack(desk, sql, caseId);
    await tellOfRequest(desk, sql, caseId);
  },
  afterwards: noteRoles,
};

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
  const key = ROLE_KEYS[designation];
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
