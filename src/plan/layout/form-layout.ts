import type {
  Block,
  DoorWords,
  Expression,
  Json,
  JsonObject,
  Migration,
  Note,
  NoteParam,
  Page,
  Question,
  Rule,
  Step,
  SubmissionPlan,
  UploadPlan,
  Pointer,
  PageId,
  Derivation,
} from '../../model/index.js';

/**
 * form.json as its author writes it: the model's shapes with plain sentences where the model has a TextRef.
 * `schemas/form.schema.json` says the same for editors; compile refuses what differs from it.
 */
export interface FormLayout {
  readonly $schema?: string;
  readonly id?: string;
  readonly version?: string;
  readonly title?: string;
  /** Who fills it out; what staff read is not translated. */
  readonly audience?: 'residents' | 'staff';
  readonly sensitive?: boolean;
  /** `page`: a script of the page that holds it sends it; nothing is kept before. */
  readonly sentBy?: 'service' | 'page';
  /** The tag that content authors paste, when it is not `ma-<folder>`. */
  readonly tag?: string;
  /** Words of the screens at which it is begun and gone back to, where it is no application. */
  readonly door?: { readonly [Word in keyof DoorWords]?: string };
  /** Other ways to the same service, in sentences. */
  readonly fallback?: readonly string[];
  readonly asked?: JsonObject;
  readonly fields?: Readonly<Record<Pointer, FieldWish>>;
  readonly errors?: Readonly<Record<string, string>>;
  readonly pages?: readonly LayoutPage[];
  readonly before?: readonly PageId[];
  readonly parts?: readonly LayoutPart[];
  readonly submissions?: readonly LayoutSubmission[];
  readonly rules?: readonly LayoutRule[];
  readonly derive?: readonly Derivation[];
  readonly tables?: Readonly<Record<string, Json>>;
  /** How drafts of earlier versions are carried to this one, the oldest first. */
  readonly migrations?: readonly Migration[];
  /** Expressions with a name: `{"term": "first_day"}` stands for `terms.first_day` in any expression. */
  readonly terms?: Readonly<Record<string, Expression>>;
}

/** How one question is asked, where the schema alone does not say it well enough. */
export interface FieldWish extends Pick<
  Question,
  'autocomplete' | 'inputMode' | 'width' | 'secret' | 'keep' | 'optionsFrom' | 'begins' | 'when'
> {
  readonly kind?: string;
  readonly label?: string;
  readonly shortLabel?: string;
  readonly hint?: string;
  /** A made-up answer, shown behind the hint: "For example, 1ABC23". */
  readonly example?: string;
  readonly help?: { readonly summary: string; readonly body: readonly string[] };
  readonly settings?: Readonly<Record<string, Json>>;
  /** The options offered, in the order shown; only these of the schema's. */
  readonly options?: readonly LayoutOption[];
  readonly errors?: Readonly<Record<string, string>>;
  readonly notes?: readonly LayoutNote[];
  readonly list?: LayoutList;
}

/** One option in the layout's words. */
export interface LayoutOption {
  readonly value: Json;
  readonly label?: string;
  readonly hint?: string;
}

/** Words of a repeating group, and which questions a row has (all that are not derived or readOnly when absent). */
export interface LayoutList {
  readonly one: string;
  readonly many: string;
  readonly add: string;
  readonly full: string;
  readonly questions?: readonly Pointer[];
}

/** A computed help. */
export interface LayoutNote extends Omit<Note, 'text' | 'params'> {
  readonly text: string;
  readonly params?: Readonly<Record<string, NoteParam>>;
}

/** One screen. */
export interface LayoutPage extends Omit<
  Page,
  'kind' | 'title' | 'lead' | 'after' | 'questions' | 'outline' | 'action' | 'onward' | 'upload' | 'notes'
> {
  readonly kind?: Page['kind'];
  readonly title?: string;
  readonly lead?: readonly (string | LayoutBlock)[];
  readonly after?: readonly (string | LayoutBlock)[];
  readonly questions?: readonly LayoutPlacing[];
  readonly action?: string;
  readonly onward?: { readonly to: string; readonly text: string };
  readonly upload?: LayoutUpload;
  readonly notes?: readonly LayoutNote[];
}

/** A question, all questions of a group, or questions under a heading of their own. */
export type LayoutPlacing = Pointer | LayoutSection;

/** Questions under a heading on a page. */
export interface LayoutSection {
  readonly title: string;
  readonly hint?: string;
  readonly when?: Expression;
  readonly questions: readonly LayoutPlacing[];
}

/** Words on a page; a plain string is a paragraph. */
export interface LayoutBlock {
  readonly type: Block['type'];
  readonly text?: string;
  readonly items?: readonly string[];
  readonly body?: readonly string[];
  readonly href?: string;
  readonly fact?: string;
  readonly starts?: string;
  readonly ends?: string;
  readonly zone?: string;
  readonly place?: string;
  readonly file?: string;
  readonly from?: Pointer;
  readonly when?: Expression;
}

/** Documents asked for on an upload page. */
export interface LayoutUpload extends Omit<UploadPlan, 'label' | 'tips' | 'minimum'> {
  readonly label: string;
  readonly tips?: readonly string[];
  readonly minimum?: number;
}

/** A part of the task list. */
export interface LayoutPart {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly steps: readonly LayoutStep[];
}

/** One line of the task list. */
export interface LayoutStep extends Omit<Step, 'title' | 'after' | 'notApplicable'> {
  readonly title: string;
  readonly after?: readonly string[];
  readonly notApplicable?: { readonly when: Expression; readonly text: string };
}

/** One thing that is sent. */
export interface LayoutSubmission extends Omit<SubmissionPlan, 'after' | 'requires'> {
  readonly after?: readonly string[];
  readonly requires?: readonly (Omit<SubmissionPlan['requires'][number], 'text'> & { readonly text: string })[];
}

/** A rule in the layout's words; an error on Continue unless it says otherwise. */
export interface LayoutRule extends Omit<Rule, 'text' | 'severity' | 'on'> {
  readonly text: string;
  readonly severity?: Rule['severity'];
  readonly on?: Rule['on'];
}
