import { describe, expect, it } from 'vitest';
import { passesOver, reads, refuses, shows } from '../../../test/contracts/kind-table.js';
import { comesTwice, kind } from './date-time.kind.js';
import { minutesOf, offsetsOf, wallTimeOf } from './eastern-time.js';

const facts = { type: ['string'], format: 'date-time' } as const;
const at = (date: string, time: string, more: Record<string, string> = {}): Record<string, string> => {
  const [month = '', day = '', year = ''] = date.split('/');
  const [hour = '', minute = '', half = ''] = time.split(/[: ]/);
  return { month, day, year, hour, minute, half, ...more };
};

describe('a date and a time', () => {
  reads(kind, facts, [
    [at('7/4/2026', '9:00 am'), '2026-07-04T09:00:00-04:00'],
    [at('12/31/2026', '11:59 pm'), '2026-12-31T23:59:00-05:00'],
    [at('3/8/2026', '1:59 am'), '2026-03-08T01:59:00-05:00'],
    [at('3/8/2026', '3:00 am'), '2026-03-08T03:00:00-04:00'],
    [at('11/1/2026', '1:30 am', { fold: 'first' }), '2026-11-01T01:30:00-04:00'],
    [at('11/1/2026', '1:30 am', { fold: 'second' }), '2026-11-01T01:30:00-05:00'],
    [at('7/4/2026', '8:00 am', { given: '2026-07-04T12:00:00Z' }), '2026-07-04T12:00:00Z'],
    [at('7/4/2026', '8:01 am', { given: '2026-07-04T12:00:00Z' }), '2026-07-04T08:01:00-04:00'],
  ]);
  refuses(kind, facts, [
    [at('3/8/2026', '2:30 am'), 'time_skipped', 'hour'],
    [at('11/1/2026', '1:30 am'), 'time_twice', 'fold'],
    [at('2/30/2026', '9:00 am'), 'date_impossible', 'day'],
    [at('7/4/2026', ''), 'time_missing_hour', 'hour'],
    [at('', '9:00 am'), 'date_missing_month', 'month'],
    [at('7/4/2026', '9:00'), 'time_missing_half', 'half'],
  ]);
  passesOver(kind, facts, [at('', ''), { ...at('', ''), half: 'am' }, '']);
  shows(kind, facts, [
    ['2026-01-01T03:30:00Z', at('12/31/2025', '10:30 pm', { given: '2026-01-01T03:30:00Z' })],
    ['2026-11-01T06:30:00Z', at('11/1/2026', '1:30 am', { fold: 'second', given: '2026-11-01T06:30:00Z' })],
    ['yesterday', kind.empty],
  ]);

  it('asks which of two hours only when the clocks show it twice', () => {
    expect(comesTwice(at('11/1/2026', '1:30 am'))).toBe(true);
    expect(comesTwice(at('11/1/2026', '2:30 am'))).toBe(false);
    expect(comesTwice(at('11/1/2026', ''))).toBe(false);
  });
});

describe('Eastern time', () => {
  // The machine's own time zone data are the referee.
  const zone = new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/New_York',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    timeZoneName: 'longOffset',
  });
  const told = (moment: Date): string => {
    const parts = Object.fromEntries(zone.formatToParts(moment).map(({ type, value }) => [type, value]));
    return `${parts.year}-${parts.month}-${parts.day} ${Number(parts.hour)}:${Number(parts.minute)} ${parts.timeZoneName?.replace('GMT', '')}`;
  };

  it('agrees with the machine about every half hour around each change of the clocks since 1976', () => {
    const wrong: string[] = [];
    for (let year = 1976; year <= 2035; year += 1)
      for (const month of [3, 4, 10, 11])
        for (let day = 1; day <= 30; day += 1)
          for (let half = 8; half < 16; half += 1) {
            const moment = new Date(Date.UTC(year, month - 1, day, 0, half * 30));
            const utc = { year, month, day, hour: Math.floor(half / 2), minute: (half % 2) * 30 };
            const { time, offset } = wallTimeOf(minutesOf(utc, '+00:00'));
            const ours = `${time.year}-${time.month}-${time.day} ${time.hour}:${time.minute} ${offset}`;
            if (ours !== told(moment) || !offsetsOf(time).includes(offset)) wrong.push(`${ours} / ${told(moment)}`);
          }
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});
