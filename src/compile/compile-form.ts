import type { FieldKind, JsonObject } from '../model/index.js';
import { LAYOUT_FILE, type Planned, type SchemaDocuments, askedName, contractName, planForm } from '../plan/index.js';
import { answerTypes } from './write/answer-types.js';
import { checkSchema } from './check/check-schema.js';
import type { Construct } from './validator/ajv-cannot.js';
import { makeValidator } from './validator/make-validator.js';
import { schemaChecker } from './check/check-layout.js';
import type { Shown } from './embed/products.js';
import type { FormSource } from './read-forms.js';
import { type Refusal, sayProblem } from './check/say-problem.js';
import { type PlayedStart, playStart } from './write/play-start.js';
import { type KeyedPlan, keyTexts } from './write/text-keys.js';
import {
  HEAD,
  PLAN_TYPES,
  START_TYPES,
  VALIDATOR_TYPES,
  indexModule,
  planModule,
  sentencesModule,
  startModule,
  startPagesModule,
  textsModule,
} from './write/write-modules.js';

/** What one form is compiled from. */
export interface CompileInput {
  readonly source: FormSource;
  readonly shared: SchemaDocuments;
  readonly kinds: Readonly<Record<string, FieldKind>>;
  /** Root of the repository: where src/compile/runtime is found. */
  readonly root: string;
  readonly checkLayout: (layout: FormSource['schema'], file: string) => readonly Refusal[];
}

/** A form's files by name, or why there are none; and what pages that show it need to know. */
export interface CompiledFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly shown?: Shown;
  readonly refusals: readonly Refusal[];
}

/** Compiles one form: judges what its author wrote, plans it, and writes its modules. */
export async function compileForm(input: CompileInput): Promise<CompiledFiles> {
  const { source, shared, kinds } = input;
  const wellFormed = checkWellFormed(input);
  if (wellFormed.some(isError)) return { files: new Map(), refusals: wellFormed };
  const planned = planForm({ schema: source.schema, layout: source.layout, id: source.id, kinds, shared });
  const refusals = [
    ...wellFormed,
    ...planned.problems
      .filter(({ code }) => !JUDGED_HERE.has(code))
      .map((problem) => ({
        ...placeOf(problem.file, problem.pointer, source.id),
        message: sayProblem(problem),
        severity: problem.severity,
      })),
  ];
  if (refusals.some(isError)) return { files: new Map(), refusals };
  try {
    const { files, routed } = await writeFiles(planned, input);
    return {
      files,
      shown: shownOf(source, planned, files.has('start.ts')),
      refusals: [...refusals, ...routed.map((construct) => routeOf(construct, source.id))],
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      files: new Map(),
      refusals: [
        ...refusals,
        { file: `schemas/${source.id}/answers.schema.json`, pointer: '', message, severity: 'error' },
      ],
    };
  }
}

/** Where a form's validator finds what is shared by all forms, seen from src/generated/<form>/. */
const IMPORTS = { wrapper: '../../engine/compiled-validator.js', interpreter: '../../interpret/index.js' };

async function writeFiles(
  planned: Planned,
  { kinds }: CompileInput,
): Promise<{ readonly files: ReadonlyMap<string, string>; readonly routed: readonly Construct[] }> {
  const { plan, sentences } = keyTexts(planned.plan);
  const { code, validator, routed } = await makeValidator(planned, IMPORTS);
  const start = playStart(plan, kinds, validator);
  const files = new Map([
    ['plan.js', planModule(plan)],
    ['plan.d.ts', PLAN_TYPES],
    ['validator.js', `${HEAD}\n${code}`],
    ['validator.d.ts', VALIDATOR_TYPES],
    ['texts.ts', textsModule(sentences)],
    ['sentences.ts', sentencesModule(sentences)],
    ['answers.d.ts', await answerTypes(planned.contract, planned.documents)],
    ['index.ts', indexModule()],
    ...(start ? startFiles(start, sentences) : []),
  ]);
  return { files, routed };
}

/** Says who judges a form, and why. */
function routeOf({ document, pointer, construct }: Construct, id: string): Refusal {
  const message = `judged by the interpreter, because the compiled validator would not judge this rightly: ${construct}`;
  return { ...placeOf(document, pointer, id), message, severity: 'note' };
}

/** What a page says of the form before the form itself can. */
function shownOf({ id, schema, layout }: FormSource, { plan }: Planned, hasStart: boolean): Shown {
  const about = typeof schema === 'object' && schema !== null ? (schema as JsonObject).description : undefined;
  return {
    id,
    what: 'form',
    tag: layout?.tag,
    title: 'text' in plan.title ? plan.title.text : id,
    ...(typeof about === 'string' && { description: about }),
    sensitive: plan.sensitive,
    fallback: layout?.fallback ?? [],
    hasStart,
  };
}

/** What the first question needs. Its elements come with it, so that the page does not wait for them. */
function startFiles(
  start: PlayedStart,
  sentences: KeyedPlan<unknown>['sentences'],
): readonly (readonly [string, string])[] {
  const used = JSON.stringify(start);
  const own = Object.entries(sentences).filter(([key]) => used.includes(JSON.stringify(key)));
  const kinds = new Set(start.views.flatMap((view) => view.page.questions.map((question) => question.kind)));
  return [
    ['start-pages.js', startPagesModule(start)],
    ['start-pages.d.ts', START_TYPES],
    ['start-texts.ts', textsModule(Object.fromEntries(own))],
    ['start.ts', startModule([...kinds].sort())],
  ];
}

/** Patterns are judged by `recheck` here, which knows more than the planner can carry into a browser. */
const JUDGED_HERE: ReadonlySet<string> = new Set(['pattern_slow', 'pattern_invalid']);

/** Everything that can be said before planning: the meta-schemas, and what ajv must not be given. */
function checkWellFormed({ source, shared, checkLayout }: CompileInput): readonly Refusal[] {
  const checkMeta = schemaChecker();
  const contract = `schemas/${source.id}/answers.schema.json`;
  const layoutFile = `schemas/${source.id}/form.json`;
  const layout = source.layout ? checkLayout(source.layout as unknown as FormSource['schema'], layoutFile) : [];
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
  return meta.length > 0 ? meta : schemas.flatMap(({ file, prefix, schema }) => checkSchema(schema, file, prefix));
}

/** Where a planner's problem stands on disk. */
function placeOf(file: string, pointer: string, id: string): Pick<Refusal, 'file' | 'pointer'> {
  if (file === LAYOUT_FILE) return { file: `schemas/${id}/form.json`, pointer };
  if (file === askedName(id)) return { file: `schemas/${id}/form.json`, pointer: `/asked${pointer}` };
  return { file: file === contractName(id) ? `schemas/${id}/answers.schema.json` : `schemas/${file}`, pointer };
}

/** True for what stops compile. */
export function isError(refusal: Refusal): boolean {
  return refusal.severity === 'error';
}
