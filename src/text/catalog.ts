import { msg } from './msg.js';
import { uiTexts } from './ui-texts.js';

/** Sentences by key; each a thunk that looks itself up in the language in force. */
export type Texts = Readonly<Record<string, () => string>>;

/** A Map, so that a key such as `constructor` finds nothing. */
const sentences = new Map<string, () => string>();

/** Catalogs whose translations are in a file of their own; those of this library's own sentences are in `shared`. */
const names = new WeakMap<Texts, string>();
const inUse = new Set(['shared']);
let tell: (() => void) | undefined;

registerTexts(uiTexts);

/** Adds the sentences of a form, a screen, a product. The same key again replaces the earlier sentence. */
export function registerTexts(texts: Texts, catalog: string | undefined = names.get(texts)): void {
  for (const [key, sentence] of Object.entries(texts)) sentences.set(key, sentence);
  if (catalog === undefined || inUse.has(catalog)) return;
  inUse.add(catalog);
  tell?.();
}

/** Not msg() itself, which translators' tools look for: they read the sentences where it is said of each where it stands. */
const say = msg as (sentence: string, options: { id: string }) => string;

/** The sentences of a form or a tracker as texts; `catalog` names the file of their translations. */
export function textsOf(catalog: string, sentencesById: Readonly<Record<string, string>>): Texts {
  const texts = Object.fromEntries(
    Object.entries(sentencesById).map(([id, sentence]) => [id, () => say(sentence, { id })]),
  );
  names.set(texts, catalog);
  return texts;
}

/** Names of the catalogs of which texts were registered. */
export function catalogsInUse(): readonly string[] {
  return [...inUse];
}

/** From now on this is told when a catalog comes into use. */
export function onCatalog(told: () => void): void {
  tell = told;
}

/** The sentence of a key in the language in force, its `{…}` not filled in yet. */
export function sentenceOf(key: string): string | undefined {
  return sentences.get(key)?.();
}

/** Whether a key has a sentence. */
export function hasText(key: string): boolean {
  return sentences.has(key);
}
