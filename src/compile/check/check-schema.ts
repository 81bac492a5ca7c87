import { checkSync } from 'recheck';
import { type Dialect, defaultDialectUri, dialects, formats } from '../../interpret/index.js';
import { type Json, type JsonObject, escapeSegment } from '../../model/index.js';
import { judgePattern } from '../../plan/patterns/index.js';
import { eachSchema } from '../../plan/schema/each-schema.js';
import { dialectUri } from '../validator/make-validator.js';
import type { Refusal } from './say-problem.js';

/**
 * What must not be compiled although it is a valid schema: unknown keywords and formats, patterns that a typed answer can hang. A keyword that
 * only other drafts know is warned of: it would be passed over in silence.
 */
export function checkSchema(schema: Json, file: string, prefix: string): readonly Refusal[] {
  const found: Refusal[] = [];
  const dialect = dialects[dialectUri(schema)] ?? dialects[defaultDialectUri];
  eachSchema(schema, (here, pointer) => {
    if (typeof here === 'boolean') return;
    const say = (at: string, { message, code, severity = 'error' }: Complaint): void =>
      void found.push({ file, pointer: prefix + pointer + at, message, severity, code });
    for (const keyword of Object.keys(here)) {
      const complaint = keywordComplaint(keyword, dialect);
      if (complaint) say(`/${escapeSegment(keyword)}`, complaint);
    }
    if (typeof here.format === 'string' && !Object.hasOwn(formats, here.format))
      say('/format', {
        code: 'format_unknown',
        message: `the format "${here.format}" is not known; there are ${Object.keys(formats).sort().join(', ')}`,
      });
    for (const [at, pattern] of patternsOf(here)) {
      const complaint = patternComplaint(pattern);
      if (complaint) say(at, complaint);
    }
  });
  return found;
}

/** What is to be said of something, wherever it stands. */
interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly severity?: Refusal['severity'];
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

/** Keywords that say nothing about validity by themselves, in any draft; in draft-04 `minimum` reads what stands beside it. */
const WORDS =
  '$schema $id id $anchor $dynamicAnchor $recursiveAnchor $vocabulary $comment $defs definitions title description default examples deprecated readOnly writeOnly contentEncoding contentMediaType contentSchema then else maxContains exclusiveMinimum exclusiveMaximum'.split(
    ' ',
  );
const KEYWORDS: ReadonlySet<string> = new Set([
  ...WORDS,
  ...Object.values(dialects).flatMap(({ keywords }) => [...keywords.keys()]),
]);

function keywordComplaint(keyword: string, dialect: Dialect | undefined): Complaint | undefined {
  if (keyword.startsWith('x-') || WORDS.includes(keyword) || dialect?.keywords.has(keyword)) return undefined;
  if (!KEYWORDS.has(keyword))
    return {
      code: 'keyword_unknown',
      message: `the keyword "${keyword}" is not known; one of your own begins with x-`,
    };
  return {
    code: 'keyword_of_other_draft',
    severity: 'warning',
    message: `"${keyword}" means nothing in ${dialect?.name}, so it is passed over; name the draft that it belongs to in "$schema", or say it otherwise`,
  };
}

/** How long `recheck` may think about one pattern, in milliseconds. */
const PATIENCE = 5000;

function patternComplaint(pattern: string): Complaint | undefined {
  const invalid = invalidity(pattern);
  if (invalid !== undefined) return { code: 'pattern_invalid', message: `not a regular expression: ${invalid}` };
  const ours = judgePattern(pattern);
  if (ours === 'safe') return undefined;
  const verdict = checkSync(pattern, 'u', { timeout: PATIENCE, checker: 'automaton' });
  if (verdict.status === 'vulnerable')
    return {
      code: 'pattern_slow',
      message: `this pattern can take ${verdict.complexity.summary} time on a long answer; write it without nested repeats`,
    };
  if (verdict.status === 'unknown')
    return {
      code: 'pattern_slow',
      message:
        'nobody can rule out that a long answer hangs this pattern; write it without nested repeats, \\1 and (?<=',
    };
  return {
    code: 'pattern_unread',
    severity: 'warning',
    message:
      'this pattern is safe, but a page that reads the schema as JSON cannot find that out and refuses it; compile the form, or write it so that each letter can fit in one place only',
  };
}

function invalidity(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'u');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
