import { readAt, type ItemNow, type Json, type JsonObject } from '../../../src/model/index.js';
import { masksOf } from '../drafts/held-answers.js';
import type { LinkedCase } from '../links/link-policy.js';
import type { Sql } from '../store/sql.js';

/** The upload that an employer may read of a claim: never who somebody is. */
export const CERTIFICATION = 'certification';

/**
 * What an employer may see of a claim, and not one answer more: each is named here. Who it is about (a masked number, a year of birth), the leave
 * and its days, and what the employee told of hours, of leave and benefits from this employer: the employer says whether that is so.
 */
export async function employerFacts(sql: Sql, linked: LinkedCase): Promise<JsonObject> {
  const { id, answers } = await applicationOf(sql, linked);
  const { first_name, middle_name, last_name, date_of_birth, hours_worked_per_week: hours } = answers;
  const masks = id === undefined ? {} : await masksOf(sql, id);
  const reason = readAt(answers, ['leave_details', 'reason']);
  return {
    name: [first_name, middle_name, last_name].filter(isText).join(' '),
    ssn: masks['/tax_identifier'] ?? '',
    born: isText(date_of_birth) ? date_of_birth.slice(0, 4) : '',
    ...(isText(reason) && { reason }),
    ...leaveDays(linked),
    ...(typeof hours === 'number' && { hours }),
    ...told('previous_leaves', pastLeaves(answers, reason)),
    ...told('concurrent_leave', timeOff(answers)),
    ...told('employer_benefits', rowsIn(answers['employer_benefits']).map(benefit)),
    ...told('documents', await certificationOf(sql, linked)),
  };
}

/** First and last day of the leave, as a whole and by its kinds, as it stands now: of all that was not given up, or of some of it. */
export function leaveDays({ projection }: LinkedCase, counts: (item: ItemNow) => boolean = isLeave): JsonObject {
  const periods = projection.items.filter(counts).map(({ facts }) => facts);
  const all = daysOf(periods);
  const kinds = KINDS.flatMap(([name, type]) => {
    const days = daysOf(periods.filter((period) => period['period_type'] === type));
    return Object.keys(days).length > 0 ? [[name, days] as const] : [];
  });
  return { ...all, ...(kinds.length > 0 && { periods: Object.fromEntries(kinds) }) };
}

function isLeave({ kind, state }: ItemNow): boolean {
  return kind === 'leave-period' && !['withdrawn', 'cancelled', 'voided'].includes(state);
}

const KINDS = [
  ['continuous', 'Continuous'],
  ['reduced', 'Reduced Schedule'],
  ['intermittent', 'Intermittent'],
] as const;

function daysOf(periods: readonly JsonObject[]): JsonObject {
  const days = (name: string): readonly string[] =>
    periods
      .map((period) => period[name])
      .filter(isText)
      .sort();
  const [first_day, last_day] = [days('start_date')[0], days('end_date').at(-1)];
  return { ...(first_day !== undefined && { first_day }), ...(last_day !== undefined && { last_day }) };
}

/** Leave from this employer alone: what an employee did elsewhere is none of its business. */
function pastLeaves(answers: JsonObject, reason: Json | undefined): readonly JsonObject[] {
  const same = rowsIn(answers['previous_leaves_same_reason']).map((leave): JsonObject => ({
    ...leave,
    leave_reason: (isText(reason) && SAME_REASON[reason]) || 'Unknown',
  }));
  return [...same, ...rowsIn(answers['previous_leaves_other_reason'])]
    .filter((leave) => leave['is_for_current_employer'] === true)
    .map((leave) => picked(leave, 'leave_reason', 'leave_start_date', 'leave_end_date'));
}

/** The reason of a leave, as past leaves name it. */
const SAME_REASON: Readonly<Record<string, string>> = {
  'Serious Health Condition - Employee': 'An illness or injury',
  'Pregnancy/Maternity': 'Pregnancy',
  'Child Bonding': 'Bonding with my child after birth or placement',
  'Care for a Family Member': 'Caring for a family member with a serious health condition',
};

function timeOff(answers: JsonObject): JsonObject | undefined {
  const leave = answers['concurrent_leave'];
  if (!isRow(leave) || leave['is_for_current_employer'] === false) return undefined;
  return picked(leave, 'leave_start_date', 'leave_end_date');
}

function benefit(row: JsonObject): JsonObject {
  return picked(row, 'benefit_type', 'is_full_salary_continuous', 'benefit_start_date', 'benefit_end_date');
}

/** Proofs that were received and found clean. Of their names nothing: a person may have written into one what the employer need not know. */
async function certificationOf(sql: Sql, { row }: LinkedCase): Promise<readonly JsonObject[]> {
  const rows = await sql.all<{ id: string; bytes: number; declared_type: string }>(
    `select id, bytes, declared_type from documents where draft_id = $1 and upload = $2 and state = 'received' order by received_at, id`,
    [row.draft_id, CERTIFICATION],
  );
  return rows.map(({ id, bytes, declared_type: type }) => ({ id, bytes, type }));
}

async function applicationOf(
  sql: Sql,
  { row }: LinkedCase,
): Promise<{ readonly id?: string; readonly answers: JsonObject }> {
  const sent = await sql.one<{ id: string; answers: JsonObject }>(
    'select id, answers from submissions where case_id = $1 order by received_at, id limit 1',
    [row.id],
  );
  return sent ?? { answers: {} };
}

function picked(row: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(names.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]] as const])));
}

/** Nothing told is no key: whoever reads the facts asks for what is there. */
function told(name: string, value: JsonObject | readonly JsonObject[] | undefined): JsonObject {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? {} : { [name]: value as Json };
}

function rowsIn(list: Json | undefined): readonly JsonObject[] {
  return Array.isArray(list) ? (list as readonly Json[]).filter(isRow) : [];
}

function isRow(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string';
}
