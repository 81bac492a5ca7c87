/** A moment of the service (ISO 8601) as people write it here: `Sunday, November 22, 2026 at 2:31 p.m.`, always in Massachusetts time. */
export function momentText(iso: string, language: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return '';
  return americanTime(
    new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone: 'America/New_York' }).format(
      moment,
    ),
    language,
  );
}

/** The time of day on the reader's own clock: `2:14 p.m.` */
export function clockText(milliseconds: number, language: string): string {
  return americanTime(
    new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(milliseconds),
    language,
  );
}

/** Mass.gov writes `p.m.`, the formatter of en-US `PM`. */
export function americanTime(words: string, language: string): string {
  return language.startsWith('en') ? words.replace(/\s?AM\b/, ' a.m.').replace(/\s?PM\b/, ' p.m.') : words;
}
