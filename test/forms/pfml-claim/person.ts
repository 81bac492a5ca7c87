import type { Entry } from '../../../src/model/index.js';

/** What a person types, by question. Rows of lists by their number: `/previous_leaves_same_reason/0/leave_start_date`. */
export type Typed = Readonly<Record<string, Entry>>;

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const CONTINUOUS = '/leave_details/continuous_leave_periods/0';
const REDUCED = '/leave_details/reduced_schedule_leave_periods/0';
const INTERMITTENT = '/leave_details/intermittent_leave_periods/0';
const FAMILY = '/leave_details/caring_leave_metadata';

/** A date as its three boxes hold it. */
export function date(text: string): Entry {
  const [year = '', month = '', day = ''] = text.split('-');
  return { month: String(Number(month)), day: String(Number(day)), year };
}

/** Hours of each day, Sunday first, as the week table holds them. */
export function week(...hours: readonly number[]): Entry {
  const boxes = DAYS.flatMap((day, at) => [
    [`${day}_hours`, String(Math.floor(hours[at] ?? 0))],
    [`${day}_minutes`, String(((hours[at] ?? 0) % 1) * 60)],
  ]);
  return Object.fromEntries(boxes) as Entry;
}

/** Someone with a fixed week, mail at home, and no other leave or income; the reason and the leave come from below. */
export const person: Typed = {
  '/first_name': 'Rosa',
  '/last_name': 'Delgado-Whitcomb',
  '/phone/phone_number': '(413) 555 0142',
  '/phone/phone_type': 'Cell',
  '/residential_address/line_1': '88 Elm Street',
  '/residential_address/city': 'Holyoke',
  '/residential_address/state': 'MA',
  '/residential_address/zip': '01040',
  'asked:/gets_mail_here': 'true',
  '/date_of_birth': date('1985-03-27'),
  '/has_state_id': 'true',
  '/mass_id': 's1234-5678',
  '/tax_identifier': '219099142',
  '/employer_fein': '111111111',
  '/leave_details/employer_notified': 'true',
  '/leave_details/employer_notification_date': date('2026-10-27'),
  '/work_pattern/work_pattern_type': 'Fixed',
  'asked:/work_week': week(0, 7.5, 7.5, 7.5, 7.5, 7.5, 0),
  'asked:/average_weekly_minutes': { hours: '24', minutes: '00' },
  '/has_continuous_leave_periods': 'false',
  '/has_reduced_schedule_leave_periods': 'false',
  '/has_intermittent_leave_periods': 'false',
  '/has_previous_leaves_same_reason': 'false',
  '/has_previous_leaves_other_reason': 'false',
  '/has_employer_benefits': 'false',
  '/has_other_incomes': 'false',
  '/payment_preference/payment_method': 'Elec Funds Transfer',
  '/payment_preference/routing_number': '011000138',
  '/payment_preference/account_number': '4417723310',
  'asked:/retype_account_number': '4417723310',
  '/payment_preference/bank_account_type': 'Checking',
  '/is_withholding_tax': 'true',
};

/** Answers that make each stored reason. */
export const reasons: Readonly<Record<string, Typed>> = {
  'Serious Health Condition - Employee': {
    'asked:/leave_reason': 'medical',
    'asked:/pregnant_or_recent_birth': 'false',
  },
  'Pregnancy/Maternity': { 'asked:/leave_reason': 'medical', 'asked:/pregnant_or_recent_birth': 'true' },
  'Child Bonding': {
    'asked:/leave_reason': 'bonding',
    '/leave_details/reason_qualifier': 'Newborn',
    '/leave_details/child_birth_date': date('2026-11-10'),
  },
  'Care for a Family Member': {
    'asked:/leave_reason': 'caring',
    [`${FAMILY}/relationship_to_caregiver`]: 'Parent',
    [`${FAMILY}/family_member_first_name`]: 'Ana',
    [`${FAMILY}/family_member_last_name`]: 'Delgado',
    [`${FAMILY}/family_member_date_of_birth`]: date('1955-07-14'),
  },
};

/** Answers that make each pattern of leave. */
export const patterns: Readonly<Record<string, Typed>> = {
  continuous: {
    '/has_continuous_leave_periods': 'true',
    [`${CONTINUOUS}/start_date`]: date('2026-12-07'),
    [`${CONTINUOUS}/end_date`]: date('2027-01-15'),
  },
  reduced: {
    '/has_reduced_schedule_leave_periods': 'true',
    [`${REDUCED}/start_date`]: date('2027-01-16'),
    [`${REDUCED}/end_date`]: date('2027-02-26'),
    'asked:/reduced_week': week(0, 0, 0, 0, 0, 7.5, 0),
    'asked:/reduced_weekly_minutes': { hours: '8', minutes: '00' },
  },
  intermittent: {
    '/has_intermittent_leave_periods': 'true',
    [`${INTERMITTENT}/start_date`]: date('2026-12-01'),
    [`${INTERMITTENT}/end_date`]: date('2027-05-31'),
    'asked:/absence_rhythm': 'six_months',
    [`${INTERMITTENT}/frequency`]: '10',
    [`${INTERMITTENT}/duration_basis`]: 'Hours',
    'asked:/hours_each_time': '4',
  },
};
