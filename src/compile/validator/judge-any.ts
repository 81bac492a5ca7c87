import { compiledValidator } from '../../engine/issues/compiled-validator.js';
import {
  type Dialect,
  UnusableSchema,
  createInterpreters,
  defaultDialectUri,
  dialects,
  formats,
} from '../../interpret/index.js';
import type { Issue, Json } from '../../model/index.js';
import { isObject } from '../../plan/schema/documents.js';
import { eachSchema } from '../../plan/schema/each-schema.js';
import { excessOf } from '../../plan/schema/limits.js';
import { judgePattern } from '../../plan/patterns/index.js';
import { type Construct, ajvCannot } from './ajv-cannot.js';
import { asksForUnevaluated } from './ajv-unevaluated.js';
import { named, newAjv } from './ajv.js';
import { metaSchemas } from './meta-schemas.js';
import { isTangled } from './ways-through.js';

/** Who is asked to judge. */
export type Producer = 'compiled' | 'interpreted';

/** How any schema is to be judged by. */
export interface AnyJudgeOptions {
  readonly producer?: Producer;
  /** Schemas that references may lead to, by address. The official meta-schemas are always there; nothing is fetched. */
  readonly remotes?: Readonly<Record<string, Json>>;
  /** Address of the dialect of schemas that name none; 2020-12 when absent. */
  readonly dialect?: string;
  /** Assert the formats that are known, as forms do; by the specification they are annotations. */
  readonly assertFormats?: boolean;
}

/** A verdict, with all that is wrong. */
export interface Verdict {
  readonly valid: boolean;
  readonly issues: readonly Issue[];
}

/** A schema, ready to judge any value by. */
export interface AnyJudge {
  /** Who judges: the interpreter also where the compiled producer was asked for and would be wrong. */
  readonly judgedBy: Producer;
  /** Why the interpreter took over; empty otherwise. */
  readonly routed: readonly Construct[];
  /** Throws TooMuchWork. */
  check(value: Json): Verdict;
}

/** Makes a judge of any JSON Schema: no planning, no lint. Throws UnusableSchema when the schema is none, or leads nowhere. */
export function judgeAny(schema: Json, options: AnyJudgeOptions = {}): AnyJudge {
  const { producer = 'interpreted', assertFormats = false } = options;
  const excess = excessOf(schema);
  if (excess) throw new UnusableSchema(excess.code, String(excess.limit), excess.pointer);
  const dialect = dialectOf(schema, options);
  refuseMalformed(schema, dialect, options);
  // Also where ajv will judge: what leads nowhere, never ends or could hang is found by one code for both.
  const interpreter = createInterpreters({
    remotes: withMetaSchemas(options.remotes),
    dialect: dialects[dialect] ?? fallbackDialect(options),
    assertFormats,
  })(schema);
  const routed = producer === 'compiled' ? constructsIn(schema, dialect) : [];
  const compiled = producer === 'compiled' && routed.length === 0 ? compile(schema, dialect, assertFormats) : undefined;
  if (compiled) return { judgedBy: 'compiled', routed, check: compiled };
  return {
    judgedBy: 'interpreted',
    routed,
    check(value) {
      const issues = interpreter.check(value).map(({ at, code, params }): Issue => {
        return { source: 'schema', pointer: at, code, params, severity: 'error' };
      });
      return { valid: interpreter.valid(value), issues };
    },
  };
}

/** What ajv cannot judge here, and what it could but a form would not need: references into other documents, patterns that could hang. */
function constructsIn(schema: Json, dialect: string): readonly Construct[] {
  const found: Construct[] = [...ajvCannot({ schema }, dialect)];
  const add = (pointer: string, construct: string): void => void found.push({ document: 'schema', pointer, construct });
  // ajv counts no steps: what could ask the same too often, or as deep as a value goes, is the interpreter's, which does.
  if (isTangled(schema)) add('', 'a schema that leads back to itself, or doubles with its references');
  eachSchema(schema, (here, pointer) => {
    if (typeof here === 'boolean') return;
    if (typeof here.$ref === 'string' && !here.$ref.startsWith('#'))
      add(`${pointer}/$ref`, 'a reference into another document');
    if (typeof here.pattern === 'string' && judgePattern(here.pattern) !== 'safe')
      add(`${pointer}/pattern`, 'a pattern that could hang');
    if (
      isObject(here.patternProperties) &&
      Object.keys(here.patternProperties).some((one) => judgePattern(one) !== 'safe')
    )
      add(`${pointer}/patternProperties`, 'a pattern that could hang');
    if (typeof here.format === 'string' && !Object.hasOwn(formats, here.format) && here.format in Object.prototype)
      add(`${pointer}/format`, 'a format that is called like a method');
  });
  return found;
}

function compile(schema: Json, dialect: string, assertFormats: boolean): ((value: Json) => Verdict) | undefined {
  const ajv = newAjv({
    dialect,
    allErrors: true,
    strict: false,
    assertFormats,
    unevaluated: asksForUnevaluated({ schema }),
  });
  try {
    const validate = ajv.compile(named(schema, 'https://forms.invalid/schema'));
    const judge = compiledValidator({ validate, validateAsked: () => true, conditions: {} });
    return (value) => {
      const issues = judge.check(value);
      // `check` left the verdict's errors with the function.
      return { valid: !validate.errors?.length, issues };
    };
  } catch (error) {
    // Its stack ended while it wrote the function.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The address by which a schema is read: its own `$schema`, the caller's, 2020-12. */
function dialectOf(schema: Json, { dialect = defaultDialectUri }: AnyJudgeOptions): string {
  const own = isObject(schema) ? schema.$schema : undefined;
  return typeof own === 'string' ? own.replace(/#$/, '') : dialect;
}

function fallbackDialect({ dialect = defaultDialectUri }: AnyJudgeOptions): Dialect | undefined {
  return dialects[dialect];
}

const sets = new WeakMap<object, Readonly<Record<string, Json>>>();

/** One set for each set given: the interpreter remembers what it knows of a set. */
function withMetaSchemas(remotes: Readonly<Record<string, Json>> | undefined): Readonly<Record<string, Json>> {
  if (!remotes) return metaSchemas;
  let set = sets.get(remotes);
  if (!set) sets.set(remotes, (set = { ...metaSchemas, ...remotes }));
  return set;
}

const metaJudges = new Map<string, (schema: Json) => { readonly at: string; readonly code: string } | undefined>();

/** A schema that its own meta-schema refuses means nothing: a `minimum` that is a text would be passed over in silence. */
function refuseMalformed(schema: Json, dialect: string, { remotes }: AnyJudgeOptions): void {
  const meta = withMetaSchemas(remotes)[dialect];
  if (meta === undefined) return;
  let judge = Object.hasOwn(metaSchemas, dialect) ? metaJudges.get(dialect) : undefined;
  if (!judge) {
    const interpreter = createInterpreters({ remotes: withMetaSchemas(remotes) })(meta);
    judge = (one) => (interpreter.valid(one) ? undefined : interpreter.check(one)[0]);
    metaJudges.set(dialect, judge);
  }
  const wrong = judge(schema);
  if (wrong) throw new UnusableSchema('schema_malformed', `${wrong.at} ${wrong.code}`, wrong.at);
}
