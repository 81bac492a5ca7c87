import type { Issue } from '../../../src/model/index.js';
import { Problem, serviceIssue } from './problem.js';

/** How deep a body may nest: PGlite stops answering on deep jsonb, and no form of ours comes near it. */
export const maximumDepth = 64;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** Reads a JSON body: depth first, then syntax, then text and numbers that a database could not keep as they are. */
export function readJson(bytes: Buffer): unknown {
  let text: string;
  try {
    text = strictUtf8.decode(bytes);
  } catch {
    throw new Problem(400, 'not_utf8');
  }
  if (depthOf(text) > maximumDepth)
    throw new Problem(422, 'too_deep', { detail: `JSON may nest at most ${maximumDepth} levels` });
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Problem(400, 'not_json');
  }
  const issues: Issue[] = [];
  findUnkeepable(body, '', issues);
  if (issues.length > 0)
    throw new Problem(422, 'unreadable_text', {
      detail: 'text or number that cannot be kept',
      issues: issues.slice(0, 100),
    });
  return body;
}

/** Nesting of a JSON text, counted without parsing it: brackets outside strings. */
export function depthOf(text: string): number {
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

/** NUL and lone surrogates cannot be stored as text; 1e400 is read as Infinity and would be written as null. */
function findUnkeepable(value: unknown, pointer: string, issues: Issue[]): void {
  if (typeof value === 'string') {
    if (!isKeepable(value)) issues.push(serviceIssue(pointer, 'unreadable_text'));
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value)) issues.push(serviceIssue(pointer, 'number_size'));
  } else if (Array.isArray(value)) {
    value.forEach((part, index) => findUnkeepable(part, `${pointer}/${index}`, issues));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      if (isKeepable(key))
        findUnkeepable(part, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, issues);
      else issues.push(serviceIssue(pointer, 'unreadable_text'));
    }
  }
}

function isKeepable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
