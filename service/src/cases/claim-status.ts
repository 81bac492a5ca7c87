import type { FastifyRequest } from 'fastify';
import { readDraft } from '../../../src/engine/index.js';
import type { JsonObject, StatusProjection } from '../../../src/model/index.js';
import { todayOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { DraftRow } from '../drafts/draft-store.js';
import { draftIdOf } from '../drafts/handles.js';
import { presentDraft } from '../drafts/save.js';
import { formOf, policyOf, trackerNameOf } from '../forms/form-library.js';
import { caseIdOf, caseOf, startedEvent } from './case-store.js';
import { eventOf, eventRows } from './chain.js';
import { statusOf, statusOfEvents } from './projections.js';

/** Whom a draft's handle stands for. */
const AUDIENCE = 'claimant';

/** How the claim of a handle stands. One that was only begun is no case yet; it stands at its begin. */
export interface ClaimStatus {
  readonly caseId?: string;
  readonly read: number;
  readonly projection: StatusProjection;
}

/** The status of the claim that a request's handle opens. */
export async function claimStatus(desk: Desk, request: FastifyRequest): Promise<ClaimStatus> {
  return statusOfDraft(desk, await draftIdOf(desk, request));
}

/** The status of a draft's claim. */
export async function statusOfDraft(desk: Desk, draftId: string): Promise<ClaimStatus> {
  const caseId = await caseIdOf(desk.store, draftId);
  const row = caseId === undefined ? undefined : await caseOf(desk.store, caseId);
  if (row) {
    const { projection, read } = await statusOf(desk, row, AUDIENCE);
    return { caseId: row.id, read, projection: withPages(desk, projection) };
  }
  const draft = await presentDraft(desk.store, draftId);
  const begin = { ...startedEvent(draft), fields: plannedOf(desk, draft) };
  const started = eventRows(desk.keys, draft.id, undefined, [begin], draft.created_at).map(eventOf);
  const tracker = trackerNameOf(desk.library, draft.form);
  return {
    read: 0,
    projection: withPages(desk, statusOfEvents(desk, tracker, started, AUDIENCE, draft.application_id)),
  };
}

/** What its answers say so far, read as the page reads them. Nothing where the form is not there any more. */
function plannedOf(desk: Desk, { form, draft }: DraftRow): JsonObject {
  const { planned } = policyOf(desk.library, form);
  const compiled = formOf(desk.library, form);
  if (!planned || !compiled) return {};
  const { plan, validator } = compiled;
  const today = todayOf(desk.clock);
  const parts = { plan, kinds: desk.library.kinds, validator, today, known: {}, held: {} };
  return planned(readDraft(parts, draft).answers, plan.tables, today);
}

/** What can be done about a claim is done on other pages, too. */
function withPages(desk: Desk, projection: StatusProjection): StatusProjection {
  return { ...projection, pages: desk.settings.pages };
}
