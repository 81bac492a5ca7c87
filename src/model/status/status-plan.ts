// Over 300 lines: names only, all of one thing: what an author can say in a status.json, read from its top to its end.
import type { Expression } from '../expression.js';
import type { JsonObject } from '../json.js';
import type { TextRef } from '../text.js';

/**
 * How a kind of case is followed, as the status engine knows it: plain JSON, made by `plan` from status.json. It says which states there
 * are, what moves a case from one to another, who must act by when, and in which words each audience hears of it. What has happened to
 * one case is a list of events (status-event.ts); what an audience may see of it, a projection (status-projection.ts).
 */
export interface StatusPlan {
  readonly id: string;
  readonly version: string;
  readonly title: Spoken;
  /** A sensitive tracker frames itself and keeps nothing in the browser but a bearer handle. */
  readonly sensitive: boolean;
  /** Safety mode: memory only, no live update, an exit control. Implies `sensitive`. */
  readonly safety: boolean;
  readonly audiences: Readonly<Record<AudienceId, AudiencePlan>>;
  /** Who can be waited for, and how each audience calls them. */
  readonly actors: Readonly<Record<ActorId, Spoken>>;
  /** Who may write events; a bearer token stands for a role. */
  readonly roles: Readonly<Record<RoleId, RolePlan>>;
  readonly fields: Readonly<Record<FieldName, StatusField>>;
  readonly items: Readonly<Record<ItemKind, ItemPlan>>;
  /** The item that the case is about: its state is the case's, its facts are the case's facts. */
  readonly main: ItemKind;
  readonly events: Readonly<Record<EventKind, EventPlan>>;
  readonly deadlines: Readonly<Record<DeadlineId, DeadlinePlan>>;
  readonly calendar: WorkCalendar;
  /** What stands on a status page, in order. */
  readonly sections: readonly SectionPlan[];
  /** Parts of the page of which one is looked at; none: the page is one. */
  readonly tabs: readonly TabPlan[];
  readonly alerts: readonly AlertPlan[];
  /** Facts of the case under its heading. */
  readonly facts: readonly FactPlan[];
  readonly acts: Readonly<Record<ActId, ActPlan>>;
  readonly contacts: readonly ContactPlan[];
  /** Data that expressions read, each with a verified-on date. */
  readonly tables: JsonObject;
}

export type AudienceId = string;
export type ActorId = string;
export type RoleId = string;
export type FieldName = string;
export type ItemKind = string;
export type StateId = string;
export type EventKind = string;
export type DeadlineId = string;
export type ActId = string;

/** The same thing said to each audience. */
export type Spoken = Readonly<Record<AudienceId, TextRef>>;

/** One of several ways to say something: the first that holds, and whose parameters are all known, is said. */
export interface Saying {
  readonly text: TextRef;
  readonly when?: Expression;
  /** Parameters of the sentence, without which it is passed over. */
  readonly needs: readonly string[];
}

/** Ways to say one thing, the best first. */
export type Sayings = readonly Saying[];

/** Whoever reads. A public audience is told only what is named for it; the others are the agency's own people. */
export interface AudiencePlan {
  readonly public: boolean;
  /** Hears of events that came out of order, twice, or without their pair. */
  readonly flags: boolean;
}

/** Whoever writes: which audience's page they see, and who they are in the case. */
export interface RolePlan {
  readonly audience: AudienceId;
  readonly actor: ActorId;
  /** May put right, take back and clear events of any kind. */
  readonly corrects: boolean;
}

/** Something that an event may tell. `code`: one of `values`. `ref`: an id, shown as it is. */
export interface StatusField {
  readonly type: 'text' | 'date' | 'moment' | 'money' | 'count' | 'code' | 'flag' | 'ref';
  readonly staffLabel: TextRef;
  /** Every audience that may see it; a public one only when its author named it. */
  readonly seenBy: readonly AudienceId[];
  /** Words of the codes. */
  readonly values?: Readonly<Record<string, TextRef>>;
  readonly maxLength?: number;
}

