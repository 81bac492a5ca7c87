import type { msg as Msg } from '@lit/localize';

/** Not the library's own type: its tools would take our one call for a sentence. */
type Translate = (sentence: string, options: { id: string }) => string;

let translated: Translate | undefined;

/**
 * Marks a sentence for translators. All catalogs take it from here, so that this folder alone knows the library; `lit-localize extract`
 * finds the calls by type, so the detour costs nothing. Give literal text and a literal id, always the same as the catalog's key.
 * In English it is the sentence itself; the library comes with the first other language.
 */
export const msg = ((sentence: string, options: { id: string }) =>
  translated?.(sentence, options) ?? sentence) as typeof Msg;

/** From now on sentences come from the library. */
export function translateBy(library: Translate): void {
  translated = library;
}
