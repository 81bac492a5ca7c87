import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { Json } from '../../model/index.js';
import { excessOfJson } from '../../plan/schema/limits.js';
import { type Refusal, sayProblem } from './say-problem.js';

/** Judges JSON that an author wrote (form.json, status.json, a calendar) by its meta-schema. */
export function layoutChecker(metaSchema: string): (layout: Json, file: string) => readonly Refusal[] {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false });
  const validate = ajv.compile(JSON.parse(readFileSync(metaSchema, 'utf8')) as object);
  return (layout, file) => {
    // ajv goes as deep as what it is given.
    const excess = excessOfJson(layout);
    if (excess) {
      const { code, limit, pointer } = excess;
      const message = sayProblem({ file, pointer, code, params: { limit }, severity: 'error' });
      return [{ file, pointer, message, severity: 'error', code }];
    }
    if (validate(layout)) return [];
    return toRefusals(validate.errors ?? [], file).map((refusal) => ({ ...refusal, code: 'layout_shape' }));
  };
}

/** ajv's errors in one line each: the innermost ones, at the member that is wrong. */
export function toRefusals(errors: readonly ErrorObject[], file: string): readonly Refusal[] {
  const leaves = errors.filter((error) => !CONTAINERS.has(error.keyword));
  const seen = new Set<string>();
  return (leaves.length > 0 ? leaves : errors).flatMap((error) => {
    const { pointer, message } = sentence(error);
    const key = `${pointer} ${message}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ file, pointer, message, severity: 'error' as const }];
  });
}

const CONTAINERS: ReadonlySet<string> = new Set(['if', 'anyOf', 'oneOf', 'allOf', '$ref']);

function sentence({ keyword, instancePath, params, message }: ErrorObject): {
  readonly pointer: string;
  readonly message: string;
} {
  const {
    additionalProperty,
    unevaluatedProperty,
    missingProperty,
    allowedValues,
    allowedValue,
    limit,
    pattern,
    i,
    j,
  } = params as Record<string, unknown>;
  switch (keyword) {
    case 'additionalProperties':
      return {
        pointer: `${instancePath}/${String(additionalProperty)}`,
        message: `"${String(additionalProperty)}" is not known here`,
      };
    case 'unevaluatedProperties':
      return {
        pointer: `${instancePath}/${String(unevaluatedProperty)}`,
        message: `"${String(unevaluatedProperty)}" is not known here`,
      };
    case 'required':
      return { pointer: instancePath, message: `"${String(missingProperty)}" is missing` };
    case 'enum':
      return {
        pointer: instancePath,
        message: `must be one of ${(allowedValues as readonly unknown[]).map((one) => JSON.stringify(one)).join(', ')}`,
      };
    case 'const':
      return { pointer: instancePath, message: `must be ${JSON.stringify(allowedValue)}` };
    case 'minItems':
      return { pointer: instancePath, message: `must have ${String(limit)} or more entries` };
    case 'uniqueItems':
      return { pointer: `${instancePath}/${String(i)}`, message: `is the same as entry ${String(j)}` };
    case 'pattern':
      return {
        pointer: instancePath,
        message: pattern === '\\S' ? 'must not be blank' : `must be written like ${String(pattern)}`,
      };
    default:
      return { pointer: instancePath, message: message ?? keyword };
  }
}
