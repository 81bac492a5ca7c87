import {
  type CheckOptions,
  type ConditionId,
  type Issue,
  type Json,
  type Validator,
  isWithin,
} from '../model/index.js';
import type { Found } from './check.js';
import { type InterpreterOptions, createInterpreter } from './interpreter.js';

/** What an interpreted form is judged by: its schemas as they were written, and the schema of each condition of its plan. */
export interface InterpretedSchemas {
  readonly answers: Json;
  readonly asked?: Json;
  /** As `planForm` gives them; their references lead into `remotes`. */
  readonly conditions: Readonly<Record<ConditionId, Json>>;
}

/** The second producer's judge: the same interface as a compiled one, without generated code. Throws UnresolvableReference. */
export function interpretedValidator(schemas: InterpretedSchemas, options: InterpreterOptions = {}): Validator {
  const asserting = { ...options, assertFormats: true };
  const answers = createInterpreter(schemas.answers, asserting);
  const asked = createInterpreter(schemas.asked ?? true, asserting);
  const judge = (schema: Json): ((value: Json) => boolean) => {
    const interpreter = createInterpreter(schema, asserting);
    return (value) => interpreter.valid(value);
  };
  const conditions = new Map<ConditionId, (value: Json) => boolean>();
  return {
    check: (value, check) => issues(answers.check(value), '', check),
    checkAsked: (value, check) => issues(asked.check(value), 'asked:', check),
    holds(id, value) {
      let holds = conditions.get(id);
      if (!holds) {
        const schema = Object.hasOwn(schemas.conditions, id) ? schemas.conditions[id] : undefined;
        holds = schema === undefined ? () => false : judge(schema);
        conditions.set(id, holds);
      }
      return holds(value);
    },
  };
}

function issues(found: readonly Found[], prefix: string, options: CheckOptions | undefined): readonly Issue[] {
  const told = new Set<string>();
  return found.flatMap(({ at, code, params }): readonly Issue[] => {
    const pointer = prefix + at;
    const key = `${pointer} ${code}`;
    if (told.has(key) || (options?.scope && !options.scope.some((above) => isWithin(pointer, above)))) return [];
    told.add(key);
    return [{ source: 'schema', pointer, code, params, severity: 'error' }];
  });
}
