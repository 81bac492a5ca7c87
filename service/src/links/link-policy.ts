import type { Issue, JsonObject, Pointer, StatusProjection } from '../../../src/model/index.js';
import type { CaseRow } from '../cases/case-store.js';
import type { EventRow } from '../cases/chain.js';
import type { Desk } from '../desk.js';
import type { EventsOf } from '../forms/form-library.js';
import type { Sql } from '../store/sql.js';

/** A case as it is when a code opens it. */
export interface LinkedCase {
  readonly row: CaseRow;
  readonly log: readonly EventRow[];
  /** As its staff see it. */
  readonly projection: StatusProjection;
}

/** A form that speaks to a case that another form has opened; a code says which. */
export interface LinkPolicy {
  /** The question that holds the code. */
  readonly code: Pointer;
  /** The tracker of the cases that it speaks to. */
  readonly tracker: string;
  /** Who asks for codes: staff, for somebody whom they write to, or the claimant for themselves. */
  readonly codesFor: 'staff' | 'claimant';
  /** Why a case takes nothing by this form (now): a code that the form has words for. Asked when a code is looked up, and when answers are sent. */
  readonly closed: (linked: LinkedCase) => string | undefined;
  /** Told to whoever has the code, under `known:/linked`. */
  readonly facts: (desk: Desk, sql: Sql, linked: LinkedCase) => Promise<JsonObject>;
  /** Uploads of the case's claim that whoever has the code may read; none when absent. */
  readonly documents?: readonly string[];
  /** What it is in the case that one of them was read: the event’s kind, its role, and the field that says which. */
  readonly readAs?: { readonly kind: string; readonly role: string; readonly field: string };
  /** What of the answers does not fit what the case holds already. */
  readonly refuses?: (linked: LinkedCase, answers: JsonObject) => readonly Issue[];
  /** What a submission adds to that case. */
  readonly events: EventsOf;
}
