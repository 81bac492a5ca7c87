import { msg } from './msg.js';

/**
 * What an author must change, in words: problems of a schema and a layout by the planner's code. Read on a terminal, in a Mass.gov page while it is
 * made, and in the service's answers. For people who write JSON, so it may speak of schemas and pointers.
 */
export const problemTexts = {
  'problem.ref_unknown': () =>
    msg('nothing is found at $ref "{ref}"; only this file and schemas/shared/ can be referred to', {
      id: 'problem.ref_unknown',
    }),
  'problem.schema_recursive': () =>
    msg('$ref "{ref}" leads back to the same value, so no judge would ever come to an end', {
      id: 'problem.schema_recursive',
    }),
  'problem.schema_endless': () =>
    msg('{pointer} must hold another of its own kind, which must hold another: nobody can ever fill that in', {
      id: 'problem.schema_endless',
    }),
  'problem.schema_expands': () =>
    msg('the schema uses its parts more than {limit} times, or too deep in each other; refer to fewer of them', {
      id: 'problem.schema_expands',
    }),
  'problem.schema_false': () => msg('the schema refuses every answer', { id: 'problem.schema_false' }),
  'problem.root_not_object': () =>
    msg('a form asks for an object, and this schema is for {type}; put it under a property', {
      id: 'problem.root_not_object',
    }),
  'problem.unsatisfiable': () =>
    msg('{pointer} must be answered, and no answer to it would ever be accepted', { id: 'problem.unsatisfiable' }),
  'problem.answer_impossible': () =>
    msg('no answer to {pointer} would ever be accepted, so it is not asked', { id: 'problem.answer_impossible' }),
  'problem.required_undeclared': () =>
    msg('"{name}" is required here but declared nowhere, so nobody can be asked for it', {
      id: 'problem.required_undeclared',
    }),
  'problem.if_without_required': () =>
    msg(
      'this "if" tests "{name}" without requiring it, so it holds for people who have not answered; add "required": ["{name}"]',
      {
        id: 'problem.if_without_required',
      },
    ),
  'problem.pointer_invalid': () =>
    msg('"{pointer}" is no pointer; write "/name", "asked:/name" or "known:/name"', {
      id: 'problem.pointer_invalid',
    }),
  'problem.pointer_unknown': () =>
    msg('there is nothing at "{pointer}" in the schemas', {
      id: 'problem.pointer_unknown',
    }),
  'problem.pointer_not_a_question': () =>
    msg('"{pointer}" is no question and holds none', {
      id: 'problem.pointer_not_a_question',
    }),
  'problem.kind_unknown': () => msg('there is no field kind "{kind}" in src/fields', { id: 'problem.kind_unknown' }),
  'problem.kind_none': () =>
    msg('no field kind suits {pointer}; give it a type, or a "kind" in form.json', {
      id: 'problem.kind_none',
    }),
  'problem.kind_tie': () =>
    msg('the field kinds "{one}" and "{two}" suit {pointer} alike; name one in form.json', {
      id: 'problem.kind_tie',
    }),
  'problem.option_unknown': () => msg('the schema does not allow the option {value}', { id: 'problem.option_unknown' }),
  'problem.id_taken': () => msg('the id "{id}" is used twice', { id: 'problem.id_taken' }),
  'problem.page_unknown': () => msg('there is no page "{id}"', { id: 'problem.page_unknown' }),
  'problem.step_unknown': () => msg('there is no step "{id}"', { id: 'problem.step_unknown' }),
  'problem.submission_unknown': () => msg('there is no submission "{id}"', { id: 'problem.submission_unknown' }),
  'problem.page_empty': () => msg('the page "{id}" has nothing on it', { id: 'problem.page_empty' }),
  'problem.page_untitled': () =>
    msg('the page "{id}" needs a title; only a page with one question takes that question\'s label', {
      id: 'problem.page_untitled',
    }),
  'problem.page_in_two_steps': () =>
    msg('the page "{id}" is in the step "{step}" already', {
      id: 'problem.page_in_two_steps',
    }),
  'problem.question_unplaced': () =>
    msg('{pointer} is on no page; place it, derive it, or mark it readOnly', {
      id: 'problem.question_unplaced',
    }),
  'problem.question_placed_twice': () => msg('{pointer} is placed twice', { id: 'problem.question_placed_twice' }),
  'problem.list_unworded': () =>
    msg('the list {pointer} needs "list": {"one", "many", "add", "full"} in fields', {
      id: 'problem.list_unworded',
    }),
  'problem.operator_unknown': () => msg('there is no operator "{operator}"', { id: 'problem.operator_unknown' }),
  'problem.expression_shape': () =>
    msg('the expression is not well formed ({shape} {operator})', {
      id: 'problem.expression_shape',
    }),
  'problem.term_unknown': () => msg('there is no term "{term}" in "terms"', { id: 'problem.term_unknown' }),
  'problem.term_cycle': () => msg('the term "{term}" leads, in the end, back to itself', { id: 'problem.term_cycle' }),
  'problem.table_unknown': () => msg('there is no table "{table}"', { id: 'problem.table_unknown' }),
  'problem.derive_cycle': () => msg('{pointer} is derived, in the end, from itself', { id: 'problem.derive_cycle' }),
  'problem.relevance_cycle': () =>
    msg('whether {pointer} is asked depends, in the end, on its own answer', {
      id: 'problem.relevance_cycle',
    }),
  'problem.wording_missing': () =>
    msg('people need words for "{code}" at {pointer}; write fields["{pointer}"].errors.{code} in {layout}', {
      id: 'problem.wording_missing',
    }),
  'problem.migration_chain': () =>
    msg(
      'the migrations do not lead here: each begins where the one before ends, and the last ends at version {version}',
      {
        id: 'problem.migration_chain',
      },
    ),
  'problem.migration_place': () =>
    msg('nothing is asked at "{pointer}" in this version, so no answer can go there', {
      id: 'problem.migration_place',
    }),
  'problem.schema_too_large': () =>
    msg('the schema is longer than {limit} characters', { id: 'problem.schema_too_large' }),
  'problem.schema_too_deep': () =>
    msg('schemas stand in each other deeper than {limit} levels', { id: 'problem.schema_too_deep' }),
  'problem.schema_too_many': () =>
    msg('there are more than {limit} schemas in this schema', { id: 'problem.schema_too_many' }),
  'problem.pattern_slow': () =>
    msg(
      'a long answer could hang this pattern, or nobody can rule that out; write it so that each letter can fit in one place only, without repeats in repeats, \\1 and (?<=',
      { id: 'problem.pattern_slow' },
    ),
  'problem.pattern_invalid': () => msg('this is not a regular expression', { id: 'problem.pattern_invalid' }),

  'problem.json_syntax': () => msg('this is not JSON', { id: 'problem.json_syntax' }),
  'problem.json_syntax_at': () =>
    msg('this is not JSON: the mistake is at line {line}, column {column}', { id: 'problem.json_syntax_at' }),
  'problem.json_size': () => msg('the file is larger than {limit} kB', { id: 'problem.json_size' }),
  'problem.json_depth': () => msg('it nests deeper than {limit} levels', { id: 'problem.json_depth' }),
  'problem.layout_unknown': () => msg('a layout knows no such word here', { id: 'problem.layout_unknown' }),
  'problem.layout_shape': () =>
    msg('a layout cannot have this here ({code}); see form.schema.json', { id: 'problem.layout_shape' }),
  'problem.not_a_form': () =>
    msg('this cannot be asked as a form: a form is a JSON Schema of an object with properties', {
      id: 'problem.not_a_form',
    }),
  'problem.nothing_asked': () => msg('there is no question in it', { id: 'problem.nothing_asked' }),
  'problem.schema_unusable': () =>
    msg('this schema cannot be read: a keyword in it has a value that it cannot have', {
      id: 'problem.schema_unusable',
    }),
  'problem.sensitive_here': () =>
    msg('a sensitive form cannot be shown from a JSON file: scripts of the page could read what people type', {
      id: 'problem.sensitive_here',
    }),

  'problem.source_missing': () =>
    msg('nothing says which form this is: the tag needs "schema-src", or "form" and "endpoint"', {
      id: 'problem.source_missing',
    }),
  'problem.source_address': () =>
    msg('this address cannot be used: it must be https, or on the site of this page', { id: 'problem.source_address' }),
  'problem.source_not_listed': () =>
    msg(
      'this address cannot be used: a frame takes files from its own site and from listed sites only, and their names end in .json',
      {
        id: 'problem.source_not_listed',
      },
    ),
  'problem.source_unreachable': () =>
    msg(
      'the file did not come: its site did not answer, or does not let this page read it (CORS, or this page’s connect-src)',
      {
        id: 'problem.source_unreachable',
      },
    ),
  'problem.source_slow': () => msg('the file did not come within {seconds} seconds', { id: 'problem.source_slow' }),
  'problem.source_status': () =>
    msg('the file did not come: its site answered {status}', { id: 'problem.source_status' }),
  'problem.source_page': () =>
    msg('there is a web page at this address, and not a JSON file', { id: 'problem.source_page' }),
  'problem.hash_differs': () =>
    msg('this is not the file that the tag names: its hash is {hash}', { id: 'problem.hash_differs' }),
  'problem.hash_unchecked': () =>
    msg('the hash cannot be checked, because this page is not served over https', { id: 'problem.hash_unchecked' }),
  'problem.endpoint_address': () =>
    msg('the endpoint cannot be used: it must be https, or on the site of this page', {
      id: 'problem.endpoint_address',
    }),
  'problem.form_closed': () =>
    msg('the endpoint says that this form takes no answers any more', { id: 'problem.form_closed' }),
} satisfies Record<string, () => string>;
