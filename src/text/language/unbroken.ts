/** A telephone number as people here write it: `(617) 555-0123`, `617-555-0123`. */
const PHONE = /(?:\(\d{3}\)\s?|\b\d{3}-)\d{3}-\d{4}\b/g;

/**
 * A sentence in which no line ends inside a telephone number: half of one is dialled wrong, and heard in two pieces. After the brackets stands a
 * space that does not break; after a dash, where Chromium and WebKit would break, the joiner that nobody sees or hears. No other dash, which
 * screen readers and searches would not know. Telephones pass over both in what is pasted.
 */
export function unbroken(sentence: string): string {
  return sentence.replace(PHONE, (phone) => phone.replace(/\s/, '\u00a0').replaceAll('-', '-\u2060'));
}
