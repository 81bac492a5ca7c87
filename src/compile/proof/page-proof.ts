import type { PlacedIssue } from '../../engine/issues/issues.js';
import type { JsonObject, PageId, QuestionName } from '../../model/index.js';

/** Answers that lead somewhere, and what the service had said. */
export interface Witness {
  readonly answers: JsonObject;
  readonly asked: JsonObject;
  readonly known: JsonObject;
}

/** Answers from which no way leads on: whatever is put in on the page, Continue refuses it. */
export interface DeadEnd extends Witness {
  readonly issues: readonly Pick<PlacedIssue, 'pointer' | 'code'>[];
}

/** What is known of a page. */
export interface PageProof {
  readonly page: PageId;
  /** Combinations of answers that lead to it and decide something on it, each with a way on. */
  readonly combinations: number;
  readonly deadEnds: readonly DeadEnd[];
  /** No answers lead to it. */
  readonly isUnreachable: boolean;
  /** Questions of it that no answers bring up. */
  readonly neverAsked: readonly QuestionName[];
  /** How often the engine was asked. */
  readonly looks: number;
  /** What could not be decided, one sentence each. */
  readonly undecided: readonly Undecided[];
}

/** Why something is not proved. */
export interface Undecided {
  /**
   * `combinations`: there are more than were looked at. `no_answer`: no answers were found that pass, and more were possible. `unreached`: no
   * answers were found that lead here, and more were possible. `examples`: rules weigh this page against earlier answers of which only
   * some were tried. `switched_off`: it is reached once a switch among the tables is turned over. `blocked_choice`: one of
   * the choices on it leads nowhere, another one leads on.
   */
  readonly code: 'combinations' | 'no_answer' | 'unreached' | 'examples' | 'switched_off' | 'blocked_choice';
  readonly detail: string;
  readonly witness?: DeadEnd;
}

/** What stops a dead end, in one line. */
export function said({ issues }: DeadEnd): string {
  return issues.map(({ pointer, code }) => `${pointer} ${code}`).join(', ');
}
