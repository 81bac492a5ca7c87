import type { JsonObject } from '../../../src/model/index.js';
import { addDays, today } from './days.js';

/** What a journey wants its claim to be about. */
export interface ClaimWish {
  readonly reason: 'medical' | 'pregnancy' | 'newborn' | 'adoption' | 'foster' | 'caring';
  readonly pattern: 'continuous' | 'reduced' | 'continuous then reduced' | 'intermittent';
  readonly work: 'Fixed' | 'Variable';
  readonly payment: 'deposit' | 'check';
  /** Everything optional too: second address lines, past leaves, benefits, incomes. */
  readonly full?: boolean;
}

/** Seeded in the service's directory: everybody has wages there. */
const EMPLOYER = '11-1111111';
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const FIXED_WEEK = [0, 480, 480, 465, 480, 480, 0];
const VARIABLE_WEEKLY = 1_800;
const FIXED_OFF = [0, 240, 0, 105, 0, 480, 0];
const VARIABLE_OFF_WEEKLY = 600;

/** The whole contract of such a claim (`person` tells one claimant's number from another's), as an agency must receive it after the last step. Written from the contract's description, not from our form. */
export function claimOf(wish: ClaimWish, day = today(), person = 0): JsonObject {
  const { full = false } = wish;
  const week = wish.work === 'Fixed' ? FIXED_WEEK : spread(VARIABLE_WEEKLY);
  return {
    first_name: 'Marisol',
    ...(full && { middle_name: 'de la Luz' }),
    last_name: 'O’Neil-Núñez',
    gender: 'Non-binary',
    phone: { int_code: '1', phone_number: '413-555-0142', phone_type: 'Cell' },
    residential_address: {
      line_1: '12 Elm St',
      ...(full && { line_2: 'Apt 3' }),
      city: 'Springfield',
      state: 'MA',
      zip: '01103',
    },
    has_mailing_address: full,
    ...(full && { mailing_address: { line_1: 'PO Box 9', city: 'Hartford', state: 'CT', zip: '06101-1234' } }),
    date_of_birth: '1988-02-29',
    has_state_id: full,
    ...(full && { mass_id: 'S12345678' }),
    tax_identifier: `508-31-${9000 + person}`,
    employment_status: 'Employed',
    employer_fein: EMPLOYER,
    hours_worked_per_week: week.reduce((sum, minutes) => sum + minutes, 0) / 60,
    work_pattern: {
      work_pattern_type: wish.work,
      work_pattern_days: DAYS.map((name, index) => ({ day_of_week: name, minutes: week[index] ?? 0 })),
    },
    leave_details: {
      ...reasonOf(wish.reason, day),
      employer_notified: true,
      employer_notification_date: addDays(day, -3),
      ...periodsOf(wish, day),
    },
    has_continuous_leave_periods: wish.pattern.startsWith('continuous'),
    has_reduced_schedule_leave_periods: wish.pattern.endsWith('reduced'),
    has_intermittent_leave_periods: wish.pattern === 'intermittent',
    ...otherLeave(full, day),
    payment_preference:
      wish.payment === 'deposit'
        ? {
            payment_method: 'Elec Funds Transfer',
            routing_number: '011000015',
            account_number: '000123456789',
            bank_account_type: 'Savings',
          }
        : { payment_method: 'Check' },
    is_withholding_tax: wish.payment === 'deposit',
  };
}

function reasonOf(reason: ClaimWish['reason'], day: string): JsonObject {
  switch (reason) {
    case 'medical':
      return { reason: 'Serious Health Condition - Employee', pregnant_or_recent_birth: false };
    case 'pregnancy':
      return { reason: 'Pregnancy/Maternity', pregnant_or_recent_birth: true };
    case 'newborn':
      return {
        reason: 'Child Bonding',
        reason_qualifier: 'Newborn',
        child_birth_date: addDays(day, 15),
        has_future_child_date: true,
      };
    case 'adoption':
      return {
        reason: 'Child Bonding',
        reason_qualifier: 'Adoption',
        child_placement_date: addDays(day, -20),
        has_future_child_date: false,
      };
    case 'foster':
      return {
        reason: 'Child Bonding',
        reason_qualifier: 'Foster Care',
        child_placement_date: addDays(day, -1),
        has_future_child_date: false,
      };
    case 'caring':
      return {
        reason: 'Care for a Family Member',
        caring_leave_metadata: {
          relationship_to_caregiver: 'Sibling - Brother/Sister',
          family_member_first_name: 'Zoë',
          family_member_last_name: 'Smith-Jones',
          family_member_date_of_birth: '1955-12-31',
        },
      };
  }
}

function periodsOf({ pattern, work }: ClaimWish, day: string): JsonObject {
  const start = addDays(day, 20);
  const off = work === 'Fixed' ? FIXED_OFF : spread(VARIABLE_OFF_WEEKLY);
  const reduced = (from: number): JsonObject => ({
    start_date: addDays(start, from),
    end_date: addDays(start, from + 34),
    ...Object.fromEntries(DAYS.map((name, index) => [`${name.toLowerCase()}_off_minutes`, off[index] ?? 0])),
  });
  const continuous = { start_date: start, end_date: addDays(start, 27) };
  switch (pattern) {
    case 'continuous':
      return { continuous_leave_periods: [continuous] };
    case 'reduced':
      return { reduced_schedule_leave_periods: [reduced(0)] };
    case 'continuous then reduced':
      return { continuous_leave_periods: [continuous], reduced_schedule_leave_periods: [reduced(28)] };
    case 'intermittent':
      return {
        intermittent_leave_periods: [
          {
            start_date: start,
            end_date: addDays(start, 83),
            frequency: 2,
            frequency_interval: 1,
            frequency_interval_basis: 'Weeks',
            duration_basis: 'Days',
            duration: 1,
          },
        ],
      };
  }
}

function otherLeave(full: boolean, day: string): JsonObject {
  const has = {
    has_previous_leaves_same_reason: full,
    has_previous_leaves_other_reason: full,
    has_employer_benefits: full,
    has_other_incomes: full,
  };
  if (!full) return has;
  const past = (from: number, more: JsonObject = {}): JsonObject => ({
    is_for_current_employer: from > -100,
    leave_start_date: addDays(day, from),
    leave_end_date: addDays(day, from + 9),
    worked_per_week_minutes: 2_400,
    leave_minutes: 3_375,
    ...more,
  });
  return {
    ...has,
    previous_leaves_same_reason: [past(-200), past(-90)],
    previous_leaves_other_reason: [past(-150, { leave_reason: 'An illness or injury' })],
    employer_benefits: [
      {
        benefit_type: 'Short-term disability insurance',
        is_full_salary_continuous: true,
        benefit_start_date: addDays(day, 20),
      },
      { benefit_type: 'Family or medical leave insurance', is_full_salary_continuous: false },
    ],
    other_incomes: [
      {
        income_type: 'SSDI',
        income_start_date: addDays(day, -40),
        income_end_date: addDays(day, 120),
        income_amount_dollars: 1234.56,
        income_amount_frequency: 'Per Month',
      },
    ],
  };
}

/** A week's total over seven days in quarter hours, what is left over on the earliest days. */
function spread(total: number): number[] {
  const units = Math.round(total / 15);
  return DAYS.map((_, index) => (Math.floor(units / 7) + (index < units % 7 ? 1 : 0)) * 15);
}
