import { dateWords } from './language/date-words.js';
import { formatLocales, language } from './language/language.js';
import { americanTime } from './moments.js';

/** The parts of a meeting's time, on the clock of the place where it is held; `to` says which clock that is. */
export interface MeetingTime {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

/** A meeting's time in the reader's words: `Tuesday, July 14, 2020`, `10:00 a.m.`, `11:00 a.m. Eastern Daylight Time`. */
export function meetingTime(starts: Date, ends: Date, timeZone: string): MeetingTime {
  const write = (moment: Date, options: Intl.DateTimeFormatOptions): string => {
    const formatter = new Intl.DateTimeFormat([...formatLocales()], { ...options, calendar: 'gregory', timeZone });
    return americanTime(dateWords(formatter, moment, language()), language());
  };
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  return {
    day: write(starts, { dateStyle: 'full' }),
    from: write(starts, clock),
    to: write(ends, { ...clock, timeZoneName: 'long' }),
  };
}
