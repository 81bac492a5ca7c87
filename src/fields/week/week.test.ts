import { describe, expect, it } from 'vitest';
import { passesOver, reads, refuses } from '../../../test/contracts/kind-table.js';
import { WEEK_DAYS, contractDay } from './week-days.js';
import { kind } from './week.kind.js';

const facts = { type: ['array'], settings: { step: 15 } } as const;
const asObject = { ...facts, type: ['object'] } as const;

function week(hours: readonly string[], minutes: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    WEEK_DAYS.flatMap((day, index) => [
      [`${day}_hours`, hours[index] ?? ''],
      [`${day}_minutes`, minutes[index] ?? ''],
    ]),
  );
}

describe('the hours of a week', () => {
  const usual = week(['0', '7', '7', '7', '7', '7', '0'], ['', '30', '30', '30', '30', '30']);
  const rows = WEEK_DAYS.map((day, index) => ({
    day_of_week: contractDay(day),
    minutes: index === 0 || index === 6 ? 0 : 450,
  }));
  reads(kind, facts, [[usual, rows]]);
  reads(kind, asObject, [[usual, Object.fromEntries(WEEK_DAYS.map((day, index) => [day, rows[index]?.minutes ?? 0]))]]);
  refuses(kind, facts, [
    [week(['0', '7', '', '7', '7', '7', '0']), 'week_missing', 'tuesday_hours'],
    [week(['0', '7', '7', '7', '7', '7', '25']), 'week_max', 'saturday_hours'],
    [week(['0', '7.5', '7', '7', '7', '7', '0']), 'week_fraction', 'monday_hours'],
    [week(['0', 'x', '7', '7', '7', '7', '0']), 'week_hours', 'monday_hours'],
    [week(['0', '7', '7', '7', '7', '7', '0'], ['', '10']), 'week_step', 'monday_minutes'],
  ]);
  passesOver(kind, facts, [week([]), {}, '', week([], ['00', '00'])]);

  it('names the day that is wrong', () => {
    const parsed = kind.parse(week(['0', '7', '', '7', '7', '7', '0']), facts);
    expect(parsed).toMatchObject({ params: { day: { as: 'text', text: { key: 'ui.tuesday' } } } });
  });

  it('shows rows of another order as untouched and not under the wrong day', () => {
    expect(kind.isBlank(kind.format([...rows].reverse().slice(0, 3), facts))).toBe(true);
  });

  it('says each day in words', () => {
    expect(kind.words?.(rows, facts)).toHaveLength(7);
  });
});
