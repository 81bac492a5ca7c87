import { addDays } from '../../../src/engine/rules/index.js';
import { readAt, type FormPlan, type Json, type JsonObject } from '../../../src/model/index.js';
import { endCodes, tellEmployer } from '../links/tell-employer.js';
import type { AboutSubmission, FollowUp, FormPolicy, PolicyEvent } from './form-library.js';

/** What the Department does with the three parts of a paid-leave claim (one case, opened by Part 1). */
export const pfmlClaim: FormPolicy = {
  person: '/tax_identifier',
  employer: '/employer_fein',
  department: '/organization_unit_id',
  opensCase: 'application',
  completes: 'complete',
  events: {
    application: partOne,
    payment: () => [{ kind: 'payment_submitted', role: 'claimant' }],
    tax: () => [{ kind: 'tax_answered', role: 'claimant' }],
    complete: completed,
  },
  statuses: { application: 'Submitted', complete: 'Completed' },
  planned: plannedLeave,
  givenUp: ['withdrawn', 'cancelled'],
  noMatchAddendum: 'employer_review',
  received: tellEmployer,
};

/** An employer is also told of what staff add: that they found it, that it is asked. */
export const pfmlClaimFollowUp: FollowUp = {
  told: tellEmployer,
  after: (_desk, sql, row) => endCodes(sql, row),
  letters: { notice_posted: 'document' },
};

/** The kinds of leave periods, as the contract and as the agency's cases name them. */
const PERIODS = [
  ['continuous_leave_periods', 'Continuous'],
  ['reduced_schedule_leave_periods', 'Reduced Schedule'],
  ['intermittent_leave_periods', 'Intermittent'],
] as const;

/** One part of the leave that is asked for. */
interface Period {
  readonly period_type: string;
  readonly start_date: string;
  readonly end_date: string;
}

/** When somebody who is still filling it out wants leave, from which employer, and from which day they can send it, if that is to come. */
function plannedLeave(answers: JsonObject, tables: FormPlan['tables'], today: string): JsonObject {
  const periods = periodsOf(answers);
  const [start] = periods.map((period) => period.start_date).sort();
  const end = periods
    .map((period) => period.end_date)
    .sort()
    .at(-1);
  const ahead = readAt(tables, ['limits', 'days_ahead']);
  const from = start !== undefined && typeof ahead === 'number' ? addDays(start, -ahead) : undefined;
  return present({
    leave_start: start,
    leave_end: end,
    submit_from: from !== undefined && from > today ? from : undefined,
    employer_fein: textAt(answers, 'employer_fein'),
  });
}

function partOne({ answers, inReview }: AboutSubmission): readonly PolicyEvent[] {
  const periods = periodsOf(answers);
  const starts = periods.map((period) => period.start_date).sort();
  const ends = periods.map((period) => period.end_date).sort();
  const fields = {
    reason: textAt(answers, 'leave_details', 'reason'),
    reason_qualifier: textAt(answers, 'leave_details', 'reason_qualifier'),
    leave_start: starts[0],
    leave_end: ends.at(-1),
    employer_fein: textAt(answers, 'employer_fein'),
    intermittent: periods.some((period) => period.period_type === 'Intermittent'),
  };
  return [
    { kind: 'application_submitted', role: 'claimant', fields: present(fields) },
    ...periods.map((period, index) => ({
      kind: 'leave_requested',
      role: 'claimant',
      item: `leave-${index + 1}`,
      fields: { ...period },
    })),
    // An employer whom the directory does not know cannot be told.
    inReview ? { kind: 'employer_review_needed', role: 'service' } : { kind: 'employer_notified', role: 'service' },
  ];
}

function completed({ answers, known, inReview }: AboutSubmission): readonly PolicyEvent[] {
  const isBonding = textAt(answers, 'leave_details', 'reason') === 'Child Bonding';
  const proofs = readAt(known, ['documents', 'certification']);
  const isMissing = isBonding && !(typeof proofs === 'number' && proofs > 0);
  return [
    { kind: 'completed', role: 'claimant', ...(isMissing && { fields: { proof_missing: true } }) },
    ...(inReview ? [] : [{ kind: 'employer_review_requested', role: 'service' }]),
  ];
}

function periodsOf(answers: JsonObject): readonly Period[] {
  return PERIODS.flatMap(([list, type]) => {
    const rows = readAt(answers, ['leave_details', list]);
    return (Array.isArray(rows) ? (rows as readonly Json[]) : []).flatMap((row): readonly Period[] => {
      const [start, end] = [textIn(row, 'start_date'), textIn(row, 'end_date')];
      return start === undefined || end === undefined ? [] : [{ period_type: type, start_date: start, end_date: end }];
    });
  });
}

function textAt(answers: JsonObject, ...segments: readonly string[]): string | undefined {
  const value = readAt(answers, segments);
  return typeof value === 'string' ? value : undefined;
}

function textIn(row: Json, name: string): string | undefined {
  const value = readAt(row, [name]);
  return typeof value === 'string' ? value : undefined;
}

function present(fields: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter((pair): pair is [string, Json] => pair[1] !== undefined));
}
