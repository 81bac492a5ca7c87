import type { Static } from 'typebox';
import type { JsonObject } from '../../../src/model/index.js';
import { day, momentOf, todayOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { Problem, serviceIssue } from '../http/problem.js';
import { keepSubmission } from '../inbox/inbox-store.js';
import { order } from '../outbox/deliveries.js';
import type { Sql } from '../store/sql.js';
import type { Answered } from '../submissions/exactly-once.js';
import { exactlyOnce } from './exactly-once.js';
import { presentVersion, versionOfHashes, type PinnedVersion } from './form-store.js';
import { judgeAnswers } from './judge-answers.js';
import { mustHave } from './register.js';
import type { receiptShape, submissionShape } from './shapes.js';

type Sent = Static<typeof submissionShape>;
type Receipt = Static<typeof receiptShape>;

/** How long a page that was open when a new version was pinned may still send its own. */
const GRACE_DAYS = 7;

/** Takes a submission of an author's form in, exactly once: its record and its webhook stand or fall together. */
export async function receive(desk: Desk, id: string, key: string, sent: Sent): Promise<Answered<Receipt>> {
  await mustHave(desk.store, id);
  return exactlyOnce<Receipt>(desk, id, key, { id, sent }, async (sql) => {
    const row = await mustHave(sql, id);
    if (row.state === 'closed')
      throw new Problem(409, 'form_closed', { detail: 'this form takes no answers any more' });
    if (sent.form !== id) throw new Problem(422, 'invalid', { issues: [serviceIssue('/form', 'const')] });
    const version = await versionFor(desk, sql, id, sent);
    const form = desk.madeForms.of(version);
    const judged = judgeAnswers(
      form,
      { answers: sent.answers as JsonObject, asked: (sent.asked ?? {}) as JsonObject },
      todayOf(desk.clock),
    );
    if (judged.issues.length > 0) throw new Problem(422, 'invalid', { issues: judged.issues });
    const receivedAt = momentOf(desk.clock);
    const kept = await keepSubmission(desk, sql, {
      form: id,
      number: version.number,
      language: sent.language ?? 'en',
      answers: judged.answers,
      receivedAt,
      expiresAt: momentOf(desk.clock, row.retention_days * day),
    });
    if (row.webhook_url !== null) await order(desk, sql, { kind: 'webhook', channel: id, subject: kept.id });
    return { status: 201, body: { reference: kept.reference, receivedAt } };
  });
}

/** The version that a submission names by its hashes; the present one when it names none. An unknown or long retired one is refused. */
async function versionFor(desk: Desk, sql: Sql, id: string, sent: Sent): Promise<PinnedVersion> {
  const version =
    sent.schema === undefined
      ? await presentVersion(sql, id)
      : await versionOfHashes(sql, id, sent.schema, sent.layout ?? '');
  if (!version || (version.retired_at !== null && version.retired_at < momentOf(desk.clock, -GRACE_DAYS * day)))
    throw new Problem(409, 'form_changed', { detail: 'this form was changed: load the page again' });
  return version;
}
