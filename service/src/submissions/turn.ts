import type { HistoryEnd } from '../cases/chain.js';
import { factColumns, type FactSources } from '../drafts/known-facts.js';
import type { DraftRow } from '../drafts/draft-store.js';
import type { SealedAnswer } from '../drafts/held-answers.js';
import type { JsonObject } from '../../../src/model/index.js';
import type { Sql } from '../store/sql.js';

/** All that judging a submission needs to know, as it stood at one moment. Nothing is locked: what is written later says what it was judged on. */
export interface Turn extends DraftRow, Omit<FactSources, 'person' | 'told'> {
  /** When the handle was last used. */
  readonly used_at: string;
  /** What was answered under this key before. */
  readonly earlier: { readonly body_mark: string; readonly status: number; readonly answer: JsonObject } | null;
  /** Answers of the submissions that were made and not sent back, by id. */
  readonly made: Readonly<Record<string, JsonObject>>;
  readonly sealed: readonly SealedAnswer[];
  readonly case_id: string | null;
  readonly history_end: HistoryEnd | null;
}

/** Whose turn is asked for: the mark of a handle no older than `oldest`, and the mark of an idempotency key. */
export interface TurnAsked {
  readonly handle: string;
  readonly oldest: string;
  readonly key: string;
}

const turns = `select asked.place, drafts.id, form, version, application_id, draft, revision, last_write, created_at, saved_at, expires_at, handles.used_at,
  (select jsonb_build_object('body_mark', body_mark, 'status', status, 'answer', answer)
    from idempotency_keys where draft_id = drafts.id and key_mark = asked.key) as earlier,
  (select coalesce(jsonb_object_agg(submission, answer), '{}'::jsonb) from submissions where draft_id = drafts.id and returned_at is null) as made,
  (select coalesce(jsonb_agg(jsonb_build_object('address', address, 'key_id', key_id, 'sealed', sealed, 'search_mark', search_mark)), '[]'::jsonb)
    from sealed_values where owner_id = drafts.id) as sealed,
  (select id from cases where cases.draft_id = drafts.id) as case_id,
  (select jsonb_build_object('number', number, 'chain', chain)
    from events where case_id = (select id from cases where cases.draft_id = drafts.id) order by number desc limit 1) as history_end,
  ${factColumns('drafts.id')}
from jsonb_to_recordset($1::jsonb) as asked (place integer, handle text, oldest text, key text)
  join handles on handles.mark = asked.handle join drafts on drafts.id = handles.draft_id
where handles.used_at > asked.oldest collate "C"`;

/** Reads turns, all in one question; undefined where a handle opens nothing. */
export async function readTurns(sql: Sql, asked: readonly TurnAsked[]): Promise<readonly (Turn | undefined)[]> {
  const rows = await sql.all<Turn & { readonly place: number }>(turns, [
    JSON.stringify(asked.map((one, place) => ({ ...one, place }))),
  ]);
  const found: (Turn | undefined)[] = asked.map(() => undefined);
  for (const { place, ...turn } of rows) found[place] = turn;
  return found;
}
