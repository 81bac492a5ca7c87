import type { AuthorProblem } from '../plan/index.js';

/** Something that stops compile, where it is and in words: `schemas/pfml-claim/form.json#/pages/3: there is no page "names"`. */
export interface Refusal {
  readonly file: string;
  readonly pointer: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** One line, as an editor or a terminal makes a link of it. */
export function lineOf(refusal: Refusal): string {
  return `${refusal.severity === 'warning' ? 'warning: ' : ''}${refusal.file}#${refusal.pointer}: ${refusal.message}`;
}

/** A problem of the planner in words, for the people who write forms. */
export function sayProblem({ code, params }: AuthorProblem): string {
  return SENTENCES[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const param = params[name];
    return typeof param === 'object' || param === undefined ? '' : String(param);
  });
}

const SENTENCES: Readonly<Record<AuthorProblem['code'], string>> = {
  ref_unknown: 'nothing is found at $ref "{ref}"; only this file and schemas/shared/ can be referred to',
  schema_recursive: '$ref "{ref}" leads back to itself; a form needs an end',
  nested_list: 'the list {pointer} stands in the rows of another list; lists of lists cannot be asked yet',
  required_undeclared: '"{name}" is required here but declared nowhere, so nobody can be asked for it',
  if_without_required:
    'this "if" tests "{name}" without requiring it, so it holds for people who have not answered; add "required": ["{name}"]',
  pointer_invalid: '"{pointer}" is no pointer; write "/name", "asked:/name" or "known:/name"',
  pointer_unknown: 'there is nothing at "{pointer}" in the schemas',
  pointer_not_a_question: '"{pointer}" is no question and holds none',
  kind_unknown: 'there is no field kind "{kind}" in src/fields',
  kind_none: 'no field kind suits {pointer}; give it a type, or a "kind" in form.json',
  kind_tie: 'the field kinds "{one}" and "{two}" suit {pointer} alike; name one in form.json',
  option_unknown: 'the schema does not allow the option {value}',
  id_taken: 'the id "{id}" is used twice',
  page_unknown: 'there is no page "{id}"',
  step_unknown: 'there is no step "{id}"',
  submission_unknown: 'there is no submission "{id}"',
  page_empty: 'the page "{id}" has nothing on it',
  page_untitled: 'the page "{id}" needs a title; only a page with one question takes that question\'s label',
  page_in_two_steps: 'the page "{id}" is in the step "{step}" already',
  question_unplaced: '{pointer} is on no page; place it, derive it, or mark it readOnly',
  question_placed_twice: '{pointer} is placed twice',
  list_unworded: 'the list {pointer} needs "list": {"one", "many", "add", "full"} in fields',
  operator_unknown: 'there is no operator "{operator}"',
  expression_shape: 'the expression is not well formed ({shape} {operator})',
  term_unknown: 'there is no term "{term}" in "terms"',
  term_cycle: 'the term "{term}" leads, in the end, back to itself',
  table_unknown: 'there is no table "{table}"',
  derive_cycle: '{pointer} is derived, in the end, from itself',
  relevance_cycle: 'whether {pointer} is asked depends, in the end, on its own answer',
  wording_missing: 'people need words for "{code}" at {pointer}; write fields["{pointer}"].errors.{code} in {layout}',
};
