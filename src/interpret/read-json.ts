import type { Json } from '../model/index.js';
import type { AuthorProblem } from '../plan/index.js';
import { jsonMistake } from './json-mistake.js';

/** How large a file of an author may be. A form of 2,000 questions stays well below each. */
export const LIMITS = { bytes: 1_000_000, depth: 64, parts: 5_000 } as const;

/** A file as it was read, or what is wrong with it. */
export type ReadJson = { readonly json: Json } | { readonly problem: AuthorProblem };

/** Reads a file's text within the limits. Depth is counted before parsing, so that a hostile file costs nothing. */
export function readJson(text: string, file: string): ReadJson {
  const problem = (code: AuthorProblem['code'], params: AuthorProblem['params'] = {}): ReadJson => ({
    problem: { file, pointer: '', code, params, severity: 'error' },
  });
  // A letter is at least a byte: more need not be counted.
  if (text.length > LIMITS.bytes) return problem('json_size', { limit: LIMITS.bytes / 1_000 });
  const { depth, parts } = shapeOf(text);
  if (depth > LIMITS.depth) return problem('json_depth', { limit: LIMITS.depth });
  if (parts > LIMITS.parts) return problem('json_parts', { limit: LIMITS.parts });
  const written = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return { json: JSON.parse(written) as Json };
  } catch {
    const at = jsonMistake(written);
    return at === undefined ? problem('json_syntax') : problem('json_syntax_at', placeOf(written, at));
  }
}

/** How deep a JSON text nests, and how many objects and lists it opens: brackets outside of strings. */
function shapeOf(text: string): { readonly depth: number; readonly parts: number } {
  let depth = 0;
  let deepest = 0;
  let parts = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (quoted) {
      if (letter === 0x5c) at += 1;
      else if (letter === 0x22) quoted = false;
    } else if (letter === 0x22) quoted = true;
    else if (letter === 0x7b || letter === 0x5b) {
      parts += 1;
      deepest = Math.max(deepest, (depth += 1));
    } else if (letter === 0x7d || letter === 0x5d) depth -= 1;
  }
  return { depth: deepest, parts };
}

/** Line and column as an editor counts them. */
function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
