import type { JsonObject } from '../json.js';
import type { EventKind, RoleId } from './status-plan.js';

/**
 * Something that happened to a case. Events are only ever added. One that stands in the place of another (`corrects`), takes one back or
 * clears one is an event like any other.
 */
export interface StatusEvent {
  /** Named by its sender, so that the same event sent twice is the same event. */
  readonly id: string;
  /** A kind of the plan, or `TAKEN_BACK` or `ACCEPTED`. */
  readonly kind: EventKind;
  /** Which of several items it is about. */
  readonly item?: string;
  /** When it happened: a moment in UTC (ISO 8601) or, when only the day is known, a calendar date in Massachusetts. */
  readonly at: string;
  /** Its place in the log, from 1. */
  readonly number: number;
  readonly recordedAt: string;
  readonly role: RoleId;
  readonly fields: JsonObject;
  /** The event that this one takes the place of. */
  readonly corrects?: string;
  /** The event that `TAKEN_BACK` and `ACCEPTED` are about. */
  readonly about?: string;
}

/** The event `about` did not happen after all. */
export const TAKEN_BACK = 'taken-back';
/** Someone has looked at the flagged event `about`: it counts. */
export const ACCEPTED = 'accepted';

/** Not an event of the log: a clock ran out, and the item moved by itself. */
export const LAPSED = 'lapsed';

/** What is strange about an event. It is kept and told to those who can put it right; it is never silently taken for good. */
export type FlagCode =
  /** A kind that this version does not know. */
  | 'unknown_kind'
  /** It cannot happen in the state in which the item was then; it changes nothing until it is accepted. */
  | 'out_of_order'
  /** The same thing again; it changes nothing. */
  | 'duplicate'
  /** Received, but never sent. It counts. */
  | 'unpaired'
  /** Written down after something that happened later. It counts. */
  | 'recorded_late'
  /** It corrects, takes back or accepts an event that is not there. */
  | 'about_nothing'
  /** Another correction of the same event came after it. */
  | 'superseded'
  /** It lies in the future. */
  | 'future';

/** A flag at an event of the log. */
export interface EventFlag {
  readonly code: FlagCode;
  readonly event: string;
  readonly number: number;
  readonly kind: EventKind;
}
