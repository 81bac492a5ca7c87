import type { TextParams } from '../../model/index.js';

/** Something an author must change in status.json: where, and what. The words are the caller's. */
export interface StatusProblem {
  /** JSON Pointer into status.json. */
  readonly pointer: string;
  readonly code: StatusProblemCode;
  readonly params: TextParams;
}

/** Everything that can be wrong with a status.json that is well-formed. */
export type StatusProblemCode =
  | 'audience_unknown'
  | 'actor_unknown'
  | 'role_unknown'
  | 'field_unknown'
  | 'item_unknown'
  | 'tab_unknown'
  | 'state_unknown'
  | 'event_unknown'
  | 'deadline_unknown'
  | 'act_unknown'
  | 'calendar_unknown'
  | 'id_taken'
  | 'id_reserved'
  | 'main_without_start'
  | 'main_many'
  | 'who_missing'
  | 'by_missing'
  | 'due_unsaid'
  | 'words_missing'
  | 'always_missing'
  | 'spoken_missing'
  | 'because_missing'
  | 'lapse_without_clock'
  | 'state_unreachable'
  | 'state_dead_end'
  | 'values_missing'
  | 'groups_shape'
  | 'param_unknown'
  | 'param_unseen'
  | 'reads_unseen'
  | 'holiday_shape'
  | 'term_unknown'
  | 'term_cycle'
  | 'operator_unknown'
  | 'expression_shape'
  | 'pointer_unknown'
  | 'table_unknown';

/** Collects problems while a status file is planned. */
export class StatusProblems {
  readonly found: StatusProblem[] = [];

  /** Notes a problem; the same one twice is told once. */
  add(path: readonly (string | number)[], code: StatusProblemCode, params: TextParams = {}): void {
    const pointer = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    const problem = { pointer, code, params };
    const text = JSON.stringify(problem);
    if (!this.found.some((known) => JSON.stringify(known) === text)) this.found.push(problem);
  }
}
