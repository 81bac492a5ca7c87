import { uiTexts } from './ui-texts.js';

/** Sentences by key; each a thunk that looks itself up in the language in force. */
export type Texts = Readonly<Record<string, () => string>>;

/** A Map, so that a key such as `constructor` finds nothing. */
const catalog = new Map<string, () => string>();

registerTexts(uiTexts);

/** Adds the sentences of a form, a screen, a product. The same key again replaces the earlier sentence. */
export function registerTexts(texts: Texts): void {
  for (const [key, sentence] of Object.entries(texts)) catalog.set(key, sentence);
}

/** The sentence of a key in the language in force, its `{…}` not filled in yet. */
export function sentenceOf(key: string): string | undefined {
  return catalog.get(key)?.();
}

/** Whether a key has a sentence. */
export function hasText(key: string): boolean {
  return catalog.has(key);
}
