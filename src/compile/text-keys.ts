import { createHash } from 'node:crypto';
import type { FormPlan, Json } from '../model/index.js';
import { escapeSegment } from '../model/index.js';

/** A plan whose texts are keys, and the sentences by key. */
export interface KeyedPlan {
  readonly plan: FormPlan;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Moves every sentence of a plan into a catalog. A key says where the sentence stands and ends in a hash of it, so that a changed sentence
 * is a new one to translators: with a key that stayed, an old translation would silently go on saying something else.
 */
export function keyTexts(plan: FormPlan): KeyedPlan {
  const texts = new Map<string, string>();
  const keyed = walk(plan as unknown as Json, '', (text, path) => {
    const key = `${plan.id}#${path}@${createHash('sha256').update(text).digest('hex').slice(0, 6)}`;
    texts.set(key, text);
    return key;
  });
  return {
    plan: keyed as unknown as FormPlan,
    texts: Object.fromEntries([...texts].sort(([one], [two]) => (one < two ? -1 : 1))),
  };
}

/** Members that hold an author's data, in which `{"text": …}` is no sentence of ours. */
const DATA: ReadonlySet<string> = new Set([
  'when',
  'assert',
  'that',
  'value',
  'documentType',
  'done',
  'tables',
  'settings',
  'const',
  'default',
]);

function walk(value: Json, path: string, key: (text: string, path: string) => string): Json {
  if (Array.isArray(value))
    return (value as readonly Json[]).map((one, index) =>
      walk(one, `${path}/${escapeSegment(nameOf(one) ?? String(index))}`, key),
    );
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value as { readonly [key: string]: Json });
  const text = textOf(members);
  if (text !== undefined) return { key: key(text, path) };
  return Object.fromEntries(
    members.map(([name, member]) => [
      name,
      DATA.has(name) ? member : walk(member, `${path}/${escapeSegment(name)}`, key),
    ]),
  );
}

function textOf(members: readonly (readonly [string, Json])[]): string | undefined {
  const [only, ...more] = members;
  return only && more.length === 0 && only[0] === 'text' && typeof only[1] === 'string' ? only[1] : undefined;
}

/** A row's own name, so that a page put in between does not rename all texts after it. */
function nameOf(value: Json): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { id, key, pointer } = value as { readonly [key: string]: Json };
  return [id, pointer, key].find((name): name is string => typeof name === 'string');
}
