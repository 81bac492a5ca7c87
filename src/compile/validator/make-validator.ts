import { type InterpretedSchemas, defaultDialectUri, interpretedValidator } from '../../interpret/index.js';
import type { Json, Validator } from '../../model/index.js';
import type { Planned } from '../../plan/index.js';
import { isObject } from '../../plan/schema/documents.js';
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
  const routed = [...ajvCannot(documents, dialectUri(documents[planned.contract])), ...choicesIn(planned)];
  const checks = routed.length > 0 ? undefined : compiled(planned);
  if (!checks) return interpreted(planned, documents, imports, routed);
  const code = await bundleValidator(checks, imports);
  return { code, validator: await runValidator(code), routed };
}

/** ajv cannot say from which alternative of a `oneOf` an error comes; a form in which people choose one needs just that. */
function choicesIn({ plan }: Planned): readonly Construct[] {
  return (plan.branchings ?? []).map(({ written }) => {
    const [document = '', pointer = ''] = written.split('#');
    return { document, pointer: decodeURIComponent(pointer), construct: 'a choice of branches' };
  });
}

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
