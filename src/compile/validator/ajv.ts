import {
  Ajv,
  type AnySchema,
  type AnySchemaObject,
  type CodeKeywordDefinition,
  type Format,
  type FuncKeywordDefinition,
  type Options,
  _,
} from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isMultipleOf } from '../../interpret/values/multiple-of.js';
import { areUnique, equal } from '../../interpret/values/equal.js';
import { formats } from '../../interpret/index.js';
import type { Json } from '../../model/index.js';
import { eachSchema } from '../../plan/schema/each-schema.js';
import { metaSchemas } from './meta-schemas.js';
import { withoutWords } from './without-words.js';

/** The formats that a schema may name. */
export const FORMATS: Readonly<Record<string, Format>> = Object.fromEntries(
  Object.entries(formats).map(([name, validate]) => [name, { validate }]),
);

/** What ajv is asked for. */
export interface AjvWishes {
  /** URI of the dialect; 2020-12 when absent. */
  readonly dialect?: string;
  /** Report all that is wrong, or stop at the first. */
  readonly allErrors: boolean;
  /** Refuse keywords and formats that nobody knows: an author's mistakes. */
  readonly strict: boolean;
  /** Assert known formats, as forms do. */
  readonly assertFormats: boolean;
  /** Remember what was looked at: where `unevaluated…` asks. */
  readonly unevaluated: boolean;
  /** Keep the source of what is compiled. */
  readonly source?: boolean;
}

/** An ajv that judges as the specification has it, for schemas that `ajvCannot` finds nothing in. */
export function newAjv({ dialect, allErrors, strict, assertFormats, unevaluated, source }: AjvWishes): Ajv {
  const options: Options = {
    allErrors,
    messages: false,
    ownProperties: true,
    strict: false,
    strictSchema: strict,
    unicodeRegExp: true,
    validateFormats: assertFormats,
    validateSchema: false,
    addUsedSchema: false,
    logger: false,
    formats: { ...FORMATS },
    code: source ? { source: true, esm: true, formats: _`require("formats")` } : { process: (code) => honest(code) },
  };
  const ajv = dialect?.includes('2019-09')
    ? new Ajv2019(options)
    : dialect?.includes('/draft-0')
      ? new Ajv(options)
      : new Ajv2020(options);
  const draft6 = metaSchemas['http://json-schema.org/draft-06/schema'];
  if (dialect?.includes('draft-06')) ajv.addMetaSchema(draft6 as AnySchemaObject);
  // The later drafts' classes remember always, and stumble over patternProperties even where nobody asks.
  ajv.opts.unevaluated = unevaluated;
  ajv.removeKeyword('multipleOf');
  ajv.addKeyword(multipleOf);
  // Source is given our own comparison afterwards; what runs at once is given it here.
  if (!source) for (const comparing of COMPARING) ajv.removeKeyword(comparing.keyword as string).addKeyword(comparing);
  return ajv;
}

/** ajv's comparison asks values for their `constructor`, which may be an answer like any other. */
const COMPARING: readonly FuncKeywordDefinition[] = [
  { keyword: 'const', errors: false, validate: (schema: Json, value: Json) => equal(schema, value) },
  {
    keyword: 'enum',
    schemaType: 'array',
    errors: false,
    validate: (schema: readonly Json[], value: Json) => schema.some((one) => equal(one, value)),
  },
  {
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    errors: false,
    validate: (wanted: boolean, list: readonly Json[]) => !wanted || areUnique(list),
  },
];

/** ajv divides and rounds: 4.35 would be no multiple of 0.01. */
const multipleOf: CodeKeywordDefinition = {
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  error: { message: 'must be a multiple', params: ({ schemaCode }) => _`{multipleOf: ${schemaCode}}` },
  code(context) {
    const judge = context.gen.scopeValue('func', { ref: isMultipleOf, code: _`require("isMultipleOf")` });
    context.fail(_`!${judge}(${context.data}, ${context.schemaCode})`);
  },
};

/**
 * ajv remembers evaluated properties and met items in plain objects: `constructor` is found there without ever being put in, and
 * `__proto__` is never found although it was. And it notes a property down before it has anything to note it in.
 */
export function honest(code: string): string {
  return code
    .replaceAll(/!(props\d+)\[(key\d+)\]/g, '!Object.hasOwn($1, $2)')
    .replaceAll(/(?<!!)\b(props\d+)\[(key\d+)\] = true;/g, 'if ($1 !== true) { $1 = $1 || {}; $1[$2] = true; }')
    .replaceAll(/const (indices\d+) = \{\};/g, 'const $1 = Object.create(null);');
}

/** `contains` alone keeps the verdict of the list before when a list is empty; beside a `maxContains` it begins anew. */
function steady(schema: Json): Json {
  const ready: Json = structuredClone<Json>(schema);
  eachSchema(ready, (here) => {
    if (typeof here === 'object' && Object.hasOwn(here, 'contains') && !Object.hasOwn(here, 'maxContains'))
      (here as Record<string, Json>).maxContains = Number.MAX_SAFE_INTEGER;
  });
  return ready;
}

/** The document under our name for it: an author's own `$id` would move its relative references elsewhere. */
export function named(document: Json, id: string): AnySchema {
  return typeof document === 'boolean' ? document : { ...(steady(withoutWords(document)) as object), $id: id };
}
