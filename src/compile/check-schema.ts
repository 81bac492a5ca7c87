import { checkSync } from 'recheck';
import type { Json } from '../model/index.js';
import { formatsIn, misjudgedByAjv, patternsIn } from './ajv-misjudges.js';
import { FORMATS } from './checks-code.js';
import type { Refusal } from './say-problem.js';

/** What must not be compiled although it is a valid schema: what ajv judges wrongly, unknown formats, patterns that a typed answer can hang. */
export function checkSchema(schema: Json, file: string, prefix: string): readonly Refusal[] {
  const refuse = (pointer: string, message: string): Refusal => ({
    file,
    pointer: prefix + pointer,
    message,
    severity: 'error',
  });
  return [
    ...misjudgedByAjv(schema).map(({ pointer, message }) => refuse(pointer, message)),
    ...formatsIn(schema).flatMap(({ pointer, format }) =>
      Object.hasOwn(FORMATS, format)
        ? []
        : [refuse(pointer, `the format "${format}" is not known; there are ${Object.keys(FORMATS).sort().join(', ')}`)],
    ),
    ...patternsIn(schema).flatMap(({ pointer, pattern }) => {
      const complaint = complaintOf(pattern);
      return complaint === undefined ? [] : [refuse(pointer, complaint)];
    }),
  ];
}

function complaintOf(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    return `not a regular expression: ${error instanceof Error ? error.message : String(error)}`;
  }
  const verdict = checkSync(pattern, 'u', { timeout: 5000, checker: 'automaton' });
  return verdict.status === 'vulnerable'
    ? `this pattern can take ${verdict.complexity.summary} time on a long answer; write it without nested repeats`
    : undefined;
}