/** A kind of thing that a case holds: the claim itself, a leave period, a payment, a second kit. */
export interface ItemPlan {
  readonly kind: ItemKind;
  /** A case may hold several; events then name the one they are about. */
  readonly many: boolean;
  readonly title: Readonly<Record<AudienceId, Sayings>>;
  readonly seenBy: readonly AudienceId[];
  /** The state in which it is before anything has happened; without one it comes to be by an event from `new`. */
  readonly start?: StateId;
  /** In the order of an ordinary course: a move to an earlier one is a step back, and says why. */
  readonly states: readonly StatePlan[];
  readonly lastOf?: LastOf;
  /** The field, a date, by which several stand; absent: in the order in which they came to be. */
  readonly order?: FieldName;
  /** Columns, when several are shown as a table. */
  readonly columns: readonly FactPlan[];
}

/** Of several items in one of these states and with the same fields only the last is shown. */
export interface LastOf {
  readonly states: readonly StateId[];
  readonly same: readonly FieldName[];
}

/** Before an item exists. Only in `from`. */
export const NEW = 'new';

/** A state of an item. */
export interface StatePlan {
  readonly id: StateId;
  /** Short name for the agency's people; in English, as their pages are. */
  readonly staffLabel: TextRef;
  /** `waiting`: somebody must act. `running`: nothing is awaited. `closed`: at an end, unless something is done about it. */
  readonly kind: 'waiting' | 'running' | 'closed';
  readonly tone: Tone;
  readonly who?: ActorId;
  /** The clock of this state: the first whose condition holds. */
  readonly by: readonly { readonly deadline: DeadlineId; readonly when?: Expression }[];
  /** What is said in place of a date, when no rule sets one. */
  readonly noDate?: Spoken;
  /** Where the item goes by itself when its clock has run out. */
  readonly lapses?: StateId;
  /** What an audience is told instead: always, or until a clock has run out (a delay that staff may still mend). */
  readonly shownAs: Readonly<
    Record<AudienceId, readonly { readonly state: StateId; readonly until?: DeadlineId; readonly when?: Expression }[]>
  >;
  /** States that are likely to come, in order, and the clock that tells when. */
  readonly ahead: readonly { readonly state: StateId; readonly by?: DeadlineId; readonly when?: Expression }[];
  readonly words: Readonly<Record<AudienceId, StateWords>>;
}

/** What a tag's colour means; its words always say the same. */
export type Tone = 'plain' | 'info' | 'good' | 'warn' | 'bad';

/** A state in the words of one audience. */
export interface StateWords {
  /** 1 to 3 words. */
  readonly tag: TextRef;
  /** One sentence: how things stand. */
  readonly say: Sayings;
  /** What happens next, who does it, and by when. */
  readonly next: Sayings;
  /** What the reader can do. */
  readonly can: readonly CanPlan[];
  /** Said when the clock has run out. */
  readonly late?: Sayings;
  /** How it is called while it lies ahead, and once it is past. */
  readonly title: TextRef;
  readonly ahead?: Sayings;
  /** Told of it once it is past, where times spent are shown; `named` only when the reader asks for names of places. */
  readonly past?: Sayings;
  readonly named?: Sayings;
  /** Told of the past when its clock ran out and it went on by itself. */
  readonly lapsed?: TextRef;
}

/** One line of what the reader can do, with the act that does it. */
export interface CanPlan extends Saying {
  readonly act?: ActId;
}

/** Something that can happen, and what it does. */
export interface EventPlan {
  readonly kind: EventKind;
  readonly staffLabel: TextRef;
  readonly on: ItemKind;
  /** States in which it may happen; absent: in any. `new` brings the item into being. */
  readonly from?: readonly StateId[];
  /** It may happen to an item that is there only while this holds; absent: always. */
  readonly when?: Expression;
  /** Where it leads; absent: it changes no state. */
  readonly to: readonly { readonly state: StateId; readonly when?: Expression }[];
  /** What it does to other items that are in one of `from`. */
  readonly also: readonly MovePlan[];
  readonly roles: readonly RoleId[];
  readonly fields: Readonly<Record<FieldName, { readonly required: boolean }>>;
  /** A receipt: flagged when nothing of this kind went before it. */
  readonly follows?: EventKind;
  /** How it is told; an audience without words does not hear of it. */
  readonly words: Readonly<Record<AudienceId, EventWords>>;
}

/** A move of another item: all items of the kind that are in one of `from`. */
export interface MovePlan {
  readonly on: ItemKind;
  readonly from: readonly StateId[];
  readonly to: readonly { readonly state: StateId; readonly when?: Expression }[];
}

