import type { msg as Msg } from '@lit/localize';

/** Not the library's own type: its tools would take our one call for a sentence. */
type Translate = (sentence: string, options: { id: string }) => string;

let translated: Translate | undefined;
let isEnglishAsked = false;

/**
 * Marks a sentence for translators. All catalogs take it from here, so that this folder alone knows the library; `npm run l10n:extract`
 * finds the calls by type, so the detour costs nothing. Give literal text and a literal id, always the same as the catalog's key.
 * In English it is the sentence itself; the library comes with the first other language.
 */
export const msg = ((sentence: string, options: { id: string }) =>
  isEnglishAsked ? sentence : (translated?.(sentence, options) ?? sentence)) as typeof Msg;

/** From now on sentences come from the library. */
export function translateBy(library: Translate): void {
  translated = library;
}

/** Reads texts as they were written, in English, whatever the language in force. */
export function inEnglish<Read>(read: () => Read): Read {
  isEnglishAsked = true;
  try {
    return read();
  } finally {
    isEnglishAsked = false;
  }
}
