import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/engine/index.js';
import { form } from '../../../src/generated/pfml-claim/index.js';
import type { Draft, JsonObject } from '../../../src/model/index.js';
import { date, patterns, person, reasons, week } from './person.js';
import { TODAY, openClaim, walk } from './walk.js';

const { plan, validator } = form;
const medical = { ...person, ...reasons['Serious Health Condition - Employee'] };
const continuous = { ...medical, ...patterns.continuous };
const variable = { '/work_pattern/work_pattern_type': 'Variable' };
const details = (answers: JsonObject | undefined): JsonObject => (answers?.leave_details ?? {}) as JsonObject;

describe('a whole claim', () => {
  const leaves = { ...patterns, 'continuous, then reduced': { ...patterns.continuous, ...patterns.reduced } };
  for (const [at, [reason, why]] of Object.entries(reasons).entries())
    for (const [other, [pattern, leave]] of Object.entries(leaves).entries()) {
      // Half of the claims each: what depends on the schedule is met by every reason and every pattern.
      const hoursChange = (at + other) % 2 === 1;
      it(`${reason}, ${pattern}, ${hoursChange ? 'hours that change' : 'the same hours each week'}: passes every page and is taken as it is sent`, () => {
        const { submissions, stoppedBy, path } = walk({ ...person, ...why, ...leave, ...(hoursChange && variable) });
        expect(stoppedBy).toEqual([]);
        expect(path.at(-2)).toBe('done');
        expect(Object.keys(submissions)).toEqual(['application', 'equality', 'payment', 'tax', 'complete']);
        for (const [id, { answers }] of Object.entries(submissions))
          expect(judge({ plan, validator, today: TODAY }, answers, id)).toEqual([]);
        expect(details(submissions.application?.answers).reason).toBe(reason);
      });
    }
});

describe('asked is not sent', () => {
  it('stores "do you get mail here?" inverted, and asks for the other address only then', () => {
    const here = walk(continuous).submissions.application?.answers;
    expect(here).toMatchObject({ has_mailing_address: false });
    expect(here).not.toHaveProperty('mailing_address');
    expect(walk({ ...continuous, 'asked:/gets_mail_here': 'false' })).toMatchObject({
      stoppedBy: expect.arrayContaining(['/mailing_address/line_1 required']) as string[],
    });
  });

  it('spreads a weekly total over seven days, the surplus on the earliest', () => {
    const answers = walk({ ...medical, ...patterns.reduced, ...variable }).submissions.application?.answers;
    expect(
      (answers?.work_pattern as { work_pattern_days: { minutes: number }[] }).work_pattern_days.map(
        ({ minutes }) => minutes,
      ),
    ).toEqual([210, 210, 210, 210, 210, 195, 195]);
    expect(answers?.hours_worked_per_week).toBe(24);
    expect(details(answers).reduced_schedule_leave_periods).toMatchObject([
      { sunday_off_minutes: 75, saturday_off_minutes: 60 },
    ]);
  });

  it('turns odd times over six months into an interval', () => {
    const answers = walk({ ...medical, ...patterns.intermittent }).submissions.application?.answers;
    expect(details(answers).intermittent_leave_periods).toMatchObject([
      { frequency_interval: 6, frequency_interval_basis: 'Months', frequency: 10 },
    ]);
  });

  it('never sends the account number twice, nor race and ethnicity with the claim', () => {
    const { submissions } = walk({ ...continuous, 'asked:/equality/race': ['White'] });
    expect(JSON.stringify(submissions.payment)).not.toContain('retype');
    expect(JSON.stringify(submissions.application)).not.toContain('race');
    expect(submissions.equality).toMatchObject({ answers: {}, addenda: { equality: { race: ['White'] } } });
  });

  it('keeps a half-typed date as it was typed when the draft is taken up again, and asks for the rest', () => {
    const half = { ...continuous, '/date_of_birth': { month: '2', day: '30', year: '' } };
    const { session } = walk(half);
    const draft = JSON.parse(JSON.stringify(session.state.draft)) as Draft;
    const resumed = openClaim({ draft });
    expect(resumed.view.page.page.id).toBe('date-of-birth');
    expect(resumed.view.page.questions[0]?.entry).toEqual({ month: '2', day: '30', year: '' });
    expect(resumed.answers).not.toHaveProperty('date_of_birth');
    expect(walk(continuous, { draft }).stoppedBy).toEqual([]);
  });
});

