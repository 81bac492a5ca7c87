import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { StatusProjection } from '../../../src/model/index.js';
import { status as kitStatus } from '../../../src/generated/kit/status.js';
import { kitFollowUp } from '../../src/kits/follow-up.js';
import type { FormLibrary } from '../../src/forms/form-library.js';
import { makeKits } from '../../src/kits/make-kits.js';
import type { Limits } from '../../src/settings.js';
import { addEvent } from '../cases/claims.js';
import { fixtureLibrary } from '../fixture-form.js';
import { openBench, staffToken, type Bench } from '../harness.js';

/** The bench's forms, and kits. */
export const kitLibrary: FormLibrary = {
  ...fixtureLibrary,
  trackers: { ...fixtureLibrary.trackers, kit: kitStatus },
  followUps: { kit: kitFollowUp },
};

/** A bench that follows kits. */
export async function openKitBench(limits: Partial<Limits> = {}): Promise<Bench> {
  return openBench(limits, kitLibrary);
}

/** A card in somebody's hand, and the case of its kit. */
export interface Card {
  readonly kitNumber: string;
  readonly secret: string;
  readonly caseId: string;
}

let next = 410_000;

/** A new kit, that nobody has used. */
export async function newCard(bench: Bench): Promise<Card> {
  const [card] = await makeKits(bench.desk, [String((next += 7))]);
  if (!card) throw new Error('no kit was made');
  return card;
}

/** Asks for new kits as the program office's page does. */
export async function makesKits(
  bench: Bench,
  kitNumbers: string,
  key: string = randomUUID(),
  token: string = staffToken.all,
) {
  return bench.app.inject({
    method: 'POST',
    url: '/api/kits',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    payload: { kitNumbers },
  });
}

/** What an answer to a survivor may say. */
export interface KitTold {
  readonly first: boolean;
  readonly ending: string;
  readonly status: StatusProjection;
  readonly code: string;
}

/** Asks as a survivor. `from`: the address that they ask from. */
export async function asks(bench: Bench, route: 'lookup' | 'secret' | 'notify', payload: object, from = '10.0.0.1') {
  return bench.app.inject({
    method: 'POST',
    url: `/api/kits/${route}`,
    headers: { 'content-type': 'application/json' },
    remoteAddress: from,
    payload,
  });
}

/** The keys of a card. */
export function keysOf({ kitNumber, secret }: Card): { readonly kitNumber: string; readonly secret: string } {
  return { kitNumber, secret };
}

/** A card whose holder kept its code. */
export async function keptCard(bench: Bench): Promise<Card> {
  const card = await newCard(bench);
  const answer = await asks(bench, 'secret', keysOf(card));
  expect(answer.statusCode, answer.body).toBe(200);
  return card;
}

/** Adds events to a kit as its administrators. */
export async function happens(bench: Bench, card: Card, ...events: readonly object[]): Promise<void> {
  for (const event of events) {
    const answer = await addEvent(bench, card.caseId, { id: randomUUID(), ...event }, staffToken.all);
    expect(answer.statusCode, answer.body).toBe(201);
  }
}

/** A kit's ordinary way to the hospital's record of the exam, dates long past. */
export const collectedEvents: readonly object[] = [
  { kind: 'shipped', at: '2026-08-03', fields: { facility: 'H-01' } },
  { kind: 'stocked', at: '2026-08-05', fields: { facility: 'H-01' } },
  {
    kind: 'collected',
    at: '2026-09-01',
    fields: {
      facility: 'H-01',
      hospital: 'Sample General Hospital',
      reported: true,
      category: 'adult',
      county: 'Suffolk',
    },
  },
];