/** An event in the words of one audience. */
export interface EventWords {
  readonly title: Sayings;
  readonly text?: Sayings;
  /** Shown only when the reader asks for names of places. */
  readonly named?: Sayings;
  /** Why the case went back a step. */
  readonly because?: Sayings;
}

/** A clock: where it starts, how long it runs, and which rule says so. */
export interface DeadlinePlan {
  /** The latest event of a kind on the same item (or the case), or a date by expression; absent: when the state began. */
  readonly from?: { readonly event: EventKind } | { readonly value: Expression };
  readonly add: readonly Span[];
  /** The rule in one line. */
  readonly rule: Spoken;
  readonly cite: string;
  readonly verifiedOn: string;
}

/** A length of time by the calendar, by business days, or by the clock. */
export type Span =
  | { readonly days: number }
  | { readonly businessDays: number }
  | { readonly months: number }
  | { readonly years: number }
  | { readonly hours: number };

/** Which days offices are closed. */
export interface WorkCalendar {
  readonly id: string;
  readonly holidays: readonly HolidayPlan[];
  readonly verifiedOn: string;
}

/** A holiday: a date each year, or the nth weekday of a month (-1: the last). On a Sunday it is kept on the Monday after. */
export interface HolidayPlan {
  readonly name: TextRef;
  readonly month: number;
  readonly day?: number;
  readonly weekday?: string;
  readonly nth?: number;
  /** First year in which it is kept. */
  readonly since?: number;
}

/** A tab of a status page. The first is there always. */
export interface TabPlan {
  readonly id: string;
  readonly label: Spoken;
  readonly when?: Expression;
}

/** A part of a status page. */
export interface SectionPlan {
  readonly show: 'now' | 'ahead' | 'past' | 'spans' | 'items' | 'people' | 'acts' | 'can' | 'slot';
  /** The item kind of `items` and `spans`; the name of a `slot` that a product fills. */
  readonly of?: string;
  readonly as?: 'rows' | 'cards' | 'table';
  /** A code field by which rows or cards stand in groups, once there are two or more; an item without it has the one of the case. */
  readonly groups?: FieldName;
  readonly title?: Spoken;
  readonly note?: Spoken;
  readonly when?: Expression;
  /** The tab on which it stands; the first one without it. */
  readonly tab?: string;
  /** Lines of `can`; without them those of the state in which the case is, which then stand here and not in the panel. */
  readonly can?: readonly CanPlan[];
  /** Rows that end a table and are no items: what follows from the case for good. */
  readonly last?: readonly RowPlan[];
}

/** A row of a table that no event has made. */
export interface RowPlan {
  readonly tone: Tone;
  readonly tag: Spoken;
  readonly say: Spoken;
  readonly facts: readonly FactPlan[];
  readonly when?: Expression;
}

/** A message above everything else. */
export interface AlertPlan {
  readonly tone: Tone;
  readonly words: Readonly<Record<AudienceId, Sayings>>;
  readonly when?: Expression;
  /** `closed`: stands while offices are, or are about to be, closed for a holiday. */
  readonly on?: 'closed';
}

/** A labelled value: a field, an expression, or the item's state. */
export interface FactPlan {
  readonly label: Spoken;
  readonly value?: Expression;
  readonly field?: FieldName;
  /** `state`: its tag. `say`: its sentence. `period`: two dates, from `field` to `until`, or from `value` to `untilValue`. */
  readonly as: 'field' | 'text' | 'date' | 'money' | 'state' | 'say' | 'period' | 'ref';
  readonly until?: FieldName;
  readonly untilValue?: Expression;
  readonly otherwise?: Spoken;
  readonly when?: Expression;
}

/** Something that the reader can do from here. `own`: the product does it. `page`: on another page of the agency, named by `to`. */
export interface ActPlan {
  readonly kind: 'link' | 'phone' | 'own' | 'page';
  readonly label: Spoken;
  readonly href?: string;
  readonly to?: string;
  readonly icon?: 'upload' | 'phone' | 'print' | 'plus';
  /** Stands in the section of acts, and not only beside what the reader can do. */
  readonly listed: boolean;
  readonly when?: Expression;
}

/** People to call. */
export interface ContactPlan {
  readonly name: TextRef;
  readonly note?: TextRef;
  /** Of the line, or of the field that holds it. */
  readonly phone?: string;
  readonly field?: FieldName;
  readonly otherwise?: TextRef;
  readonly seenBy: readonly AudienceId[];
  readonly verifiedOn?: string;
}