describe('branches', () => {
  it('asks about an employer that is not found after the second try, and sends that beside the claim', () => {
    const found = {
      'asked:/no_match/employer_name': 'Acme',
      'asked:/no_match/recently_acquired_or_merged': 'unknown',
      'asked:/no_match/date_of_hire': date('2020-01-02'),
      'asked:/no_match/currently_employed': 'true',
    };
    const employer = { outcome: 'unknown', triesLeft: 3 };
    expect(walk({ ...continuous, ...found }, { employer }).submissions.application?.addenda).toEqual({
      employer_review: {
        employer_name: 'Acme',
        recently_acquired_or_merged: 'unknown',
        date_of_hire: '2020-01-02',
        currently_employed: true,
      },
    });
    expect(walk(continuous, { employer }).stoppedBy).toContain('asked:/no_match/employer_name required');
    expect(walk(continuous).submissions.application?.addenda).toEqual({});
  });

  it('offers departments that the directory knows, and "not sure"', () => {
    const employer = {
      outcome: 'matched',
      triesLeft: 5,
      departments: [{ key: '6b1a4c0e-5a53-4a6e-9f0e-0d6f3c5b1a01', label: 'Nursing' }],
    };
    expect(
      walk({ ...continuous, 'asked:/department': '6b1a4c0e-5a53-4a6e-9f0e-0d6f3c5b1a01' }, { employer }).submissions
        .application?.answers,
    ).toHaveProperty('organization_unit_id');
    expect(
      walk({ ...continuous, 'asked:/department': 'not_selected' }, { employer }).submissions.application?.answers,
    ).toMatchObject({ organization_unit_selection: 'not_selected' });
  });

  it('needs no certification yet for a child who is still to come', () => {
    const adoption = {
      ...reasons['Child Bonding'],
      '/leave_details/reason_qualifier': 'Adoption',
      '/leave_details/child_placement_date': date('2026-12-05'),
    };
    const { path, submissions, stoppedBy } = walk({ ...continuous, ...adoption });
    expect(stoppedBy).toEqual([]);
    expect(path).not.toContain('upload-certification');
    expect(details(submissions.application?.answers).has_future_child_date).toBe(true);
  });

  it('asks about paid time off only while the switch is on', () => {
    const asking = {
      ...plan,
      tables: { ...plan.tables, switches: { ...(plan.tables.switches as JsonObject), concurrent_leave: true } },
    };
    expect(walk(continuous).path).not.toContain('paid-time-off');
    expect(walk(continuous, { plan: asking }).stoppedBy).toEqual(['asked:/using_paid_time_off required']);
    const dates = {
      'asked:/using_paid_time_off': 'true',
      '/concurrent_leave/is_for_current_employer': 'true',
      '/concurrent_leave/leave_start_date': date('2026-12-14'),
      '/concurrent_leave/leave_end_date': date('2026-12-18'),
    };
    expect(walk({ ...continuous, ...dates }, { plan: asking }).submissions.application?.answers).toMatchObject({
      has_concurrent_leave: true,
    });
  });
});

describe('what a page refuses', () => {
  const refusals: readonly (readonly [string, object, string])[] = [
    ['a week without hours', { 'asked:/work_week': week(0, 0, 0, 0, 0, 0, 0) }, 'asked:/work_week no_work_hours'],
    [
      'more than 168 hours a week',
      { ...variable, 'asked:/average_weekly_minutes': { hours: '170', minutes: '00' } },
      'asked:/average_weekly_minutes maximum',
    ],
    [
      'more time off than a day has',
      { ...patterns.reduced, 'asked:/reduced_week': week(0, 0, 0, 0, 0, 7.75, 0) },
      'asked:/reduced_week more_than_you_work',
    ],
    [
      'more time off than a week has',
      { ...patterns.reduced, ...variable, 'asked:/reduced_weekly_minutes': { hours: '24', minutes: '15' } },
      'asked:/reduced_weekly_minutes more_than_you_work',
    ],
    [
      'no leave at all',
      { '/has_continuous_leave_periods': 'false' },
      '/has_intermittent_leave_periods no_leave_period',
    ],
    [
      'uneven leave beside another',
      patterns.intermittent as object,
      '/has_intermittent_leave_periods intermittent_not_alone',
    ],
    [
      'another account number the second time',
      { 'asked:/retype_account_number': '4417723311' },
      'asked:/retype_account_number not_the_same',
    ],
    [
      'a blank frequency, once',
      { ...patterns.intermittent, '/has_continuous_leave_periods': 'false', 'asked:/absence_rhythm': '' },
      'asked:/absence_rhythm required',
    ],
    [
      'to submit before the employer was told',
      { '/leave_details/employer_notified': 'false' },
      '/leave_details/employer_notified must_notify_employer',
    ],
  ];
  it.each(refusals)('%s', (_, typed, issue) => {
    expect(walk({ ...continuous, ...typed }).stoppedBy).toEqual([issue]);
  });
});
