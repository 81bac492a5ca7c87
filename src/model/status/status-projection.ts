import type { JsonObject } from '../json.js';
import type { EventFlag } from './status-event.js';
import type { AudienceId, DeadlineId, EventKind, ItemKind, StateId } from './status-plan.js';

/**
 * How things stand, as one audience may know it: made from events by the service, painted by a page. Codes and facts, no words; nothing
 * that was not named for this audience.
 */
export interface StatusProjection {
  readonly tracker: string;
  readonly version: string;
  readonly audience: AudienceId;
  /** The moment of which this is true, ISO 8601. */
  readonly at: string;
  /** The calendar date then, in Massachusetts. */
  readonly today: string;
  /** Changes when, and only when, something that is shown has changed. */
  readonly mark: string;
  /** What the agency calls the case (an application ID); given by the service. */
  readonly reference?: string;
  /** Where the agency's other pages stand, by the name of what is shown there; given by the service. */
  readonly pages?: Readonly<Record<string, string>>;
  readonly items: readonly ItemNow[];
  /** What has happened, oldest first. */
  readonly past: readonly PastEvent[];
  /** For audiences that hear of flags. */
  readonly flags?: readonly EventFlag[];
}

/** An item as it stands now. */
export interface ItemNow {
  readonly kind: ItemKind;
  /** Its id among several; empty for the only one. */
  readonly id: string;
  readonly state: StateId;
  /** When the state began: a moment, or a date when only that is known; absent before anything has happened. */
  readonly since?: string;
  readonly due?: Due;
  readonly facts: JsonObject;
  /** Every state it has been in, oldest first, the present one last. */
  readonly spans: readonly ItemSpan[];
  /** States that are likely to come, with the day when their clock can be told. */
  readonly ahead: readonly { readonly state: StateId; readonly at?: string }[];
  /** The last move was a step back; the kind of event that made it. */
  readonly wentBack?: EventKind;
}

/** When a clock runs out. */
export interface Due {
  readonly deadline: DeadlineId;
  /** A calendar date (its whole day counts), or a moment for clocks that count hours. */
  readonly at: string;
  readonly late: boolean;
}

/** A time spent in a state. Days are counted by the calendar. */
export interface ItemSpan {
  readonly state: StateId;
  readonly from?: string;
  readonly to?: string;
  readonly days?: number;
  /** It ended after its clock had run out. */
  readonly late?: boolean;
}

/** Something that has happened. */
export interface PastEvent {
  readonly kind: EventKind;
  readonly item: ItemKind;
  readonly itemId: string;
  readonly at: string;
  readonly fields: JsonObject;
  /** The state that ran out, when it is a lapse; where it led, when it moved its item. */
  readonly from?: StateId;
  readonly to?: StateId;
  readonly back?: boolean;
  /** When it was put right, if it was. */
  readonly correctedAt?: string;
}
