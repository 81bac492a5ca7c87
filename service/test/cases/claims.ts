import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { JsonObject, StatusProjection } from '../../../src/model/index.js';
import { part1, readyClaim, send, type ReadyClaim } from '../claim.js';
import { ask, staffToken, type Bench } from '../harness.js';

/** A claim whose Part 1 was sent, and its case. */
export interface FiledClaim extends ReadyClaim {
  readonly caseId: string;
}

/** Files Part 1. */
export async function filedClaim(bench: Bench): Promise<FiledClaim> {
  const claim = await readyClaim(bench);
  const sent = await send(bench, claim, 'application', part1(claim));
  expect(sent.statusCode, sent.body).toBe(201);
  const row = await bench.desk.store.one<{ id: string }>('select id from cases where application_id = $1', [
    claim.applicationId,
  ]);
  return Object.assign(claim, { caseId: row?.id ?? '' });
}

/** What an answer about a case may say. */
export interface CaseTold {
  readonly code: string;
  readonly event: { readonly id: string; readonly number: number; readonly flags: readonly string[] };
  readonly status: StatusProjection;
  readonly issues: readonly { readonly pointer: string; readonly code: string }[];
  readonly cases: readonly {
    readonly id: string;
    readonly reference: string;
    readonly state: string;
    readonly openedAt: string;
  }[];
  readonly log: readonly {
    readonly id: string;
    readonly kind: string;
    readonly item: string | null;
    readonly label: string;
    readonly fields: JsonObject;
  }[];
  readonly states: readonly { readonly kind: string; readonly item: string; readonly state: string }[];
  readonly moves: readonly {
    readonly kind: string;
    readonly label: string;
    readonly item?: string;
    readonly isNew: boolean;
    readonly fields: readonly { readonly name: string; readonly required: boolean }[];
  }[];
  readonly may: readonly string[];
  readonly mayCorrect: boolean;
}

/** Asks as staff. */
export async function staffAsks(
  bench: Bench,
  method: 'GET' | 'POST',
  url: string,
  payload?: object,
  token: string = staffToken.claims,
) {
  return bench.app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}`, ...(payload && { 'content-type': 'application/json' }) },
    ...(payload && { payload }),
  });
}

/** Adds an event as staff; its id is new unless one is given. */
export async function addEvent(bench: Bench, caseId: string, event: object, token?: string) {
  const payload = { id: randomUUID(), at: bench.clock.now().toISOString(), ...event };
  return staffAsks(bench, 'POST', `/api/cases/${caseId}/events`, payload, token);
}

/** How the claim stands for its claimant. */
export async function statusFor(bench: Bench, claim: Pick<ReadyClaim, 'handle'>): Promise<StatusProjection> {
  const answer = await ask(bench, claim, 'GET', '/api/drafts/current/status');
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{ status: StatusProjection }>().status;
}

/** The state of one item of a projection. */
export function stateIn(projection: StatusProjection, kind: string, id = ''): string | undefined {
  return projection.items.find((item) => item.kind === kind && item.id === id)?.state;
}

/** The body of an answer. */
export function toldOf(answer: { json(): unknown }): CaseTold {
  return answer.json() as CaseTold;
}
