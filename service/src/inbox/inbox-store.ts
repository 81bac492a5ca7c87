import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../../src/model/index.js';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { newReference } from '../secrets/codes.js';
import { seal, unseal } from '../secrets/seal.js';
import type { Sql } from '../store/sql.js';

/** How far staff are with a submission. */
export type InboxState = 'new' | 'read' | 'done';

/** A submission on its way into the inbox. */
export interface NewSubmission {
  readonly form: string;
  /** Which pinned version it was judged by. */
  readonly number: number;
  readonly language: string;
  readonly answers: JsonObject;
  readonly receivedAt: string;
  readonly expiresAt: string;
}

/** A submission without its answers: what a list shows. */
export interface InboxLine {
  readonly id: string;
  readonly form: string;
  readonly number: number;
  readonly reference: string;
  readonly language: string;
  readonly state: InboxState;
  readonly receivedAt: string;
  readonly expiresAt: string;
  readonly markedAt?: string;
  readonly markedBy?: string;
}

/** A submission with its answers. */
export interface InboxItem extends InboxLine {
  readonly answers: JsonObject;
}

interface Row {
  readonly id: string;
  readonly form_id: string;
  readonly number: number;
  readonly reference: string;
  readonly language: string;
  readonly key_id: string;
  readonly sealed: string;
  readonly state: InboxState;
  readonly received_at: string;
  readonly expires_at: string;
  readonly marked_at: string | null;
  readonly marked_by: string | null;
}

const columns =
  'id, form_id, number, reference, language, key_id, sealed, state, received_at, expires_at, marked_at, marked_by';

/** Where a list goes on: after this submission. */
export interface InboxPlace {
  readonly receivedAt: string;
  readonly id: string;
}

/** Keeps a submission, its answers sealed. */
export async function keepSubmission(
  desk: Pick<Desk, 'keys'>,
  sql: Sql,
  given: NewSubmission,
): Promise<{ readonly id: string; readonly reference: string }> {
  const id = randomUUID();
  const { keyId, sealed } = seal(desk.keys, id, 'answers', JSON.stringify(given.answers));
  // A reference that was given out before is not given out again; two in a row by chance is nothing.
  for (let tries = 0; tries < 5; tries += 1) {
    const reference = newReference();
    const kept = await sql.run(
      `insert into inbox (${columns}) values ($1, $2, $3, $4, $5, $6, $7, 'new', $8, $9, null, null) on conflict (reference) do nothing`,
      [id, given.form, given.number, reference, given.language, keyId, sealed, given.receivedAt, given.expiresAt],
    );
    if (kept > 0) return { id, reference };
  }
  throw new Error('no free reference');
}

/** Submissions of a form, newest first, from a place on. */
export async function linesOf(
  sql: Sql,
  form: string,
  { state, after, most }: { readonly state?: InboxState; readonly after?: InboxPlace; readonly most: number },
): Promise<readonly InboxLine[]> {
  return (await rowsOf(sql, form, { state, after, most })).map(lineOf);
}

/** The same with their answers opened. */
export async function itemsOf(
  desk: Pick<Desk, 'keys'>,
  sql: Sql,
  form: string,
  wish: { readonly state?: InboxState; readonly after?: InboxPlace; readonly most: number },
): Promise<readonly InboxItem[]> {
  return (await rowsOf(sql, form, wish)).map((row) => itemOf(desk, row));
}

/** How many submissions of a form are in each state. */
export async function countsOf(sql: Sql, form: string): Promise<Readonly<Record<InboxState, number>>> {
  const rows = await sql.all<{ state: InboxState; count: number }>(
    'select state, count(*)::int as count from inbox where form_id = $1 group by state',
    [form],
  );
  return { new: 0, read: 0, done: 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}

/** One submission with its answers, by its id. */
export async function itemOfId(desk: Pick<Desk, 'keys'>, sql: Sql, id: string): Promise<InboxItem | undefined> {
  const row = await sql.one<Row>(`select ${columns} from inbox where id = $1`, [id]);
  return row && itemOf(desk, row);
}

/** Marks a submission; undefined when there is none. */
export async function mark(
  desk: Pick<Desk, 'clock'>,
  sql: Sql,
  form: string,
  id: string,
  state: InboxState,
  by: string,
): Promise<InboxLine | undefined> {
  const row = await sql.one<Row>(
    `update inbox set state = $3, marked_at = $4, marked_by = $5 where id = $1 and form_id = $2 returning ${columns}`,
    [id, form, state, momentOf(desk.clock), by],
  );
  return row && lineOf(row);
}

/** Notes who did what with a form's submissions. */
export async function noteAct(
  desk: Pick<Desk, 'clock'>,
  sql: Sql,
  member: string,
  act: 'list' | 'read' | 'mark' | 'export',
  form: string,
  subject = '',
): Promise<void> {
  await sql.run('insert into inbox_acts (at, member, act, form_id, subject) values ($1, $2, $3, $4, $5)', [
    momentOf(desk.clock),
    member,
    act,
    form,
    subject,
  ]);
}

/** Deletes what has been kept long enough; gives how many. */
export async function forgetExpired(sql: Sql, now: string): Promise<number> {
  return sql.run('delete from inbox where expires_at < $1', [now]);
}

async function rowsOf(
  sql: Sql,
  form: string,
  { state, after, most }: { readonly state?: InboxState; readonly after?: InboxPlace; readonly most: number },
): Promise<readonly Row[]> {
  return sql.all<Row>(
    `select ${columns} from inbox where form_id = $1 and ($2::text is null or state = $2)
       and ($3::text is null or (received_at, id) < ($3::text collate "C", $4::uuid))
     order by received_at desc, id desc limit $5::int`,
    [form, state ?? null, after?.receivedAt ?? null, after?.id ?? null, most],
  );
}

function lineOf(row: Row): InboxLine {
  return {
    id: row.id,
    form: row.form_id,
    number: row.number,
    reference: row.reference,
    language: row.language,
    state: row.state,
    receivedAt: row.received_at,
    expiresAt: row.expires_at,
    ...(row.marked_at !== null && { markedAt: row.marked_at }),
    ...(row.marked_by !== null && { markedBy: row.marked_by }),
  };
}

function itemOf(desk: Pick<Desk, 'keys'>, row: Row): InboxItem {
  const answers = unseal(desk.keys, row.id, 'answers', { keyId: row.key_id, sealed: row.sealed });
  return { ...lineOf(row), answers: JSON.parse(answers) as JsonObject };
}
