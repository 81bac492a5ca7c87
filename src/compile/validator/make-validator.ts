import { type InterpretedSchemas, defaultDialectUri, interpretedValidator } from '../../interpret/index.js';
import type { Json, Validator } from '../../model/index.js';
import type { Planned } from '../../plan/index.js';
import { isObject } from '../../plan/schema/documents.js';
import { eachSchema } from '../../plan/schema/each-schema.js';
import { type Construct, ajvCannot } from './ajv-cannot.js';
import { type ValidatorImports, bundleValidator } from './bundle-validator.js';
import { type ChecksCode, writeChecks } from './checks-code.js';
import { reachable } from './reachable.js';
import { runValidator } from './run-validator.js';
import { withoutWords } from './without-words.js';

/** A form's judge: as code, and ready to ask. */
export interface MadeValidator {
  readonly code: string;
  readonly validator: Validator;
  /** Why the interpreter judges this form; empty when ajv does. */
  readonly routed: readonly Construct[];
}

/** Makes the judge of a planned form: compiled by ajv, or the interpreter with the form's schemas where ajv would judge wrongly. */
export async function makeValidator(planned: Planned, imports: ValidatorImports): Promise<MadeValidator> {
  const documents = reachable(planned.documents, [planned.contract, planned.asked]);
  const routed = [...ajvCannot(documents, dialectUri(documents[planned.contract])), ...choicesIn(documents)];
  const checks = routed.length > 0 ? undefined : compiled(planned);
  if (!checks) return interpreted(planned, documents, imports, routed);
  const code = await bundleValidator(checks, imports);
  return { code, validator: await runValidator(code), routed };
}

/**
 * ajv cannot say from which alternative of a `oneOf` or `anyOf` an error comes, and tells all of them: "enter an e-mail address" and "enter a
 * phone number" where one is enough. Fixed values are one question, of which the wrapper tells one thing.
 */
function choicesIn(documents: Planned['documents']): readonly Construct[] {
  return Object.entries(documents).flatMap(([document, schema]) => {
    const found: Construct[] = [];
    eachSchema(schema, (here, pointer) => {
      if (typeof here === 'boolean') return;
      for (const keyword of ['oneOf', 'anyOf'] as const) {
        const list = here[keyword];
        if (Array.isArray(list) && !list.every(isFixedValue))
          found.push({ document, pointer: `${pointer}/${keyword}`, construct: 'a choice of branches' });
      }
    });
    return found;
  });
}

/** `{"const": "a", "title": "A"}`. */
function isFixedValue(schema: Json): boolean {
  return isObject(schema) && Object.hasOwn(schema, 'const') && Object.keys(schema).every((name) => FIXED.has(name));
}

const FIXED: ReadonlySet<string> = new Set(['const', 'title', 'description', '$comment']);

/** The URI of the dialect that a schema names, or of the default. */
export function dialectUri(schema: Json | undefined): string {
  const named = isObject(schema) ? schema.$schema : undefined;
  return typeof named === 'string' ? named.replace(/#$/, '') : defaultDialectUri;
}

/** ajv's stack can end on what its function would be, however the schemas are counted. */
function compiled(planned: Planned): ChecksCode | undefined {
  try {
    return writeChecks(planned);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function interpreted(
  planned: Planned,
  documents: Planned['documents'],
  { interpreter }: ValidatorImports,
  constructs: readonly Construct[],
): MadeValidator {
  const bare = Object.fromEntries(Object.entries(documents).map(([name, document]) => [name, withoutWords(document)]));
  const schemas: InterpretedSchemas = {
    answers: bare[planned.contract] as Json,
    asked: bare[planned.asked],
    conditions: planned.conditionSchemas,
  };
  const text = JSON.stringify({ documents: bare, conditions: planned.conditionSchemas });
  const routed =
    constructs.length > 0 ? constructs : [{ document: planned.contract, pointer: '', construct: 'its size' }];
  return {
    // Parsed, not written out: in a literal, `"__proto__": …` would set the prototype.
    code: [
      `import { interpretedValidator } from '${interpreter}';`,
      `const { documents, conditions } = JSON.parse(${JSON.stringify(text)});`,
      'export const validator = interpretedValidator(',
      `  { answers: documents[${JSON.stringify(planned.contract)}], asked: documents[${JSON.stringify(planned.asked)}], conditions },`,
      '  { remotes: documents },',
      ');',
      '',
    ].join('\n'),
    validator: interpretedValidator(schemas, { remotes: bare }),
    routed,
  };
}
