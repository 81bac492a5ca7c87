import type { Parsed } from '../../model/index.js';
import { plainCode, unreadable } from '../reading/typed-text.js';

/** The parts in which a time of day is asked; `half` is `am` or `pm`. */
export const TIME_PARTS = ['hour', 'minute', 'half'] as const;

/** A time of day, on a clock of 24 hours. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** Whether nothing was put in. */
export function isNoTime(hour: string, minute: string): boolean {
  return plainCode(hour) === '' && plainCode(minute) === '';
}

/**
 * Reads a time as people in the United States write it: 1 to 12 with AM or PM. An hour that only a clock of 24 hours has needs neither.
 * `7:30` in the first box is what many type: it is read as hour and minute.
 */
export function readTime(hourText: string, minuteText: string, half: string): TimeOfDay | Parsed {
  const both = plainCode(minuteText) === '' ? /^(\d{1,2})[:.](\d{2})$/.exec(plainCode(hourText)) : null;
  const hours = both?.[1] ?? plainCode(hourText);
  const minutes = both?.[2] ?? plainCode(minuteText);
  if (hours === '') return unreadable('time_missing_hour', 'hour');
  if (!/^\d{1,2}$/.test(hours) || Number(hours) > 23) return unreadable('time_hour', 'hour');
  if (minutes === '') return unreadable('time_missing_minute', 'minute');
  if (!/^\d{1,2}$/.test(minutes) || Number(minutes) > 59) return unreadable('time_minute', 'minute');
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (hour === 0 || hour > 12) return half === 'am' && hour > 12 ? unreadable('time_half', 'half') : { hour, minute };
  if (half !== 'am' && half !== 'pm') return unreadable('time_missing_half', 'half');
  return { hour: (hour % 12) + (half === 'pm' ? 12 : 0), minute };
}

/** `14:30` as its boxes show it. */
export function timeParts({ hour, minute }: TimeOfDay): Readonly<Record<(typeof TIME_PARTS)[number], string>> {
  return {
    hour: String(hour % 12 === 0 ? 12 : hour % 12),
    minute: String(minute).padStart(2, '0'),
    half: hour < 12 ? 'am' : 'pm',
  };
}

/** `14:30`. */
export function clockText({ hour, minute }: TimeOfDay): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
