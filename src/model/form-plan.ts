import type { Block } from './block.js';
import type { Branching, Condition, ConditionId, Relevance, Together } from './condition.js';
import type { Expression } from './expression.js';
import type { Json } from './json.js';
import type { Migration } from './migration.js';
import type { Pointer } from './pointer.js';
import type { ListText, Placing, Repeat } from './rows.js';
import type { Severity } from './issue.js';
import type { TextRef } from './text.js';

/**
 * A form as the engine knows it: plain JSON, made by `plan` from a schema and a layout, either at build time (compiled) or in the
 * browser (an author's JSON). It says what is asked, when, and in which words; whether an answer is valid is the Validator's business.
 */
export interface FormPlan {
  readonly id: string;
  /** Version of the form; drafts carry it and are migrated in order. */
  readonly version: string;
  readonly title: TextRef;
  /** Sensitive forms frame themselves, keep nothing in the browser but a bearer handle, and mask what the service gives back. */
  readonly sensitive: boolean;
  /** What it calls itself where it is begun and gone back to; words of an application where it says nothing. */
  readonly door?: DoorWords;
  /** All questions by name (`questionName`), in asking order. Rows of a list are in its `item`, by `item:` pointers. */
  readonly questions: Readonly<Record<QuestionName, Question>>;
  /**
   * Containers (objects and lists) that hold questions, so that answers can be put together and an empty one left out. Those in rows stand
   * under the list's name and `*`: `/previous_leaves/*` + `/employer`.
   */
  readonly groups: Readonly<Record<Pointer, Group>>;
  readonly conditions: Readonly<Record<ConditionId, Condition>>;
  /** Choices of the schema (`oneOf`, `anyOf`) of which the chosen alternatives alone are asked and judged. */
  readonly branchings?: readonly Branching[];
  /** Choices of the schema in which all may be answered: of each, one alternative is owed. */
  readonly together?: readonly Together[];
  readonly pages: readonly Page[];
  /** Pages before the task list, in order (get ready, consent, attestation); empty for a simple form. */
  readonly before: readonly PageId[];
  /** The task list; empty for a form that is only pages in order. */
  readonly parts: readonly Part[];
  readonly submissions: readonly SubmissionPlan[];
  readonly rules: readonly Rule[];
  readonly derive: readonly Derivation[];
  /** Data tables that rules read: yearly figures and limits, each with a verified-on date. */
  readonly tables: Readonly<Record<string, Json>>;
  /** Error wording by pointer and code, falling back to `*` as pointer, then to the engine's own `error.<code>`. */
  readonly errors: Readonly<Record<Pointer, Readonly<Record<string, TextRef>>>>;
  /** How drafts of earlier versions become drafts of this one; absent for a form that had none. */
  readonly migrations?: readonly Migration[];
}

/** Words of the screens at which a form that a service keeps is begun, opened again and closed. */
export type DoorWords = {
  readonly [Word in 'title' | 'start' | 'goBack' | 'open' | 'closed' | 'close' | 'id']?: TextRef;
};

export type PageId = string;
/** What a question is called in its plan: its pointer and, where several stand at one pointer, a suffix. Its address starts with it. */
export type QuestionName = string;

/** An object or a list of the answers. A `required` group that is relevant stands in the answers even when empty, so that its own blanks are found. */
export interface Group {
  readonly type: 'object' | 'list';
  readonly relevance?: Relevance;
  readonly requiredWhen?: Relevance;
}

