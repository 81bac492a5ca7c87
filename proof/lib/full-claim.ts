import { randomUUID } from 'node:crypto';
import { createSession, emptyDraft } from '../../src/engine/index.js';
import { kinds } from '../../src/generated/fields.js';
import { form } from '../../src/generated/pfml-claim/index.js';
import {
  parsePointer,
  readAt,
  type Draft,
  type Entry,
  type Json,
  type JsonObject,
  type Question,
  type Session,
} from '../../src/model/index.js';
import { askedOf } from '../../test/journeys/claims/asked-of.js';
import { claimOf } from '../../test/journeys/claims/claim-of.js';
import { today } from '../../test/journeys/claims/days.js';

/** The form that all loads send. */
export const plan = form.plan;

/** A nine-digit number that a person of a run has: real-looking, and another for each of four hundred million. */
export function ssnOf(person: number): string {
  // No area of 000, 666 or 900 and up, and no zeros in the middle or at the end: such numbers were never given out, and the form refuses them.
  const end = 1 + (person % 9_999);
  const middle = 1 + (Math.floor(person / 9_999) % 99);
  const area = 101 + (Math.floor(person / (9_999 * 99)) % 500);
  return `${area}-${String(middle).padStart(2, '0')}-${String(end).padStart(4, '0')}`;
}

/** A draft with everything of Part 1 answered: every list, every optional line. */
export function fullDraft(person: number): Draft {
  const answers = {
    ...claimOf({ reason: 'caring', pattern: 'continuous then reduced', work: 'Fixed', payment: 'check', full: true }),
    tax_identifier: ssnOf(person),
  };
  const sources: Readonly<Record<string, JsonObject>> = { answers, asked: askedOf(answers) };
  const entries: Record<string, Entry> = {};
  const rows: Record<string, readonly string[]> = {};
  const enter = (address: string, { kind, facts }: Question, value: Json | undefined): void => {
    const entry = value === undefined ? undefined : kinds[kind]?.format(value, facts);
    if (entry !== undefined) entries[address] = entry;
  };
  for (const question of Object.values(plan.questions)) {
    const { root, segments } = parsePointer(question.pointer);
    const value = readAt(sources[root] ?? {}, segments);
    if (!question.item) enter(question.pointer, question, value);
    else if (Array.isArray(value)) {
      rows[question.pointer] = value.map((_, index) => `r${index + 1}`);
      for (const [index, row] of (value as readonly Json[]).entries())
        for (const part of question.item)
          enter(
            `${question.pointer}/r${index + 1}${part.pointer.slice('item:'.length)}`,
            part,
            readAt(row, parsePointer(part.pointer).segments),
          );
    }
  }
  return { ...emptyDraft(plan), entries, rows, seen: plan.pages.map((page) => page.id) };
}

/** A page with this draft open, both agreements given. */
export function openPage(draft: Draft): Session {
  const session = createSession({ plan, kinds, validator: form.validator, today, draft });
  for (const pointer of plan.pages.flatMap((page) => (page.agree === undefined ? [] : [page.agree])))
    session.dispatch({ type: 'agree', pointer, hash: 'h', language: 'en', at: new Date().toISOString() });
  return session;
}

/** A new key of one intent to send. */
export const newKey = (): string => randomUUID();
