import type { FieldKind, FormPlan, Json, Validator } from '../model/index.js';
import { type AuthorProblem, type FormLayout, LAYOUT_FILE, contractName, planForm, withEnding } from '../plan/index.js';
import { isObject } from './check.js';
import { type SchemaFault, UnusableSchema } from './errors.js';
import { interpretedValidator } from './interpreted-validator.js';
import { createInterpreter } from './interpreter.js';
import { LIMITS } from './read/read-json.js';

/** What an author has written, and what is needed to read it. */
export interface AuthorFormInput {
  readonly schema: Json;
  readonly layout?: Json;
  /** The form's name when the layout gives none. */
  readonly id: string;
  readonly kinds: Readonly<Record<string, FieldKind>>;
  /** The meta-schema of layouts. */
  readonly layoutSchema: Json;
}

/** A form of an author, ready to be filled in or to judge; or why it is none. */
export type AuthorForm =
  | { readonly plan: FormPlan; readonly validator: Validator; readonly problems: readonly AuthorProblem[] }
  | { readonly plan?: undefined; readonly problems: readonly AuthorProblem[] };

/** Problems that compile refuses and a form can live with: there are general words for what has none of its own. */
const TOLERABLE: ReadonlySet<AuthorProblem['code']> = new Set(['wording_missing', 'required_undeclared']);

/** Problems for which a schema is not read any further. */
const PUT_ASIDE: ReadonlySet<AuthorProblem['code']> = new Set([
  'schema_too_large',
  'schema_too_deep',
  'schema_too_many',
  'schema_expands',
]);

/**
 * Makes a form of an author's JSON: the same plan as compile makes, judged by the interpreter. The one way for browser and service, so
 * that both call the same form good. Total: whatever the JSON, it gives a form or problems.
 */
export function makeAuthorForm(input: AuthorFormInput): AuthorForm {
  const { schema, layout, id, kinds } = input;
  const contract = contractName(nameOf(layout) ?? id);
  const refuse = (code: AuthorProblem['code'], file = contract, pointer = ''): AuthorForm => ({
    problems: [{ file, pointer, code, params: {}, severity: 'error' }],
  });
  if (!isObject(schema)) return refuse('not_a_form');
  const shape = layout === undefined ? [] : layoutProblems(layout, input.layoutSchema);
  if (shape.length > 0) return { problems: shape };
  if (isObject(layout) && layout.sensitive === true) return refuse('sensitive_here', LAYOUT_FILE, '/sensitive');
  try {
    const planned = planForm({ schema, layout: layout as FormLayout | undefined, id, kinds });
    const problems = planned.problems.map((problem) =>
      TOLERABLE.has(problem.code) ? { ...problem, severity: 'warning' as const } : problem,
    );
    const isEmpty = layout === undefined && Object.keys(planned.plan.questions).length === 0;
    // A schema that was put aside asks for nothing, but neither that nor its empty pages are what is wrong with it.
    const whyPutAside = problems.filter(({ code }) => PUT_ASIDE.has(code));
    if (whyPutAside.length > 0) return { problems: whyPutAside };
    if (isEmpty) return refuse('nothing_asked');
    if (problems.some((problem) => problem.severity === 'error')) return { problems };
    const asked = isObject(layout) ? layout.asked : undefined;
    const validator = interpretedValidator(
      { answers: schema, ...(asked !== undefined && { asked }), conditions: planned.conditionSchemas },
      { remotes: planned.documents },
    );
    // Judged once, so that what cannot be judged is found now and not by the first person who fills it in.
    validator.check({});
    return { plan: withEnding(planned.plan), validator, problems };
  } catch (error) {
    // A keyword with a value that it cannot have: the planner and the judge expect schemas, and this is none.
    if (!(error instanceof UnusableSchema)) return refuse('schema_unusable');
    const { code, params } = CODES[error.code](error.detail);
    return { problems: [{ file: contract, pointer: error.pointer, code, params, severity: 'error' }] };
  }
}

/** What the judge cannot take, in the planner's codes. */
const CODES: Readonly<Record<SchemaFault, (detail: string) => Pick<AuthorProblem, 'code' | 'params'>>> = {
  schema_too_large: (limit) => ({ code: 'schema_too_large', params: { limit } }),
  schema_too_deep: (limit) => ({ code: 'schema_too_deep', params: { limit } }),
  schema_too_many: (limit) => ({ code: 'schema_too_many', params: { limit } }),
  schema_malformed: () => ({ code: 'schema_unusable', params: {} }),
  reference_unknown: (ref) => ({ code: 'ref_unknown', params: { ref } }),
  reference_endless: (ref) => ({ code: 'schema_recursive', params: { ref } }),
  pattern_invalid: () => ({ code: 'pattern_invalid', params: {} }),
  pattern_slow: () => ({ code: 'pattern_slow', params: {} }),
};

/** Where a layout is not what layouts are. */
function layoutProblems(layout: Json, layoutSchema: Json): readonly AuthorProblem[] {
  const say = (pointer: string, code: AuthorProblem['code'], params: AuthorProblem['params']): AuthorProblem => ({
    file: LAYOUT_FILE,
    pointer,
    code,
    params,
    severity: 'error',
  });
  try {
    return createInterpreter(layoutSchema)
      .check(layout)
      .slice(0, 20)
      .map(({ at, code }) => say(at, code === 'unknown' ? 'layout_unknown' : 'layout_shape', { code }));
  } catch {
    // Expressions within expressions beyond all reason, given as objects: a file so deep is refused before it is read.
    return [say('', 'json_depth', { limit: LIMITS.depth })];
  }
}

function nameOf(layout: Json | undefined): string | undefined {
  const id = isObject(layout) ? layout.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
