import type { Action } from './action.js';
import type { FormPlan, PageId, Question } from './form-plan.js';
import type { FormView } from './form-view.js';
import type { Entry, FieldKind } from './field-kind.js';
import type { Issue } from './issue.js';
import type { JsonObject } from './json.js';
import type { Address, Draft, SessionState } from './session-state.js';
import type { ValueText } from './text.js';
import type { Validator } from './validator.js';

/** What a session is made of. `today` gives the calendar date in America/New_York as `YYYY-MM-DD`; injected, so a test can be any day. */
export interface SessionParts {
  readonly plan: FormPlan;
  readonly kinds: Readonly<Record<string, FieldKind>>;
  readonly validator: Validator;
  readonly today: () => string;
  readonly draft?: Draft;
  readonly held?: Readonly<Record<Address, string>>;
  readonly known?: JsonObject;
  /** Where to open it; the first incomplete page when absent or when it cannot be opened. */
  readonly page?: PageId;
  /** Revision to count on from, when this session takes the place of one that somebody watches. */
  readonly revision?: number;
}

/** What is sent: the contract of one submission, without what the agency holds already. */
export interface Submission {
  readonly id: string;
  readonly answers: JsonObject;
  /** Contract pointers whose values the agency holds; the service puts them in. */
  readonly held: readonly string[];
  readonly addenda: JsonObject;
}

/** A form being filled. Headless: no DOM, no clock, no network. */
export interface Session {
  readonly plan: FormPlan;
  readonly state: SessionState;
  /** The contract as it stands: relevant answers and derived values, nothing hidden, nothing unreadable. */
  readonly answers: JsonObject;
  readonly view: FormView;
  /** All issues of the whole form now, whether shown or not. */
  readonly issues: readonly Issue[];
  dispatch(action: Action): void;
  /** Called after each change; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** What was put into a question, in the words of check-your-answers; what cannot be read stands as typed. Nothing of a secret is said. */
  words(question: Question, entry: Entry | undefined): readonly ValueText[];
  submission(id?: string): Submission;
}
