import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/model/index.js';
import { type Typed, date, patterns, person, reasons } from './person.js';
import { walk } from './walk.js';

const medical = { ...person, ...reasons['Serious Health Condition - Employee'], ...patterns.continuous };

/** What "Your leave at a glance" tells, note by note: its figures, in the order of the sentence's parameters. */
function glance(typed: Typed, known: JsonObject = {}): Readonly<Record<string, readonly unknown[]>> {
  const { session } = walk(typed, { until: 'leave-summary', known });
  const { page, notes } = session.view.page;
  expect(page.id).toBe('leave-summary');
  return Object.fromEntries(
    notes.map(({ id, text }) => [
      id,
      Object.values(text.params ?? {}).map((one) => (typeof one === 'object' && 'value' in one ? one.value : one)),
    ]),
  );
}

/** The same leave from and to other days. */
const leave = (start: string, end: string): Typed => ({
  ...medical,
  '/leave_details/continuous_leave_periods/0/start_date': date(start),
  '/leave_details/continuous_leave_periods/0/end_date': date(end),
});
const earning = (average: number): JsonObject => ({ wages: { average } });

describe('what the claim works out for a person', () => {
  it('says how long a leave is: weeks when it is long, days when it is short', () => {
    expect(glance(medical)).toMatchObject({ weeks: [5.7, '2026-12-07', '2027-01-15'] });
    const short = glance(leave('2026-12-07', '2026-12-11'));
    expect(short).toMatchObject({ days: [5, '2026-12-07', '2026-12-11'] });
    expect(short).not.toHaveProperty('weeks');
  });

  it('adds up the hours of their week', () => {
    expect(glance(medical)).toMatchObject({ hours: [37.5 * 60] });
  });

  it.each([
    // 80 % of a wage below half the state's average wage, which is 1,230.39 / 0.64 / 2 = 961.24 in 2026.
    [800, 640],
    // 80 % of 961.24, and 50 % of what is above it.
    [1500, 1038.37],
    // Never more than the year's most.
    [3000, 1230.39],
  ])('estimates the weekly benefit of someone who earns $%d a week: $%d', (average, benefit) => {
    expect(glance(medical, earning(average))).toMatchObject({ estimate: [benefit, 2026, 1230.39] });
  });

  it('says why there is no estimate: no wages on file, or no figures of that year yet', () => {
    const unknown = glance(medical);
    expect(unknown).toMatchObject({ 'estimate-no-wages': [2026, 1230.39] });
    expect(unknown).not.toHaveProperty('estimate');
    const nextYear = glance(leave('2027-01-04', '2027-01-15'), earning(800));
    expect(nextYear).toMatchObject({ 'estimate-no-figures': [2027] });
    expect(nextYear).not.toHaveProperty('estimate');
  });
});
