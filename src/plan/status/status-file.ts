import type {
  ActPlan,
  Expression,
  Json,
  JsonObject,
  LastOf,
  Span,
  StatePlan,
  StatusField,
  Tone,
} from '../../model/index.js';

/** status.json as its author writes it, already judged by `status.schema.json`. Words are plain strings. */
export interface StatusFile {
  readonly $schema?: string;
  readonly id: string;
  readonly version: string;
  readonly title: SpokenFile;
  /** The tag that content authors paste, when it shall not be `ma-` and the folder's name. */
  readonly tag?: string;
  readonly description?: string;
  /** Other ways to the same service, in sentences. */
  readonly fallback?: readonly string[];
  /** Who follows the cases; what staff alone read is not translated. */
  readonly audience?: 'residents' | 'staff';
  readonly sensitive?: boolean;
  readonly safety?: boolean;
  /** Name of a file in schemas/calendars. */
  readonly calendar: string;
  readonly main: string;
  readonly audiences: Readonly<Record<string, { readonly public?: boolean; readonly flags?: boolean }>>;
  readonly actors: Readonly<Record<string, SpokenFile>>;
  readonly roles: Readonly<
    Record<string, { readonly audience: string; readonly actor: string; readonly corrects?: boolean }>
  >;
  readonly fields?: Readonly<Record<string, FieldFile>>;
  readonly items: Readonly<Record<string, ItemFile>>;
  readonly events: Readonly<Record<string, EventFile>>;
  readonly deadlines?: Readonly<Record<string, DeadlineFile>>;
  readonly sections?: readonly SectionFile[];
  readonly tabs?: readonly TabFile[];
  readonly alerts?: readonly AlertFile[];
  readonly facts?: readonly FactFile[];
  readonly acts?: Readonly<Record<string, ActFile>>;
  readonly contacts?: readonly ContactFile[];
  readonly terms?: Readonly<Record<string, Expression>>;
  readonly tables?: JsonObject;
}

/** The same words for every audience, or words for each. */
export type SpokenFile = string | Readonly<Record<string, string>>;

/** A way to say something; a plain string always holds. */
export type SayingFile = string | { readonly text: string; readonly when?: Expression };

/** One way to say something, or several, the best first. */
export type SayingsFile = SayingFile | readonly SayingFile[];

export interface FieldFile {
  readonly type: StatusField['type'];
  readonly label: string;
  /** Public audiences that may see it. */
  readonly seen?: readonly string[];
  /** Of the agency's own audiences only these; all of them when absent. */
  readonly only?: readonly string[];
  readonly values?: Readonly<Record<string, string>>;
  readonly maxLength?: number;
}

export interface ItemFile {
  readonly many?: boolean;
  readonly title: SayingsFile | Readonly<Record<string, SayingsFile>>;
  readonly seen?: readonly string[];
  readonly only?: readonly string[];
  readonly start?: string;
  readonly states: readonly StateFile[];
  readonly lastOf?: LastOf;
  readonly order?: string;
  readonly columns?: readonly FactFile[];
}

export interface StateFile {
  readonly id: string;
  readonly label: string;
  readonly kind: StatePlan['kind'];
  readonly tone?: Tone;
  readonly who?: string;
  readonly by?: string | readonly { readonly deadline: string; readonly when?: Expression }[];
  readonly noDate?: SpokenFile;
  readonly lapses?: string;
  readonly shownAs?: Readonly<Record<string, MaskFile | readonly MaskFile[]>>;
  readonly ahead?: readonly (string | { readonly state: string; readonly by?: string; readonly when?: Expression })[];
  readonly words?: Readonly<Record<string, StateWordsFile>>;
}

export interface MaskFile {
  readonly state: string;
  readonly until?: string;
  readonly when?: Expression;
}

export interface StateWordsFile {
  readonly tag?: string;
  readonly title?: string;
  readonly say?: SayingsFile;
  readonly next?: SayingsFile;
  readonly can?: readonly CanFile[];
  readonly late?: SayingsFile;
  readonly ahead?: SayingsFile;
  readonly past?: SayingsFile;
  readonly named?: SayingsFile;
  readonly lapsed?: string;
}

export type CanFile = string | { readonly text: string; readonly when?: Expression; readonly act?: string };

export type ToFile = string | readonly { readonly state: string; readonly when?: Expression }[];

export interface EventFile {
  readonly label: string;
  readonly on?: string;
  readonly from?: readonly string[];
  readonly when?: Expression;
  readonly to?: ToFile;
  readonly also?: readonly { readonly on: string; readonly from: readonly string[]; readonly to: ToFile }[];
  readonly roles: readonly string[];
  readonly fields?: Readonly<Record<string, 'required' | 'optional'>>;
  readonly follows?: string;
  readonly words?: Readonly<Record<string, EventWordsFile>>;
}

export interface EventWordsFile {
  readonly title: SayingsFile;
  readonly text?: SayingsFile;
  readonly named?: SayingsFile;
  readonly because?: SayingsFile;
}

export interface DeadlineFile {
  readonly from?: { readonly event: string } | { readonly value: Expression };
  readonly add: Span | readonly Span[];
  readonly rule: SpokenFile;
  readonly cite: string;
  readonly verified_on: string;
}

export interface TabFile {
  readonly id: string;
  readonly label: SpokenFile;
  readonly when?: Expression;
}

export interface SectionFile {
  readonly show: 'now' | 'ahead' | 'past' | 'spans' | 'items' | 'people' | 'acts' | 'can' | 'slot';
  readonly of?: string;
  readonly as?: 'rows' | 'cards' | 'table';
  readonly groups?: string;
  readonly title?: SpokenFile;
  readonly note?: SpokenFile;
  readonly when?: Expression;
  readonly tab?: string;
  readonly can?: readonly CanFile[];
  readonly last?: readonly RowFile[];
}

export interface RowFile {
  readonly tone?: Tone;
  readonly tag: SpokenFile;
  readonly say: SpokenFile;
  readonly facts: readonly FactFile[];
  readonly when?: Expression;
}

export interface AlertFile {
  readonly tone: Tone;
  readonly words: Readonly<Record<string, SayingsFile>>;
  readonly when?: Expression;
  readonly on?: 'closed';
}

export interface FactFile {
  readonly label: SpokenFile;
  readonly value?: Expression;
  readonly field?: string;
  readonly as?: 'field' | 'text' | 'date' | 'money' | 'state' | 'say' | 'period' | 'ref';
  readonly until?: string;
  readonly untilValue?: Expression;
  readonly otherwise?: SpokenFile;
  readonly when?: Expression;
}

export interface ActFile {
  readonly kind: ActPlan['kind'];
  readonly label: SpokenFile;
  readonly href?: string;
  readonly to?: string;
  readonly icon?: ActPlan['icon'];
  readonly listed?: boolean;
  readonly when?: Expression;
}

export interface ContactFile {
  readonly name: string;
  readonly note?: string;
  readonly phone?: string;
  readonly field?: string;
  readonly otherwise?: string;
  readonly seen: readonly string[];
  readonly verified_on?: string;
}

/** A calendar of schemas/calendars: on which days offices are closed. */
export interface CalendarFile {
  readonly holidays: readonly {
    readonly name: string;
    readonly month: number;
    readonly day?: number;
    readonly weekday?: string;
    readonly nth?: number;
    readonly since?: number;
  }[];
  readonly verified_on: string;
  readonly source: string;
}

/** Any JSON that was judged to be a status file. */
export function asStatusFile(value: Json): StatusFile {
  return value as unknown as StatusFile;
}
