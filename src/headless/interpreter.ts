/**
 * `baystate-forms/interpreter`: judges any JSON Schema of drafts 04 to 2020-12 without making code from text, so it runs under the strictest
 * policy and in Node alike. Nothing is fetched, and no schema and no value makes it slow: what is too much is an error of its own kind.
 */
import { interpretedValidator } from '../interpret/index.js';
import type { Json, Validator } from '../model/index.js';
import type { Planned } from '../plan/index.js';

export * from '../interpret/index.js';
export type { Json, JsonObject, Issue, Validator } from '../model/index.js';
export { LIMITS } from '../plan/schema/limits.js';
export { type PatternVerdict, judgePattern } from '../plan/patterns/index.js';

/** The judge of a planned form. Throws UnusableSchema when its schema cannot be judged by. */
export function validatorFor({ documents, contract, asked, conditionSchemas }: Planned): Validator {
  return interpretedValidator(
    { answers: documents[contract] as Json, asked: documents[asked], conditions: conditionSchemas },
    { remotes: documents },
  );
}
