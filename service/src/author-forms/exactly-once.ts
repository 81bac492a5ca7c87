import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { Problem } from '../http/problem.js';
import { canonicalJson } from '../secrets/canonical-json.js';
import type { Sql } from '../store/sql.js';
import { stillRunning, type Answered } from '../submissions/exactly-once.js';

const running = new Set<string>();

/**
 * Idempotency-Key as the IETF draft has it: the same key and body get the same answer, another body is refused, and a request that
 * comes while the first is at work is told so. The answer is stored in the work's own transaction, so a crash between the two cannot
 * happen; a refusal is not stored, since nothing was done.
 */
export async function exactlyOnce<Body extends object>(
  desk: Desk,
  formId: string,
  key: string,
  body: unknown,
  work: (sql: Sql) => Promise<Answered<Body>>,
): Promise<Answered<Body>> {
  const keyMark = desk.keys.mark('idempotency-key', `${formId}|${key}`);
  const bodyMark = desk.keys.mark('idempotency-body', canonicalJson(body));
  if (running.has(keyMark)) throw stillRunning();
  running.add(keyMark);
  try {
    return await desk.store.transaction(async (sql) => {
      // Another process may be at it: its lock is the database's, and goes with its transaction.
      const lock = await sql.one<{ free: boolean }>('select pg_try_advisory_xact_lock(hashtext($1)::int) as free', [
        keyMark,
      ]);
      if (!lock?.free) throw stillRunning();
      const earlier = await sql.one<{ body_mark: string; status: number; answer: Body }>(
        'select body_mark, status, answer from inbox_keys where form_id = $1 and key_mark = $2',
        [formId, keyMark],
      );
      if (earlier && earlier.body_mark !== bodyMark)
        throw new Problem(422, 'idempotency_mismatch', { detail: 'this Idempotency-Key was used with another body' });
      if (earlier) return { status: earlier.status, body: earlier.answer };
      const answered = await work(sql);
      await sql.run(
        'insert into inbox_keys (form_id, key_mark, body_mark, status, answer, at) values ($1, $2, $3, $4, $5::jsonb, $6)',
        [formId, keyMark, bodyMark, answered.status, JSON.stringify(answered.body), momentOf(desk.clock)],
      );
      return answered;
    });
  } finally {
    running.delete(keyMark);
  }
}
