import type { EventRow } from '../cases/chain.js';
import type { Desk } from '../desk.js';
import type { LinkPolicy } from '../links/link-policy.js';
import type { Sql } from '../store/sql.js';
import type {
  CompiledForm,
  CompiledStatus,
  Draft,
  FieldKind,
  FormPlan,
  Issue,
  JsonObject,
  Pointer,
  StatusEvent,
} from '../../../src/model/index.js';

/** What the agency does with a form, beyond what its plan says; the only place where the service knows a form by name. */
export interface FormPolicy {
  /** Answers that name a person and an employer: checked against the directory, and a person may hold one case of the form. */
  readonly person?: Pointer;
  readonly employer?: Pointer;
  /** The employer's department: only one that the directory told. */
  readonly department?: Pointer;
  /** The submission that opens the case. */
  readonly opensCase?: string;
  /** The submission after which documents stay. */
  readonly completes?: string;
  /** The tracker that the case follows; the form's own name when absent. */
  readonly tracker?: string;
  /** Events that a submission adds to the case, in order. */
  readonly events: Readonly<Record<string, EventsOf>>;
  /** Lifecycle of the application once a submission was made. */
  readonly statuses: Readonly<Record<string, string>>;
  /** What a session of the form is told under `known:`, beside the facts that every draft has. */
  readonly tells?: (desk: Desk, sql: Sql, draft: Draft) => Promise<JsonObject>;
  /** What a draft that was not sent says of its case so far: fields of the event that begins it. */
  readonly planned?: (answers: JsonObject, tables: FormPlan['tables'], today: string) => JsonObject;
  /** What the agency refuses of a submission beyond what the form says. */
  readonly refuses?: (answers: JsonObject) => readonly Issue[];
  /** After a submission stands. What it does must come about in another way too: a process may die before. */
  readonly received?: (desk: Desk, sql: Sql, caseId: string) => Promise<void>;
  /** States of the whole case in which nothing of it is looked at any more: documents are refused. */
  readonly givenUp?: readonly string[];
  /** It speaks to a case that another form has opened. */
  readonly link?: LinkPolicy;
  /** Only staff send it, by a route of its own: it has no drafts. */
  readonly byStaff?: true;
  /** Asked subtree whose presence sends a case to staff, when the directory knew no match. */
  readonly noMatchAddendum?: string;
}

/** A submission that was judged good, as far as the case's history is concerned. */
export interface AboutSubmission {
  /** The contract as the draft says it now, secrets too: an event takes what it names, one by one, and nothing secret. */
  readonly answers: JsonObject;
  readonly known: JsonObject;
  /** The directory did not know the employer. */
  readonly inReview: boolean;
}

/** An event of a submission; when it happened is when the submission was received. */
export interface PolicyEvent {
  readonly kind: string;
  readonly role: string;
  readonly item?: string;
  readonly fields?: JsonObject;
}

/** What a submission adds to the history. Total: an answer that is not there is left out. */
export type EventsOf = (about: AboutSubmission) => readonly PolicyEvent[];

/** The forms that this service takes, with the kinds that read their entries, and the trackers that their cases follow. */
export interface FormLibrary {
  readonly forms: Readonly<Record<string, CompiledForm>>;
  readonly kinds: Readonly<Record<string, FieldKind>>;
  readonly policies: Readonly<Record<string, FormPolicy>>;
  readonly trackers: Readonly<Record<string, CompiledStatus>>;
  /** What follows on an event of a tracker, by the tracker's name. */
  readonly followUps?: Readonly<Record<string, FollowUp>>;
}

/** What the service does when staff add an event to a case. */
export interface FollowUp {
  /** Fields that name somebody who takes part from then on, and in which role. */
  readonly joins?: Readonly<Record<string, string>>;
  /** The field that names a letter which staff have added to the case, by the kind of event that sends it. */
  readonly letters?: Readonly<Record<string, string>>;
  /**
   * What may not even be kept and flagged, because it cannot be undone: the event that is to follow on a history is not written. Pointers are those of the
   * event. In its transaction; an event that is there already is not asked about again.
   */
  readonly refuses?: (desk: Desk, log: readonly StatusEvent[], next: StatusEvent) => readonly Issue[];
  /** After any event; in its transaction. */
  readonly after?: (desk: Desk, sql: Sql, row: EventRow) => Promise<void>;
  /** After an event of which the public hears; in its transaction. */
  readonly told?: (desk: Desk, sql: Sql, caseId: string) => Promise<void>;
  /** Once the event stands: what it means for other cases. What it does must come about in another way too. */
  readonly afterwards?: (desk: Desk) => Promise<void>;
}

/** A form without a policy of its own: one case, opened by whichever submission comes first. */
export const plainPolicy: FormPolicy = { events: {}, statuses: {} };

/** A form that only staff send. */
export const byStaffOnly: FormPolicy = { ...plainPolicy, byStaff: true };

/** The policy of a form. */
export function policyOf(library: FormLibrary, form: string): FormPolicy {
  return Object.hasOwn(library.policies, form) ? library.policies[form]! : plainPolicy;
}

/** A form by name, own keys only: `constructor` names no form. */
export function formOf(library: FormLibrary, form: string): CompiledForm | undefined {
  return Object.hasOwn(library.forms, form) ? library.forms[form] : undefined;
}

/** A tracker by name. */
export function trackerOf(library: FormLibrary, tracker: string): CompiledStatus | undefined {
  return Object.hasOwn(library.trackers, tracker) ? library.trackers[tracker] : undefined;
}

/** The name of the tracker that cases of a form follow, whether there is one or not. */
export function trackerNameOf(library: FormLibrary, form: string): string {
  return policyOf(library, form).tracker ?? form;
}
