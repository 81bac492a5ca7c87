import { type CheckOptions, type ConditionId, type Issue, type Json, type Validator } from '../model/index.js';
import type { Found } from './check.js';
import { TooMuchWork } from './errors.js';
import { type InterpreterOptions, createInterpreters } from './interpreter.js';
import { isWithinOrAround, wishesFor } from './wishes.js';

/** What an interpreted form is judged by: its schemas as they were written, and the schema of each condition of its plan. */
export interface InterpretedSchemas {
  readonly answers: Json;
  readonly asked?: Json;
  /** As `planForm` gives them; their references lead into `remotes`. */
  readonly conditions: Readonly<Record<ConditionId, Json>>;
}

/**
 * The second producer's judge: the same interface as a compiled one, without generated code. Throws UnusableSchema when a schema cannot be
 * judged by; judging itself never throws: an answer that takes too much work is refused as `too_much`.
 */
export function interpretedValidator(schemas: InterpretedSchemas, options: InterpreterOptions = {}): Validator {
  const interpreterOf = createInterpreters({ ...options, assertFormats: true });
  const answers = interpreterOf(schemas.answers);
  const asked = interpreterOf(schemas.asked ?? true);
  const conditions = new Map<ConditionId, (value: Json) => boolean>();
  const wishes = wishesFor(answers);
  return {
    check: (value, check) =>
      issues(
        within(() => answers.check(value, wishes('', check)), TOO_MUCH),
        '',
        check,
      ),
    checkAsked: (value, check) =>
      issues(
        within(() => asked.check(value, wishes('asked:', check)), TOO_MUCH),
        'asked:',
        check,
      ),
    holds(id, value) {
      let holds = conditions.get(id);
      if (!holds) {
        const schema = Object.hasOwn(schemas.conditions, id) ? schemas.conditions[id] : undefined;
        const interpreter = schema === undefined ? undefined : interpreterOf(schema);
        holds = (one) => within(() => interpreter?.valid(one) ?? false, false);
        conditions.set(id, holds);
      }
      return holds(value);
    },
  };
}

const TOO_MUCH: readonly Found[] = [{ at: '', code: 'too_much', params: {} }];

function within<T>(judge: () => T, otherwise: T): T {
  try {
    return judge();
  } catch (error) {
    if (error instanceof TooMuchWork) return otherwise;
    throw error;
  }
}

function issues(found: readonly Found[], prefix: string, options: CheckOptions | undefined): readonly Issue[] {
  const told = new Set<string>();
  return found.flatMap(({ at, code, params }): readonly Issue[] => {
    const pointer = prefix + at;
    const key = `${pointer} ${code}`;
    if (told.has(key) || (options?.scope && !options.scope.some((wanted) => isWithinOrAround(pointer, wanted))))
      return [];
    told.add(key);
    return [{ source: 'schema', pointer, code, params, severity: 'error' }];
  });
}
