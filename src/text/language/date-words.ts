/** How a browser's formatter writes a moment; a language that browsers do not know puts its own words in. */
type WriteDate = (formatter: Intl.DateTimeFormat, moment: Date, language: string) => string;

let write: WriteDate = (formatter, moment) => formatter.format(moment);

/** From now on dates are written so. What other languages need comes with the first of them. */
export function writeDatesBy(own: WriteDate): void {
  write = own;
}

/** A moment as the formatter writes it, with the words of the language. */
export function dateWords(formatter: Intl.DateTimeFormat, moment: Date, language: string): string {
  return write(formatter, moment, language);
}
