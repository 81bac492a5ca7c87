import { randomUUID } from 'node:crypto';
import { submissionPlan } from '../../../src/engine/index.js';
import type { CompiledForm, JsonObject } from '../../../src/model/index.js';
import { openingOf } from '../cases/case-store.js';
import { eventRows, type EventRow, type NewEvent } from '../cases/chain.js';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { sealedRow } from '../drafts/held-answers.js';
import { factsOf, type FactSources } from '../drafts/known-facts.js';
import { maskOf } from '../drafts/masks.js';
import { policyOf, trackerNameOf, type AboutSubmission } from '../forms/form-library.js';
import { withoutSecrets } from './compare.js';
import type { Judged } from './judge-submission.js';
import type { SubmissionRecord } from './record.js';
import { isMatched } from './refusals-of-policy.js';
import type { Turn } from './turn.js';

/** The answer to a submission that the service has. */
export interface Receipt {
  readonly receivedAt: string;
  readonly applicationId: string;
  readonly known: JsonObject;
}

/** All that is written of a submission that was judged good, and the answer to it. */
export function takeIn(
  desk: Desk,
  form: CompiledForm,
  turn: Turn,
  sources: FactSources,
  id: string,
  { answers, whole, addenda }: Judged,
  { keyMark, bodyMark }: { readonly keyMark: string; readonly bodyMark: string },
): { readonly record: SubmissionRecord; readonly receipt: Receipt } {
  const policy = policyOf(desk.library, turn.form);
  const receivedAt = momentOf(desk.clock);
  const opens = turn.case_id === null;
  const facts = factsOf(desk, turn, sources);
  const isUnmatched = policy.employer !== undefined && !isMatched(facts);
  const status = isUnmatched && policy.opensCase === id ? 'In Review' : policy.statuses[id];
  const employer = policy.employer && answers[policy.employer.slice(1)];
  const parties = [
    { role: 'claimant' as const, reference: turn.application_id },
    ...(typeof employer === 'string' ? [{ role: 'employer' as const, reference: employer }] : []),
  ];
  const opening = openingOf(turn, trackerNameOf(desk.library, turn.form), parties, status ?? 'Submitted', receivedAt);
  const caseId = turn.case_id ?? opening.case.id;
  const about = { answers: whole, known: facts, inReview: isUnmatched };
  const events = eventsOf(desk, turn, id, receivedAt, about);

  const submissionId = randomUUID();
  const { open, secrets } = withoutSecrets(form.plan, answers);
  const person = policy.person && sources.person;
  const receipt = { receivedAt, applicationId: turn.application_id };
  const known = factsOf(desk, turn, {
    ...sources,
    submitted: { ...sources.submitted, [id]: receivedAt },
    status: opens ? opening.case.status : (status ?? sources.status),
  });
  const body = { ...receipt, known };
  return {
    receipt: body,
    record: {
      draftId: turn.id,
      revision: turn.revision,
      cases: opens ? [opening.case] : [],
      ...(!opens && status && { moved: { caseId, status } }),
      parties: opens ? opening.parties : [],
      applicants:
        policy.opensCase === id && person && desk.settings.onePerPerson
          ? [{ form: turn.form, person_mark: person, draft_id: turn.id }]
          : [],
      events: [
        ...eventRows(
          desk.keys,
          caseId,
          turn.history_end ?? undefined,
          opens ? [opening.started, ...events] : events,
          receivedAt,
        ),
        ...linkedRows(desk, turn, receivedAt, about),
      ],
      submissions: [
        {
          id: submissionId,
          draft_id: turn.id,
          case_id: caseId,
          submission: submissionPlan(form.plan, id).id,
          answers: open,
          addenda,
          answer: receipt,
          received_at: receivedAt,
        },
      ],
      sealedValues: [...secrets].map(([pointer, value]) =>
        sealedRow(desk.keys, submissionId, pointer, {
          entry: typeof value === 'string' ? value : JSON.stringify(value),
          mask: maskOf(
            form.plan.questions[pointer] ?? { kind: '', pointer, facts: { type: [] }, label: { text: '' } },
            value,
          ),
          ...(pointer === policy.person && person && { searchMark: person }),
        }),
      ),
      idempotencyKeys: [
        { draft_id: turn.id, key_mark: keyMark, body_mark: bodyMark, status: 201, answer: body, at: receivedAt },
      ],
    },
  };
}

/** What the submission adds to the case that it speaks to; it stands or falls with the submission. */
function linkedRows(desk: Desk, turn: Turn, at: string, about: AboutSubmission): readonly EventRow[] {
  const { link } = policyOf(desk.library, turn.form);
  if (!link || !turn.linked) return [];
  const events = link.events(about).map((event) => ({ ...event, at }));
  return eventRows(desk.keys, turn.linked.case_id, turn.linked.end, events, at);
}

function eventsOf(desk: Desk, turn: Turn, id: string, at: string, about: AboutSubmission): readonly NewEvent[] {
  // What was agreed to, and in which words, belongs to what was sent: the draft's own record can still be written over.
  const { agreed } = turn.draft;
  const events = policyOf(desk.library, turn.form).events[id]?.(about) ?? [{ kind: 'submitted', role: 'claimant' }];
  return events.map((event, index) => ({
    ...event,
    at,
    fields: {
      ...event.fields,
      submission: id,
      ...(index === 0 && { agreed: JSON.parse(JSON.stringify(agreed)) as JsonObject }),
    },
  }));
}
