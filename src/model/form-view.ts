import type { Block } from './block.js';
import type { Option, Page, QuestionFacts } from './form-plan.js';
import type { Entry } from './field-kind.js';
import type { Issue } from './issue.js';
import type { LeftAnswer } from './migration.js';
import type { Pointer } from './pointer.js';
import type { Address, RowId } from './session-state.js';
import type { TextRef, ValueText } from './text.js';

/** What a template paints: data only, frozen, the same object again when nothing in it changed (so a keystroke re-renders one field). */
export interface FormView {
  readonly page: PageView;
  /** Place in the whole: "Part 1 of 3: Your leave", "Section 2: Your job". */
  readonly progress?: {
    readonly part: number;
    readonly of: number;
    readonly partTitle: TextRef;
    readonly section?: number;
    readonly sectionTitle?: TextRef;
  };
  readonly canGoBack: boolean;
  /** `load`: Continue waits for the rest of the form, which is still on its way. */
  readonly busy?: 'check' | 'submit' | 'load';
  /** The error summary; set only after a Continue that found something, in page order. */
  readonly summary?: readonly IssueView[];
  /** Grows each time the summary must take focus again. */
  readonly summaryTurn: number;
  /** Answers of an earlier version of the form that could not be carried over, until the person has noted them. */
  readonly left?: readonly LeftAnswer[];
}

/** A message at a question. */
export interface IssueView {
  readonly address: Address;
  readonly issue: Issue;
  readonly text: TextRef;
}

/** One question as its field sees it. Fields know this and nothing else: no schema, no session. */
export interface QuestionView {
  readonly address: Address;
  readonly pointer: Pointer;
  readonly kind: string;
  readonly facts: QuestionFacts;
  readonly label: TextRef;
  readonly shortLabel?: TextRef;
  readonly hint?: TextRef;
  readonly help?: { readonly summary: TextRef; readonly body: readonly TextRef[] };
  /** Stable, made from a counter, never from an answer: prefix of the DOM ids. */
  readonly domId: string;
  readonly entry: Entry;
  readonly required: boolean;
  readonly options?: readonly Option[];
  readonly issues: readonly IssueView[];
  readonly warnings: readonly IssueView[];
  readonly autocomplete?: string;
  readonly inputMode?: string;
  readonly width?: 'short' | 'medium' | 'long' | 'full' | number;
  readonly secret: boolean;
  /** "I don't know" can be ticked in place of an answer. */
  readonly notKnown?: boolean;
  /** The agency's mask of an answer that it holds; the entry is empty then. */
  readonly held?: string;
  /** True when this question is the only one of its page: its label is the page's heading. */
  readonly isHeading: boolean;
  /** The address of the choice question under whose option this one is revealed, if any. */
  readonly revealedBy?: { readonly address: Address; readonly option: string };
  readonly notes: readonly NoteView[];
}

/** A computed help, ready to be worded. */
export interface NoteView {
  readonly id: string;
  readonly text: TextRef;
}

/** One screen. Which fields are set depends on `page.kind`. */
export interface PageView {
  readonly page: Page;
  readonly title: TextRef;
  readonly lead: readonly Block[];
  readonly after: readonly Block[];
  /** Every question of the page that is asked now, rows' questions and the lists themselves included. */
  readonly questions: readonly QuestionView[];
  /** How they stand; one after the other when absent. */
  readonly outline?: readonly PlacedView[];
  readonly notes: readonly NoteView[];
  readonly list?: ListView;
  readonly hub?: HubView;
  readonly check?: CheckView;
  readonly upload?: UploadView;
  /** The page to go on to, where the service has told its address. */
  readonly onward?: { readonly href: string; readonly text: TextRef };
  readonly action: TextRef;
}

/** One thing in its place on a page: a question, questions under a heading, or the rows of a list. */
export type PlacedView =
  | { readonly type: 'question'; readonly question: QuestionView }
  | {
      readonly type: 'section';
      readonly id: string;
      readonly title: TextRef;
      readonly hint?: TextRef;
      readonly optional: boolean;
      readonly inside: readonly PlacedView[];
    }
  | { readonly type: 'rows'; readonly rows: RowsView };

/** A list whose rows are all open at once, on a page among other questions. */
export interface RowsView {
  /** The list's own question: label, hint, issues. */
  readonly question: QuestionView;
  readonly rows: readonly {
    readonly row: RowId;
    /** Address of the row itself. */
    readonly address: Address;
    readonly title: TextRef;
    /** Prefix of its DOM ids. */
    readonly domId: string;
    readonly inside: readonly PlacedView[];
  }[];
  readonly canAdd: boolean;
  readonly addText: TextRef;
  readonly fullText?: TextRef;
  /** The row that can be brought back. */
  readonly removed?: { readonly title: TextRef };
}

/** Rows of a `list` page as cards, or one row open as questions (then `questions` of the page holds them). */
export interface ListView {
  readonly address: Address;
  readonly cards: readonly {
    readonly row: RowId;
    readonly title: TextRef;
    readonly lines: readonly CheckLine[];
    readonly hasIssues: boolean;
  }[];
  readonly open?: { readonly row: RowId; readonly title: TextRef; readonly isNew: boolean };
  readonly canAdd: boolean;
  readonly addText: TextRef;
  readonly fullText?: TextRef;
  readonly removed?: { readonly title: TextRef };
}

/** The task list. */
export interface HubView {
  readonly done: number;
  readonly of: number;
  readonly next?: { readonly title: TextRef; readonly page: string };
  readonly parts: readonly {
    readonly id: string;
    readonly title: TextRef;
    readonly note?: TextRef;
    readonly number: number;
    readonly steps: readonly StepView[];
  }[];
}

/** One line of the task list. A link only when it can be opened. */
export interface StepView {
  readonly id: string;
  readonly title: TextRef;
  readonly state: 'cannot-start' | 'not-started' | 'in-progress' | 'problem' | 'done' | 'locked' | 'not-applicable';
  /** The page it opens: the first incomplete one. */
  readonly page?: string;
  readonly note?: TextRef;
}

/** Check your answers. */
export interface CheckView {
  readonly sections: readonly { readonly id: string; readonly title: TextRef; readonly lines: readonly CheckLine[] }[];
  /** Answers that are parked and will not be sent, because another answer changed. */
  readonly removed: readonly CheckLine[];
  /** Problems that stop this submission, wherever they stand. */
  readonly blocking: readonly IssueView[];
  readonly locked: boolean;
}

/** One answer in words. `value` is ready to be worded by the text floor; it may be many (a list of choices). */
export interface CheckLine {
  readonly address: Address;
  readonly label: TextRef;
  readonly value: readonly ValueText[];
  /** Page of the Change link; absent when it cannot be changed. */
  readonly page?: string;
  /** The row that it belongs to ("Past leave 2"), when it is one of a list: labels repeat from row to row. */
  readonly row?: TextRef;
}

/** Documents of one upload page. The service's list, with what is under way in this page put beside it by the shell. */
export interface UploadView {
  readonly id: string;
  readonly documentType: string;
  readonly label: TextRef;
  readonly tips: readonly TextRef[];
  readonly minimum: number;
  readonly documents: readonly {
    readonly id: string;
    readonly name: string;
    readonly bytes: number;
    readonly state: 'received' | 'scanning' | 'refused';
  }[];
}
