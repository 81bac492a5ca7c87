import type { Parsed } from '../../model/index.js';
import { plainCode, read, unreadable } from '../reading/typed-text.js';

/** Names of the two parts, which a week repeats for each day. */
export interface DurationParts {
  readonly hours: string;
  readonly minutes: string;
}

/** Limits of one length of time, in minutes. */
export interface DurationLimits {
  readonly step: number;
  readonly max?: number;
}

/** Reads hours and minutes as whole minutes. Never rounds: 10 minutes in quarter-hour steps are refused. The caller knows that it is not blank. */
export function readDuration(
  hoursText: string,
  minutesText: string,
  limits: DurationLimits,
  parts: DurationParts,
): Parsed {
  const hours = plainCode(hoursText);
  const minutes = plainCode(minutesText);
  if (/^\d*\.\d+$/.test(hours)) return unreadable('duration_fraction', parts.hours);
  if (!/^\d{0,4}$/.test(hours)) return unreadable('duration_hours', parts.hours);
  if (!/^\d{0,2}$/.test(minutes) || Number(minutes) > 59) return unreadable('duration_minutes', parts.minutes);
  const total = Number(hours) * 60 + Number(minutes);
  if (total % limits.step !== 0)
    return { kind: 'unreadable', code: 'duration_step', part: parts.minutes, params: { step: limits.step } };
  if (limits.max !== undefined && total > limits.max) return tooLong(limits.max, parts.hours);
  return read(total);
}

function tooLong(max: number, part: string): Parsed {
  return { kind: 'unreadable', code: 'duration_max', part, params: { maximum: { as: 'duration', value: max } } };
}

/** Untouched: no hours, and minutes left at the 00 that the select shows. */
export function isNoDuration(hoursText: string, minutesText: string): boolean {
  return plainCode(hoursText) === '' && /^0*$/.test(plainCode(minutesText));
}

/** The parts of so many minutes, minutes always with two digits as the select has them. */
export function durationParts(total: number): { readonly hours: string; readonly minutes: string } {
  return { hours: String(Math.floor(total / 60)), minutes: String(total % 60).padStart(2, '0') };
}
