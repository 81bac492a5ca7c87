import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';
import type { Issue } from '../../../src/model/index.js';
import { Problem, serviceIssue } from './problem.js';

// Fastify's own validator coerces (null to 0, 7 to "7") and drops unknown keys in silence. Ours does neither.
const ajv = new Ajv2020({
  allErrors: true,
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: false,
  strict: true,
  strictRequired: false,
  strictTypes: false,
  ownProperties: true,
});
addFormats.default(ajv, ['uuid', 'date', 'date-time']);

/** Most issues that one answer may hold; a hostile body must not buy a huge answer. */
export const maximumIssues = 100;

/** Judges path, query, headers and body of a request by the route's schema. */
export const validatorCompiler: FastifySchemaCompiler<object> = ({ schema }) => {
  const validate = ajv.compile(schema);
  return (value: unknown) => {
    if (validate(value)) return { value };
    const issues = (validate.errors ?? []).slice(0, maximumIssues).map(issueOf);
    return {
      error: new Problem(422, 'invalid', {
        detail: 'the request does not have the shape that this route takes',
        issues,
      }),
    };
  };
};

function issueOf(error: ErrorObject): Issue {
  const params = error.params as Record<string, unknown>;
  const child = params['missingProperty'] ?? params['additionalProperty'];
  const pointer =
    typeof child === 'string'
      ? `${error.instancePath}/${child.replaceAll('~', '~0').replaceAll('/', '~1')}`
      : error.instancePath;
  // A key may be as long as its body: told in part.
  return serviceIssue(pointer.slice(0, 500), error.keyword === 'additionalProperties' ? 'unknown' : error.keyword);
}
