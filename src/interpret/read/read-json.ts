import type { Json } from '../../model/index.js';
import type { AuthorProblem } from '../../plan/index.js';
import { LIMITS as SCHEMA } from '../../plan/schema/limits.js';
import { jsonMistake } from './json-mistake.js';

/** How large a file of an author may be: in bytes, and in levels of JSON (a schema within a schema is two or three of them). */
export const LIMITS = { bytes: SCHEMA.size, depth: SCHEMA.depth * 3 } as const;

/** A file as it was read, or what is wrong with it. */
export type ReadJson = { readonly json: Json } | { readonly problem: AuthorProblem };

/** Reads a file's text within the limits. Depth is counted before parsing, so that a hostile file costs nothing. */
export function readJson(text: string, file: string): ReadJson {
  const problem = (code: AuthorProblem['code'], params: AuthorProblem['params'] = {}): ReadJson => ({
    problem: { file, pointer: '', code, params, severity: 'error' },
  });
  // A letter is at least a byte: more need not be counted.
  if (text.length > LIMITS.bytes) return problem('json_size', { limit: LIMITS.bytes / 1_000 });
  if (depthOf(text) > LIMITS.depth) return problem('json_depth', { limit: LIMITS.depth });
  const written = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return { json: JSON.parse(written) as Json };
  } catch {
    const at = jsonMistake(written);
    return at === undefined ? problem('json_syntax') : problem('json_syntax_at', placeOf(written, at));
  }
}

/** How deep a JSON text nests: brackets outside of strings. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (quoted) {
      if (letter === 0x5c) at += 1;
      else if (letter === 0x22) quoted = false;
    } else if (letter === 0x22) quoted = true;
    else if (letter === 0x7b || letter === 0x5b) deepest = Math.max(deepest, (depth += 1));
    else if (letter === 0x7d || letter === 0x5d) depth -= 1;
  }
  return deepest;
}

/** Line and column as an editor counts them. */
function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
