import { dayOf } from '../../../src/engine/status/moments.js';
import type { ItemNow, Json, JsonObject } from '../../../src/model/index.js';
import { serviceIssue } from '../http/problem.js';
import type { LinkedCase } from '../links/link-policy.js';
import { CERTIFICATION, employerFacts, leaveDays } from './employer-facts.js';
import type { FormPolicy } from './form-library.js';

const TRACKER = 'pfml-claim';

/** An employer's answer about a claim: advice to the Department, an event of the claim's case. */
export const pfmlEmployerResponse: FormPolicy = {
  opensCase: 'response',
  completes: 'response',
  statuses: { response: 'Submitted' },
  events: {},
  link: {
    code: '/access_code',
    tracker: TRACKER,
    codesFor: 'staff',
    closed({ projection }) {
      const state = projection.items.find((item) => item.kind === 'employer')?.state;
      if (state === 'answered') return 'code_answered';
      return state === 'asked' || state === 'no-answer' ? undefined : 'code_closed';
    },
    facts: async (_desk, sql, linked) => ({ ...(await employerFacts(sql, linked)), ...dueOf(linked) }),
    documents: [CERTIFICATION],
    readAs: { kind: 'employer_read_document', role: 'employer', field: 'read_document' },
    events: ({ answers, known }) => [
      { kind: 'employer_answered', role: 'employer', fields: { ...answered(answers), ...asTold(known['linked']) } },
    ],
  },
};

/** An employer's answers as the tracker names them. Only staff read them; the claimant sees that there was an answer. */
function answered(answers: JsonObject): JsonObject {
  const { decision, hours_worked_per_week: hours, relationship_accurate: relationship, comment } = answers;
  return {
    ...(typeof decision === 'string' && { employer_decision: decision }),
    ...(typeof hours === 'number' && { employer_hours: String(hours) }),
    ...(typeof relationship === 'string' && { employer_relationship: relationship }),
    ...(typeof comment === 'string' && { employer_comment: comment }),
    employer_notice: answers['employee_notice'] === true,
    ...listed('employer_past_leaves', rowsIn(answers['previous_leaves']).map(leaveLine)),
    ...listed('employer_time_off', [answers['concurrent_leave']].filter(isRow).map(leaveLine)),
    ...listed('employer_benefits', rowsIn(answers['employer_benefits']).map(benefitLine)),
    ...(answers['fraud'] === true && { fraud: 'Yes' }),
  };
}

/** What the employee had told of the same: staff see both. */
function asTold(linked: Json | undefined): JsonObject {
  if (!isRow(linked)) return {};
  const { hours, previous_leaves, concurrent_leave, employer_benefits } = linked;
  return {
    ...(typeof hours === 'number' && { employee_hours: String(hours) }),
    ...listed('employee_past_leaves', rowsIn(previous_leaves).map(leaveLine)),
    ...listed('employee_time_off', [concurrent_leave].filter(isRow).map(leaveLine)),
    ...listed('employee_benefits', rowsIn(employer_benefits).map(benefitLine)),
  };
}

/** Rows of a list as one text, for staff. A list that nobody was asked for says nothing. */
function listed(field: string, lines: readonly string[]): JsonObject {
  return lines.length > 0 ? { [field]: lines.join('; ') } : {};
}

function leaveLine(leave: JsonObject): string {
  const days = `${wordsOf(leave['leave_start_date'])} to ${wordsOf(leave['leave_end_date'])}`;
  const reason = wordsOf(leave['leave_reason']);
  return reason === '' ? days : `${days}, ${reason}`;
}

function benefitLine(benefit: JsonObject): string {
  const [first, last] = [wordsOf(benefit['benefit_start_date']), wordsOf(benefit['benefit_end_date'])];
  const days = first === '' ? 'days not told' : last === '' ? `from ${first}` : `${first} to ${last}`;
  const wage = benefit['is_full_salary_continuous'] === true ? 'full wage' : 'part of the wage';
  return `${wordsOf(benefit['benefit_type'])}, ${days}, ${wage}`;
}

function wordsOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function rowsIn(list: Json | undefined): readonly JsonObject[] {
  return Array.isArray(list) ? (list as readonly Json[]).filter(isRow) : [];
}

function isRow(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Hours that a claimant took of intermittent leave: an event of the claim's case. */
export const pfmlHoursReport: FormPolicy = {
  opensCase: 'hours',
  completes: 'hours',
  statuses: { hours: 'Submitted' },
  events: {},
  link: {
    code: '/access_code',
    tracker: TRACKER,
    codesFor: 'claimant',
    closed({ projection }) {
      return projection.items.some(takesHours) ? undefined : 'code_closed';
    },
    refuses: ({ projection }, { first_on, last_on }) => {
      // A day has one report: told again, in the same or in other words, its hours would be paid twice.
      const isTold = projection.past.some(
        ({ kind, fields }) =>
          kind === 'hours_reported' &&
          wordsOf(fields['first_on']) <= wordsOf(last_on) &&
          wordsOf(fields['last_on']) >= wordsOf(first_on),
      );
      return isTold ? [serviceIssue('/first_on', 'days_reported')] : [];
    },
    facts: (_desk, _sql, linked) => {
      const { first_day, last_day } = leaveDays(linked, takesHours);
      return Promise.resolve({ ...(first_day && { first_day }), ...(last_day && { last_day }) });
    },
    events: ({ answers: { minutes = 0, first_on = '', last_on = '' } }) => [
      { kind: 'hours_reported', role: 'claimant', fields: { minutes, first_on, last_on } },
    ],
  },
};

/** Leave that is approved and taken in uneven blocks. */
function takesHours({ kind, state, facts }: ItemNow): boolean {
  return kind === 'leave-period' && state === 'approved' && facts['period_type'] === 'Intermittent';
}

/** By when the employer was asked to answer; over once the case has gone on without. */
function dueOf({ projection }: LinkedCase): JsonObject {
  const item = projection.items.find((one) => one.kind === 'employer');
  return item?.due ? { due: dayOf(item.due.at), late: item.due.late } : { late: item?.state === 'no-answer' };
}
