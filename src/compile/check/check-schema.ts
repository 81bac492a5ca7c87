import { checkSync } from 'recheck';
import { dialects, formats } from '../../interpret/index.js';
import { type Json, type JsonObject, escapeSegment } from '../../model/index.js';
import { eachSchema } from '../../plan/schema/each-schema.js';
import type { Refusal } from './say-problem.js';

/** What must not be compiled although it is a valid schema: unknown keywords and formats, patterns that a typed answer can hang. */
export function checkSchema(schema: Json, file: string, prefix: string): readonly Refusal[] {
  const found: Refusal[] = [];
  const refuse = (pointer: string, message: string): void =>
    void found.push({ file, pointer: prefix + pointer, message, severity: 'error' });
  eachSchema(schema, (here, pointer) => {
    if (typeof here === 'boolean') return;
    for (const keyword of Object.keys(here))
      if (!isKeyword(keyword))
        refuse(
          `${pointer}/${escapeSegment(keyword)}`,
          `the keyword "${keyword}" is not known; one of your own begins with x-`,
        );
    if (typeof here.format === 'string' && !Object.hasOwn(formats, here.format))
      refuse(
        `${pointer}/format`,
        `the format "${here.format}" is not known; there are ${Object.keys(formats).sort().join(', ')}`,
      );
    for (const [at, pattern] of patternsOf(here)) {
      const complaint = complaintOf(pattern);
      if (complaint !== undefined) refuse(pointer + at, complaint);
    }
  });
  return found;
}

function patternsOf(schema: JsonObject): readonly (readonly [pointer: string, pattern: string])[] {
  const { pattern, patternProperties } = schema;
  const named =
    typeof patternProperties === 'object' && patternProperties !== null ? Object.keys(patternProperties) : [];
  return [
    ...(typeof pattern === 'string' ? [['/pattern', pattern] as const] : []),
    ...named.map((one) => [`/patternProperties/${escapeSegment(one)}`, one] as const),
  ];
}

/** Keywords that say nothing about validity, in any draft. */
const WORDS =
  '$schema $id id $anchor $dynamicAnchor $recursiveAnchor $vocabulary $comment $defs definitions title description default examples deprecated readOnly writeOnly contentEncoding contentMediaType contentSchema then else maxContains'.split(
    ' ',
  );
const KEYWORDS: ReadonlySet<string> = new Set([
  ...WORDS,
  ...Object.values(dialects).flatMap(({ keywords }) => [...keywords.keys()]),
]);

function isKeyword(keyword: string): boolean {
  return KEYWORDS.has(keyword) || keyword.startsWith('x-');
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
