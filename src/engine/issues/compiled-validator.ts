import {
  type CheckOptions,
  type ConditionId,
  type Issue,
  type Json,
  type Pointer,
  type TextParams,
  type Validator,
  isWithin,
  joinPointer,
  parsePointer,
  readAt,
} from '../../model/index.js';

/** An error as ajv's standalone code reports it; ajv itself is never here. */
export interface AjvError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A function of ajv's standalone code. */
export type StandaloneCheck = ((value: unknown) => boolean) & { errors?: readonly AjvError[] | null };

/** What compile exports for one form. */
export interface CompiledChecks {
  readonly validate: StandaloneCheck;
  readonly validateAsked: StandaloneCheck;
  readonly conditions: Readonly<Record<ConditionId, (value: unknown) => boolean>>;
}

/** Keywords that only say "something inside is wrong"; what is wrong is reported by the leaf. */
const CONTAINERS = new Set([
  'if',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  '$ref',
  'dependentSchemas',
  'properties',
  'items',
  'propertyNames',
]);
/** Of those, the ones that are a problem of their own: what their alternatives say is not told. */
const CHOICES = new Set(['anyOf', 'oneOf']);

/** Wraps ajv-standalone functions as the form's judge. */
export function compiledValidator({ validate, validateAsked, conditions }: CompiledChecks): Validator {
  return {
    check: (answers, options) => issuesOf(validate, answers, '', options),
    checkAsked: (asked, options) => issuesOf(validateAsked, asked, 'asked:', options),
    holds: (condition, value) => {
      const check = Object.hasOwn(conditions, condition) ? conditions[condition] : undefined;
      return check ? check(value) : false;
    },
  };
}

function issuesOf(
  check: StandaloneCheck,
  value: Json,
  prefix: string,
  options: CheckOptions | undefined,
): readonly Issue[] {
  if (check(value)) return [];
  const errors = check.errors ?? [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const error of errors) {
    if (isOfAlternative(error, errors)) continue;
    if (
      CONTAINERS.has(error.keyword) &&
      !isTooLong(error) &&
      !CHOICES.has(error.keyword) &&
      !(error.keyword === 'not' && standsAlone(error, errors))
    )
      continue;
    for (const issue of isTooLong(error) ? surplusItems(error, value, prefix) : [toIssue(error, prefix)]) {
      const key = `${issue.pointer} ${issue.code}`;
      if (seen.has(key) || !inScope(issue.pointer, options?.scope)) continue;
      seen.add(key);
      issues.push(issue);
    }
  }
  return issues;
}

/** `items: false` behind a tuple: no leaf tells which items are too many. */
function isTooLong({ keyword, params }: AjvError): boolean {
  return (keyword === 'items' || keyword === 'additionalItems') && params.limit !== undefined;
}

function surplusItems({ instancePath, params }: AjvError, value: Json, prefix: string): readonly Issue[] {
  const list = readAt(value, parsePointer(instancePath).segments);
  const count = Array.isArray(list) ? list.length : 0;
  const from = Number(params.limit);
  return Array.from({ length: Math.max(0, count - from) }, (_, at) =>
    schemaIssue(`${prefix}${instancePath}/${from + at}`, 'unknown'),
  );
}

function standsAlone(error: AjvError, errors: readonly AjvError[]): boolean {
  return !errors.some((other) => other !== error && other.schemaPath.startsWith(`${error.schemaPath}/`));
}

/** What one of several alternatives says: that none fits is one problem, and not one for each. */
function isOfAlternative(error: AjvError, errors: readonly AjvError[]): boolean {
  return errors.some(
    ({ keyword, schemaPath }) => CHOICES.has(keyword) && error.schemaPath.startsWith(`${schemaPath}/`),
  );
}

function inScope(pointer: Pointer, scope: readonly Pointer[] | undefined): boolean {
  return !scope || scope.some((wanted) => isWithin(pointer, wanted) || isWithin(wanted, pointer));
}

function toIssue({ instancePath, keyword, params }: AjvError, prefix: string): Issue {
  const at = prefix + instancePath;
  switch (keyword) {
    case 'required':
    case 'dependentRequired':
    case 'dependencies':
      return schemaIssue(joinPointer(at, String(params.missingProperty)), 'required');
    case 'additionalProperties':
      return schemaIssue(joinPointer(at, String(params.additionalProperty)), 'unknown');
    case 'unevaluatedProperties':
      return schemaIssue(joinPointer(at, String(params.unevaluatedProperty)), 'unknown');
    case 'false schema':
      return schemaIssue(at, 'unknown');
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return schemaIssue(at, keyword, { limit: Number(params.limit) });
    case 'multipleOf':
      return schemaIssue(at, keyword, { multipleOf: Number(params.multipleOf) });
    case 'format':
      return schemaIssue(at, keyword, { format: String(params.format) });
    case 'type':
      return schemaIssue(at, keyword, { type: String(params.type) });
    default:
      return schemaIssue(at, keyword);
  }
}

function schemaIssue(pointer: Pointer, code: string, params: TextParams = {}): Issue {
  return { source: 'schema', pointer, code, params, severity: 'error' };
}
