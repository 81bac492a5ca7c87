import type { Played, SentEvent } from '../../../../src/engine/status/index.js';
import type { Issue, JsonObject } from '../../../../src/model/index.js';
import type { EventRow } from '../../cases/chain.js';
import type { Desk } from '../../desk.js';
import type { Sql } from '../../store/sql.js';
import type { AgencyRole, KitAgency } from '../agencies.js';

/** An event that a record adds to a kit. */
export type KitEvent = Pick<SentEvent, 'kind' | 'at' | 'fields'>;

/** A kit that a record is about: what was written of it so far, and who takes part. */
export interface RecordedKit {
  readonly caseId: string;
  readonly log: readonly EventRow[];
  /** What of it holds: what was taken back or cannot have happened opens nothing. */
  readonly played: Played;
  readonly parties: readonly { readonly role: string; readonly reference: string }[];
  /** This very record was written into its history before: it comes a second time. */
  readonly isRecorded: boolean;
}

/** Answers of a form that were judged good, and the place whose staff gave them. */
export interface KitRecord {
  readonly answers: JsonObject;
  readonly agency: KitAgency;
  readonly now: string;
}

/** A form by which staff of one role record what they did with kits. Which answers are good, its schema says; this is what they mean. */
export interface RecordForm {
  readonly role: AgencyRole;
  /** The question that names kits; undefined in a record about none. */
  readonly numbers: (answers: JsonObject) => string | undefined;
  /** Kits may be named that no place takes part in yet. Without it, only those of the place. */
  readonly namesAnyKit?: true;
  /** Questions that name a place, and of which kind: only a place that there is. */
  readonly places?: Readonly<Record<string, AgencyRole>>;
  readonly events: (record: KitRecord) => readonly KitEvent[];
  /** What is wrong between the record and one kit's history: the place of the answer and a code. */
  readonly refuses?: (record: KitRecord, kit: RecordedKit) => Pick<Issue, 'pointer' | 'code'> | undefined;
  /** What else is written, in the transaction of the events. */
  readonly also?: (
    desk: Desk,
    sql: Sql,
    record: KitRecord,
    kits: readonly RecordedKit[],
  ) => Promise<readonly Issue[] | undefined>;
  /** Strange, but no reason to refuse: told to whoever recorded it. */
  readonly warns?: (record: KitRecord, kit: RecordedKit) => string | undefined;
}

/** An answer that is a text. */
export function textOf(answers: JsonObject, name: string): string | undefined {
  const value = Object.hasOwn(answers, name) ? answers[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Fields without those that nobody answered. */
export function given(fields: Readonly<Record<string, string | boolean | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).filter((pair): pair is [string, string | boolean] => pair[1] !== undefined),
  );
}

/** Whether a place takes part in a kit's way. */
export function takesPart(kit: RecordedKit, role: AgencyRole, key: string | undefined): boolean {
  return kit.parties.some((party) => party.role === role && party.reference === key);
}
