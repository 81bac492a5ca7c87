import { createHash } from 'node:crypto';
import type { Json } from '../../model/index.js';
import { escapeSegment } from '../../model/index.js';

/** A sentence and where it stands in the plan; a sentence said twice stands at the first place. */
export interface Sentence {
  readonly text: string;
  readonly place: string;
}

/** A plan whose texts are keys, and the sentences by key. */
export interface KeyedPlan<Plan> {
  readonly plan: Plan;
  readonly sentences: Readonly<Record<string, Sentence>>;
}

/**
 * Moves every sentence of a plan into a catalog. A key is a hash of the sentence, so that a changed sentence is a new one to translators:
 * with a key that stayed, an old translation would silently go on saying something else. Keys travel to phones twice, in the plan and in
 * the catalog, so they are short; where a sentence stands is told to translators only.
 */
export function keyTexts<Plan extends { readonly id: string }>(
  plan: Plan,
  catalog: string = plan.id,
  data: ReadonlySet<string> = FORM_DATA,
): KeyedPlan<Plan> {
  const sentences = new Map<string, Sentence>();
  const keyed = walk(plan, '', data, (text, place) => {
    const key = `${catalog}#/${hash(`${sense(place)} ${text}`)}`;
    const known = sentences.get(key);
    if (known && known.text !== text) throw new Error(`two sentences have the key ${key}; change a word in "${text}"`);
    if (!known) sentences.set(key, { text, place });
    return key;
  });
  return {
    plan: keyed as unknown as Plan,
    sentences: Object.fromEntries([...sentences].sort(([one], [two]) => (one < two ? -1 : 1))),
  };
}

/** What a short label is about: "Other" of a list of kin and "Other" of a list of incomes may be two words elsewhere. Sentences speak for themselves. */
function sense(place: string): string {
  const option = /^\/questions\/([^/]*).*\/options\/[^/]*\/label$/.exec(place);
  return option?.[1]?.split('~1').at(-1) ?? '';
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** Members of a form's plan that hold an author's data, in which `{"text": …}` is no sentence of ours. */
const FORM_DATA: ReadonlySet<string> = new Set([
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

function walk(value: Json, path: string, data: ReadonlySet<string>, key: (text: string, path: string) => string): Json {
  if (Array.isArray(value))
    return (value as readonly Json[]).map((one, index) =>
      walk(one, `${path}/${escapeSegment(nameOf(one) ?? String(index))}`, data, key),
    );
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value as { readonly [key: string]: Json });
  const text = textOf(members);
  if (text !== undefined) return { key: key(text, path) };
  return Object.fromEntries(
    members.map(([name, member]) => [
      name,
      data.has(name) ? member : walk(member, `${path}/${escapeSegment(name)}`, data, key),
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
