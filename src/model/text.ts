/**
 * A value with the way to write it. `money`: dollars. `duration`: whole minutes. `date`: `YYYY-MM-DD`. `time`: a
 * time of day, as RFC 3339 writes it. `weekday`: a date with its day of the
 * week. `moment`: ISO 8601, in Massachusetts time. `days`: how many. `masked`: the agency's mask as it came. `plain`: as it is (a NoteParam's `text`).
 */
export interface FormattedValue {
  readonly as: 'date' | 'time' | 'weekday' | 'moment' | 'days' | 'money' | 'number' | 'duration' | 'plain' | 'masked';
  readonly value: string | number;
  readonly params?: TextParams;
}

/** A value in words: a text, a formatted value, or no answer. */
export type ValueText = { readonly as: 'text'; readonly text: TextRef } | FormattedValue | { readonly as: 'blank' };

/** One value that a text may carry. A `ValueText` is written in the reader's language: a label, a date, money, a length of time. */
export type TextParam = string | number | boolean | ValueText;

/** Values that a text may carry: `{maximum}` in the sentence becomes params.maximum. Never a typed answer. */
export type TextParams = Readonly<Record<string, TextParam>>;

/**
 * A text that is not resolved yet: engine and plan speak in these, the text floor turns them into words in the reader's language.
 *
 * - `key`: a message of a compiled form or of the engine's own wording (`ui.continue`, `pfml-claim#/1a2b3c4d`)
 * - `text`: words given by an author at run time; shown as they are, always as text, never as markup
 */
export type TextRef =
  { readonly key: string; readonly params?: TextParams } | { readonly text: string; readonly params?: TextParams };
