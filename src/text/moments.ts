import { dateWords } from './language/date-words.js';
import { formatLocales, language } from './language/language.js';

/** A moment of the service (ISO 8601) as people write it here: `Sunday, November 22, 2026 at 2:31 p.m.`, always in Massachusetts time. */
export function momentText(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return '';
  return written(moment, {
    dateStyle: 'full',
    timeStyle: 'short',
    calendar: 'gregory',
    timeZone: 'America/New_York',
  });
}

/** The time of day on the reader's own clock: `2:14 p.m.` */
export function clockText(milliseconds: number): string {
  return written(new Date(milliseconds), { hour: 'numeric', minute: '2-digit' });
}

function written(moment: Date, options: Intl.DateTimeFormatOptions): string {
  const formatter = new Intl.DateTimeFormat([...formatLocales()], options);
  return americanTime(dateWords(formatter, moment, language()), language());
}

/** Mass.gov writes `p.m.`, the formatter of en-US `PM`. */
export function americanTime(words: string, language: string): string {
  return /^(en|ht)/.test(language) ? words.replace(/\s?AM\b/, ' a.m.').replace(/\s?PM\b/, ' p.m.') : words;
}
