/** Values that a text may carry: `{maximum}` in the sentence becomes params.maximum. Never a typed answer. */
export type TextParams = Readonly<Record<string, string | number | boolean>>;

/**
 * A text that is not resolved yet: engine and plan speak in these, the text floor turns them into words in the reader's language.
 *
 * - `key`: a message of a compiled form or of the engine's own wording (`ui.continue`, `pfml-claim#/pages/name/title@1a2b3c`)
 * - `text`: words given by an author at run time; shown as they are, always as text, never as markup
 */
export type TextRef =
  | { readonly key: string; readonly params?: TextParams }
  | { readonly text: string; readonly params?: TextParams };
