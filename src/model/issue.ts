import type { Pointer } from './pointer.js';
import type { TextParams, TextRef } from './text.js';

/** Who found it. `parse`: what was typed cannot be read yet. */
export type IssueSource = 'schema' | 'parse' | 'rule' | 'service' | 'upload';

/** An error blocks Continue or submit; a warning is shown and does not block. */
export type Severity = 'error' | 'warning';

/**
 * One problem that one person can fix, as data. The same shape in browser, service and CLI.
 * `pointer` is the contract pointer (list rows by index). No typed answer is ever in `params`.
 */
export interface Issue {
  readonly source: IssueSource;
  readonly pointer: Pointer;
  /** A JSON Schema keyword (`required`, `pattern`), a parse code (`date_impossible`), or a rule's `code`. */
  readonly code: string;
  readonly params: TextParams;
  readonly severity: Severity;
  /** The rule that found it, so that its own wording is used. */
  readonly rule?: string;
  /** Author's wording given with the issue (a service's answer); otherwise the plan's wording by question and code. */
  readonly text?: TextRef;
  /** Which part of a composite control is wrong: `day`, `month`, `year`, `routing`. */
  readonly part?: string;
}
