import type { FastifyBaseLogger } from 'fastify';
import { forgetUnnamed } from '../cases/papers.js';
import { day, hour, momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { removeFiles } from '../documents/files.js';
import { trackerOf } from '../forms/form-library.js';
import { forgetExpired } from '../inbox/inbox-store.js';
import { forgetSettled } from '../outbox/deliveries.js';
import { tellEmployersDue } from '../links/tell-employer.js';
import { noteRoles } from '../poc/note-roles.js';
import { POC } from '../poc/requests.js';
import { tellWhatIsDue } from '../poc/tell.js';

/** Sweeps at start and then every hour; returns the way to stop, which waits for a sweep under way. */
export function startSweeper(desk: Desk, log: FastifyBaseLogger): () => Promise<void> {
  let under = Promise.resolve();
  const turn = (): void => {
    under = Promise.all([sweep(desk), tellDue(desk), tellEmployersDue(desk)]).then(
      ([swept]) => log.info(swept, 'swept'),
      (error: unknown) => log.error({ code: error instanceof Error ? error.name : 'unknown' }, 'sweeping failed'),
    );
  };
  const timer = setInterval(turn, hour);
  timer.unref();
  turn();
  return async () => {
    clearInterval(timer);
    await under;
  };
}

/** What is due about points of contact, where the service has that form: roles whose first day has come, and messages. */
async function tellDue(desk: Desk): Promise<void> {
  if (!trackerOf(desk.library, POC)) return;
  await noteRoles(desk);
  await tellWhatIsDue(desk);
}

/** How long answers to repeated submissions, and settled deliveries, are kept: longer than any page or receiver asks again. */
const KEPT_DAYS = 30;

/**
 * Forgets what has expired: drafts that never became a case, with all they hold; uploads left unfinished, letters that no event names among them; handles and counts of tries;
 * submissions in the inbox that were kept as long as their form says.
 */
export async function sweep(
  desk: Desk,
): Promise<{ readonly drafts: number; readonly uploads: number; readonly submissions: number }> {
  const now = momentOf(desk.clock);
  const unfinished = momentOf(desk.clock, -desk.settings.limits.uploadHours * hour);
  const swept = await desk.store.transaction(async (sql) => {
    const expired = `select id from drafts where expires_at < $1 and not exists (select 1 from cases where cases.draft_id = drafts.id)`;
    const files = await sql.all<{ id: string }>(
      `select id from documents where draft_id in (${expired}) or (state = 'uploading' and created_at < $2)`,
      [now, unfinished],
    );
    const letters = await forgetUnnamed(sql, unfinished);
    await sql.run(`delete from sealed_values where owner_id in (${expired})`, [now]);
    const drafts = await sql.run(`delete from drafts where id in (${expired})`, [now]);
    await sql.run(`delete from documents where state = 'uploading' and created_at < $1`, [unfinished]);
    await sql.run('delete from handles where used_at < $1', [
      momentOf(desk.clock, -desk.settings.limits.handleHours * hour),
    ]);
    await sql.run('delete from resume_attempts where last_at < $1', [momentOf(desk.clock, -day)]);
    const submissions = await forgetExpired(sql, now);
    await sql.run('delete from inbox_keys where at < $1', [momentOf(desk.clock, -KEPT_DAYS * day)]);
    await forgetSettled(sql, momentOf(desk.clock, -KEPT_DAYS * day));
    return { files: [...files, ...letters], drafts, submissions };
  });
  await removeFiles(
    desk,
    swept.files.map((file) => file.id),
  );
  return { drafts: swept.drafts, uploads: swept.files.length, submissions: swept.submissions };
}
