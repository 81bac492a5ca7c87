import type { FieldKind, Json, Validator } from '../model/index.js';
import { type AuthorProblem, type Planned, type SchemaDocuments, planForm } from '../plan/index.js';
import { schemaChecker } from './check/check-meta.js';
import { checkSchema } from './check/check-schema.js';
import { type Refusal, sayProblem } from './check/say-problem.js';
import { placeOf } from './place-of.js';
import { keptProof } from './proof/proof-cache.js';
import { provePaths } from './proof/prove.js';
import { sayProof, sayProved } from './proof/say-proof.js';
import type { FormSource } from './read-forms.js';
import type { Construct } from './validator/ajv-cannot.js';

/** What one form is planned and compiled from. */
export interface CompileInput {
  readonly source: FormSource;
  readonly shared: SchemaDocuments;
  readonly kinds: Readonly<Record<string, FieldKind>>;
  readonly checkLayout: (layout: Json, file: string) => readonly Refusal[];
}

/** A form's plan, unless something is wrong with it; and what was found. */
export interface PlannedSource {
  readonly planned?: Planned;
  readonly refusals: readonly Refusal[];
}

/** Judges what an author wrote, and plans it. */
export function planSource(input: CompileInput): PlannedSource {
  const { source, shared, kinds } = input;
  const wellFormed = checkWellFormed(input);
  if (wellFormed.some(isError)) return { refusals: wellFormed };
  const planned = planForm({ schema: source.schema, layout: source.layout, id: source.id, kinds, shared });
  const problems = planned.problems.filter(({ code }) => !JUDGED_HERE.has(code));
  const refusals = [...wellFormed, ...problems.map((problem) => refusalOf(problem, source.id))];
  return refusals.some(isError) ? { refusals } : { planned, refusals };
}

function refusalOf(problem: AuthorProblem, id: string): Refusal {
  return {
    ...placeOf(problem.file, problem.pointer, id),
    message: sayProblem(problem),
    severity: problem.severity,
    code: problem.code,
  };
}

/** Patterns are judged by `recheck` here, which knows more than the planner can carry into a browser. */
const JUDGED_HERE: ReadonlySet<string> = new Set(['pattern_slow', 'pattern_invalid']);

/** Everything that can be said before planning: the meta-schemas, and what ajv must not be given. */
function checkWellFormed({ source, shared, checkLayout }: CompileInput): readonly Refusal[] {
  const checkMeta = schemaChecker();
  const contract = `schemas/${source.id}/answers.schema.json`;
  const layoutFile = `schemas/${source.id}/form.json`;
  const layout = source.layout ? checkLayout(source.layout as unknown as Json, layoutFile) : [];
  if (layout.length > 0) return layout;
  if (source.layout?.id !== undefined && source.layout.id !== source.id)
    return [
      { file: layoutFile, pointer: '/id', message: `must be "${source.id}", like its folder`, severity: 'error' },
    ];
  const schemas = [
    { file: contract, prefix: '', schema: source.schema },
    ...(source.layout?.asked === undefined
      ? []
      : [{ file: layoutFile, prefix: '/asked', schema: source.layout.asked }]),
    ...Object.entries(shared).map(([name, schema]) => ({ file: `schemas/${name}`, prefix: '', schema })),
  ];
  const meta = schemas.flatMap(({ file, prefix, schema }) => checkMeta(schema, file, prefix));
  if (meta.some(isError)) return meta;
  return [...meta, ...schemas.flatMap(({ file, prefix, schema }) => checkSchema(schema, file, prefix))];
}

/** A day that stands for all days: fixed, so that a form is refused today exactly when it was yesterday. */
const SOME_DAY = '2026-11-23';

/** Proves that every page is reached and that every page leads on; a form is refused for the answers for which that is not so. */
export function proveSource(
  { source, kinds }: CompileInput,
  planned: Planned,
  validator: Validator,
): { readonly refusals: readonly Refusal[]; readonly proved: readonly Refusal[] } {
  const parts = { ...planned, layout: source.layout };
  const proof = keptProof(parts, () =>
    provePaths({ planned, layout: source.layout, kinds, validator, today: SOME_DAY }),
  );
  const proved = sayProved(proof, planned.plan, source.layout);
  return { refusals: sayProof(proof, planned.plan, source.layout), proved: proved ? [proved] : [] };
}

/** Says who judges a form, and why. */
export function routeOf({ document, pointer, construct }: Construct, id: string): Refusal {
  const message = `judged by the interpreter, because the compiled validator would not judge this rightly: ${construct}`;
  return { ...placeOf(document, pointer, id), message, severity: 'note' };
}

/** True for what stops compile. */
export function isError(refusal: Refusal): boolean {
  return refusal.severity === 'error';
}