/** What a kind and a control need to know of the schema, flattened. Validity is never judged from these. */
export interface QuestionFacts {
  readonly type: readonly ('string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null')[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly const?: Json;
  readonly options?: readonly Option[];
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly contentMediaType?: string;
  readonly contentEncoding?: string;
  /** Facts of the elements, for a list of scalars. */
  readonly items?: QuestionFacts;
  /** Extra settings that the layout gives to a kind (`step: 15`, `days: "iso"`). */
  readonly settings?: Readonly<Record<string, Json>>;
}

/** One choice. `key` stands in entries and DOM values: the value itself when it is text, else its JSON. */
export interface Option {
  readonly key: string;
  readonly value: Json;
  readonly label: TextRef;
  readonly hint?: TextRef;
}

/** One question: one label, one answer. */
export interface Question {
  readonly pointer: Pointer;
  /** Tells it from another question at the same pointer; begins with `/~`, which no pointer can hold, so it is never taken for a property. */
  readonly suffix?: string;
  /**
   * What its answer is, when it is no value of its own. `branch`: which alternatives apply, by number. `key`: the property name under which
   * a row stands. `constant`: asked of nobody, written as soon as what is around it stands.
   */
  readonly role?: 'branch' | 'key' | 'constant';
  /** Of a `branch`: the condition of each option, which also tells of finished answers whether it was taken. */
  readonly branches?: readonly ConditionId[];
  readonly kind: string;
  readonly facts: QuestionFacts;
  readonly label: TextRef;
  readonly hint?: TextRef;
  /** Longer help above or below, opened by the reader: summary and paragraphs. */
  readonly help?: { readonly summary: TextRef; readonly body: readonly TextRef[] };
  /** How the question is called on review and in messages when the label is a whole question ("First name" for "What is …?"). */
  readonly shortLabel?: TextRef;
  /** What it is called instead while a branch of the schema holds, the most particular first. */
  readonly inBranch?: readonly (Pick<Question, 'label' | 'hint'> & { readonly when: Relevance })[];
  readonly relevance?: Relevance;
  /** The layout's own condition, on top of the schema's. Evaluated with contract, asked and known. */
  readonly when?: Expression;
  /** Absent: never required. An empty clause list inside: always. */
  readonly requiredWhen?: Relevance;
  readonly default?: Json;
  readonly autocomplete?: string;
  readonly inputMode?: string;
  /** Width wish: characters expected in the control. */
  readonly width?: 'short' | 'medium' | 'long' | 'full' | number;
  /** Held by the agency once saved: masked on return, never resting in the browser, never sent back untouched. */
  readonly secret?: boolean;
  /** The schema calls it deprecated: shown only where it was answered before. */
  readonly isOld?: boolean;
  /** `memory`: never in a draft (equality questions). */
  readonly keep?: 'draft' | 'memory';
  /** Options that the service tells (departments): a list of `{key,label}` at this `known:` pointer, put before the schema's options. */
  readonly optionsFrom?: Pointer;
  /** It begins with what the service tells at this `known:` pointer. */
  readonly begins?: Pointer;
  /** "I don't know" is an answer here: `null`, where the schema takes it and would not take a blank. */
  readonly notKnown?: boolean;
  /** The questions of one row, when this is a list; their pointers start with `item:`. Empty when they are those of `repeat.like`. */
  readonly item?: readonly Question[];
  /** How rows stand in the answers and on the page, when they are more than plain entries of a list. */
  readonly repeat?: Repeat;
  /** Wording of a list. */
  readonly list?: ListText;
  /** Values computed to help the reader, shown with the question: label and expression. */
  readonly notes?: readonly Note[];
}

/** Something computed from answers and shown, not asked: hours per week, weeks requested, an estimate. */
export interface Note {
  readonly id: string;
  readonly text: TextRef;
  readonly params: Readonly<Record<string, NoteParam>>;
  readonly when?: Expression;
}

/** A computed parameter of a note and how it is written. `duration`: minutes. `weeks`: a number of weeks. */
export interface NoteParam {
  readonly value: Expression;
  readonly as: 'number' | 'money' | 'date' | 'duration' | 'text';
}

/** One screen. */
export interface Page {
  readonly id: PageId;
  /**
   * `questions`: one topic. `content`: words, with an act (agree, continue). `list`: one list as summary cards. `hub`: the task list.
   * `check`: check your answers, then one submission. `upload`: documents. `done`: what happens next.
   */
  readonly kind: 'questions' | 'content' | 'list' | 'hub' | 'check' | 'upload' | 'done';
  readonly title: TextRef;
  readonly lead?: readonly Block[];
  readonly after?: readonly Block[];
  /** Every question of the page, by name. */
  readonly questions: readonly QuestionName[];
  /** How they stand; one after the other when absent. */
  readonly outline?: readonly Placing[];
  readonly when?: Expression;
  /** Label of the one primary button; engine's Continue when absent. */
  readonly action?: TextRef;
  /** `content`: agreeing writes true here (kept with time and wording hash in the draft). */
  readonly agree?: Pointer;
  /** `done`: another page of the agency to go on to, by the name of what is shown there; the service knows its address. */
  readonly onward?: { readonly to: string; readonly text: TextRef };
  /** `check`: the submission this page sends; `questions` of type `submit`: sent on Continue (payment, tax, equality). */
  readonly submit?: string;
  /** `check`: which steps are listed; all of the submission's when absent. */
  readonly lists?: readonly string[];
  /** A service check run on Continue (`employer-match`); its refusal is a service issue on this page. */
  readonly check?: string;
  /** `upload`: the documents asked for. */
  readonly upload?: UploadPlan;
  readonly notes?: readonly Note[];
  /** Skippable: an optional page of its own (equality questions). */
  readonly optional?: boolean;
}

/** Documents asked for on one upload page. */
export interface UploadPlan {
  readonly id: string;
  /** The contract's document_type, by expression (depends on the reason). */
  readonly documentType: Expression;
  readonly label: TextRef;
  readonly tips: readonly TextRef[];
  readonly minimum: number;
}

/** A part of the task list: steps, and what is sent at its end. */
export interface Part {
  readonly id: string;
  readonly title: TextRef;
  readonly note?: TextRef;
  readonly steps: readonly Step[];
}

/** One line of the task list. */
export interface Step {
  readonly id: string;
  readonly title: TextRef;
  readonly pages: readonly PageId[];
  /** Steps that must be done first. */
  readonly after: readonly string[];
  /** Read-only once this submission was made. */
  readonly lockedBy?: string;
  /** Not applicable when true (certification before the child is born), with the reason in words. */
  readonly notApplicable?: { readonly when: Expression; readonly text: TextRef };
  /** Done when this is true, beside having no blocking issue (documents counted by the service, a submission made). */
  readonly done?: Expression;
}

/** One thing that is sent: which part of the contract, where to, and what makes it once-only. */
export interface SubmissionPlan {
  readonly id: string;
  /** Contract pointers that it holds (whole subtrees); all of the contract when absent. */
  readonly picks?: readonly Pointer[];
  readonly leaves?: readonly Pointer[];
  /** Asked subtrees sent beside the contract under a name of their own (no-match employer details). */
  readonly addenda?: Readonly<Record<string, Pointer>>;
  /** Sent to an endpoint of its own with no link to the case (equality answers). */
  readonly detached?: boolean;
  readonly after: readonly string[];
  /** Conditions of the service's facts that must hold first, each with its words. */
  readonly requires: readonly {
    readonly when?: Expression;
    readonly that: Expression;
    readonly code: string;
    readonly text: TextRef;
  }[];
}

/** What JSON Schema cannot say. */
export interface Rule {
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  /** Where the issue stands (contract, asked, or `item:` when `each` is set). */
  readonly at: Pointer;
  /** Runs once for each row of this list. */
  readonly each?: Pointer;
  readonly when?: Expression;
  /** The rule fires when this is false; undefined (a missing operand) does not fire. */
  readonly assert: Expression;
  readonly text: TextRef;
  readonly params?: Readonly<Record<string, NoteParam>>;
  /** `page`: on Continue. `submit`: drafting is allowed, submitting is not (60 days ahead). */
  readonly on: 'page' | 'submit';
}

/** Writes a contract value that nobody is asked for, or that is asked in another shape. */
export interface Derivation {
  readonly write: Pointer;
  readonly when?: Expression;
  /** An undefined value writes nothing. */
  readonly value: Expression;
  /** The question at which an issue of the written value is shown, when it comes from one. */
  readonly shownAt?: Pointer;
}
