import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { JsonObject } from '../../src/model/index.js';
import { seeded } from '../src/directory/seed.js';
import { ask, begin, save, type Bench, type Tab } from './harness.js';

/** A claim of the fixture form, ready to be submitted. Each has an SSN of its own: a person may hold one application. */
export interface ReadyClaim extends Tab {
  readonly ssn: string;
}

let lastSerial = 1_000;

/** A real-looking SSN that no other claim of this run has. */
export function newSsn(): string {
  return `219-09-${String((lastSerial += 1))}`;
}

/** Fills Part 1 and checks the employer. */
export async function readyClaim(bench: Bench, ein: string = seeded.normal, ssn = newSsn()): Promise<ReadyClaim> {
  const tab = await begin(bench);
  expect(
    (
      await save(bench, tab, {
        '/first_name': 'Ana',
        '/tax_identifier': ssn,
        '/employer_fein': ein,
        'asked:/gets_mail': 'true',
      })
    ).statusCode,
  ).toBe(200);
  await ask(bench, tab, 'POST', '/api/drafts/current/checks/employer', {});
  return Object.assign(tab, { ssn });
}

/** Part 1 as the page sends it: the SSN held, the mailing question turned round. */
export function part1(tab: Tab, more: JsonObject = {}, ein: string = seeded.normal): object {
  return {
    answers: { first_name: 'Ana', employer_fein: ein, has_mailing_address: false, ...more },
    held: ['/tax_identifier'],
    addenda: {},
    revision: tab.revision,
  };
}

/** Sends a submission. */
export function send(bench: Bench, tab: Tab, id: string, body: object, key: string = randomUUID()) {
  return ask(bench, tab, 'POST', `/api/drafts/current/submissions/${id}`, body, { 'idempotency-key': key });
}
