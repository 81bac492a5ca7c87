import type { TextParams } from '../model/index.js';

/**
 * Something an author must change, as data: which document, where in it, what. The words are the caller's (compile prints English).
 * `file` is a schema document's name, or `LAYOUT_FILE` for form.json.
 */
export interface AuthorProblem {
  readonly file: string;
  /** JSON Pointer into that file. */
  readonly pointer: string;
  readonly code: AuthorProblemCode;
  readonly params: TextParams;
  /** A warning is told; an error refuses the form. */
  readonly severity: 'error' | 'warning';
}

/** Name under which problems of form.json are reported. */
export const LAYOUT_FILE = 'form.json';

/** Everything that can be wrong with a schema and a layout that are each well-formed. */
export type AuthorProblemCode =
  | 'ref_unknown'
  | 'schema_recursive'
  | 'schema_endless'
  | 'schema_expands'
  | 'schema_false'
  | 'root_not_object'
  | 'unsatisfiable'
  | 'answer_impossible'
  | 'required_undeclared'
  | 'if_without_required'
  | 'pointer_invalid'
  | 'pointer_unknown'
  | 'pointer_not_a_question'
  | 'kind_unknown'
  | 'kind_none'
  | 'kind_tie'
  | 'option_unknown'
  | 'id_taken'
  | 'page_unknown'
  | 'step_unknown'
  | 'submission_unknown'
  | 'page_empty'
  | 'page_untitled'
  | 'page_in_two_steps'
  | 'question_unplaced'
  | 'question_placed_twice'
  | 'list_unworded'
  | 'operator_unknown'
  | 'expression_shape'
  | 'table_unknown'
  | 'term_unknown'
  | 'term_cycle'
  | 'derive_cycle'
  | 'relevance_cycle'
  | 'wording_missing'
  | 'migration_chain'
  | 'migration_place'
  | 'schema_too_large'
  | 'schema_too_deep'
  | 'schema_too_many'
  | 'pattern_slow'
  | 'pattern_invalid'
  // What only a form that is read at run time can be: compile meets files that an editor and git have seen before.
  | 'json_syntax'
  | 'json_syntax_at'
  | 'json_size'
  | 'json_depth'
  | 'layout_unknown'
  | 'layout_shape'
  | 'not_a_form'
  | 'nothing_asked'
  | 'schema_unusable'
  | 'sensitive_here'
  // Files that did not come, or not as they should.
  | 'source_missing'
  | 'source_address'
  | 'source_not_listed'
  | 'source_unreachable'
  | 'source_slow'
  | 'source_status'
  | 'source_page'
  | 'hash_differs'
  | 'hash_unchecked'
  | 'endpoint_address'
  | 'form_closed';

/** Nobody reads more; the first ones explain the others. */
const MOST_PROBLEMS = 500;

/** Collects problems while a form is planned. */
export class Problems {
  readonly found: AuthorProblem[] = [];

  /** Notes an error. */
  add(file: string, pointer: string, code: AuthorProblemCode, params: TextParams = {}): void {
    this.push({ file, pointer, code, params, severity: 'error' });
  }

  /** Notes something that is probably not meant. */
  warn(file: string, pointer: string, code: AuthorProblemCode, params: TextParams = {}): void {
    this.push({ file, pointer, code, params, severity: 'warning' });
  }

  readonly #known = new Set<string>();

  private push(problem: AuthorProblem): void {
    const key = JSON.stringify(problem);
    if (this.#known.has(key) || this.#known.size >= MOST_PROBLEMS) return;
    this.#known.add(key);
    this.found.push(problem);
  }
}
