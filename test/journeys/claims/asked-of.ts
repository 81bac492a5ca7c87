import type { Json, JsonObject } from '../../../src/model/index.js';
import { readAt } from '../../../src/model/index.js';

/** What a person must say to the questions that the contract does not hold, so that this contract comes out: the derivations of form.json, read backwards. */
export function askedOf(answers: JsonObject): JsonObject {
  const at = (path: string): Json | undefined => readAt(answers, path.split('/').slice(1));
  const fixed = at('/work_pattern/work_pattern_type') === 'Fixed';
  const days = (at('/work_pattern/work_pattern_days') ?? []) as readonly { day_of_week: string; minutes: number }[];
  const week = Object.fromEntries(days.map(({ day_of_week, minutes }) => [day_of_week.toLowerCase(), minutes]));
  const reduced = at('/leave_details/reduced_schedule_leave_periods/0') as JsonObject | undefined;
  const off = reduced && Object.fromEntries(Object.keys(week).map((day) => [day, reduced[`${day}_off_minutes`] ?? 0]));
  const interval = at('/leave_details/intermittent_leave_periods/0/frequency_interval');
  const basis = at('/leave_details/intermittent_leave_periods/0/frequency_interval_basis');
  const each = at('/leave_details/intermittent_leave_periods/0/duration');
  const inDays = at('/leave_details/intermittent_leave_periods/0/duration_basis') === 'Days';
  const account = at('/payment_preference/account_number');
  const reason = at('/leave_details/reason');
  const pregnant = at('/leave_details/pregnant_or_recent_birth');
  const unit = at('/organization_unit_id') ?? at('/organization_unit_selection');
  const using = at('/has_concurrent_leave');
  return {
    gets_mail_here: at('/has_mailing_address') !== true,
    ...(unit !== undefined && { department: unit }),
    ...(fixed ? { work_week: week } : { average_weekly_minutes: total(Object.values(week)) }),
    leave_reason: reason === 'Child Bonding' ? 'bonding' : reason === 'Care for a Family Member' ? 'caring' : 'medical',
    ...(pregnant !== undefined && { pregnant_or_recent_birth: pregnant }),
    ...(off && (fixed ? { reduced_week: off } : { reduced_weekly_minutes: total(Object.values(off)) })),
    ...(basis !== undefined && {
      absence_rhythm: basis === 'Weeks' ? 'weekly' : interval === 6 ? 'six_months' : 'monthly',
    }),
    ...(each !== undefined && (inDays ? { days_each_time: each } : { hours_each_time: each })),
    ...(using !== undefined && { using_paid_time_off: using }),
    ...(account !== undefined && { retype_account_number: account }),
  };
}

function total(minutes: readonly Json[]): number {
  return minutes.reduce<number>((sum, one) => sum + Number(one), 0);
}
