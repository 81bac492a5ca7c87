import type { Desk } from '../desk.js';
import { itemOfId } from '../inbox/inbox-store.js';
import type { Carried, Carrier } from '../outbox/carrier.js';
import { signed } from '../outbox/webhook.js';
import { formRow, webhookSecretOf } from './form-store.js';

/** How long a receiver may take, in milliseconds. */
const PATIENCE = 10_000;

/** Tells a form's webhook of a submission. What is told is read at this moment: nothing of it rests in the outbox. */
export function webhookCarrier(desk: Desk): Carrier {
  return async ({ id, channel, subject }) => {
    const row = await formRow(desk.store, channel);
    const secret = row && webhookSecretOf(desk, row);
    const item = await itemOfId(desk, desk.store, subject);
    // Nobody to tell, or nothing to tell of any more.
    if (!row || row.webhook_url === null || secret === undefined)
      return { done: false, code: 'webhook_gone', again: false };
    if (!item) return { done: false, code: 'submission_gone', again: false };
    const url = new URL(row.webhook_url);
    if (!desk.settings.webhookOrigins.includes(url.origin))
      return { done: false, code: 'origin_not_listed', again: false };
    const body = JSON.stringify({
      type: 'submission.received',
      id: item.id,
      form: item.form,
      reference: item.reference,
      receivedAt: item.receivedAt,
      language: item.language,
      answers: item.answers,
    });
    return post(url, body, { ...signed(secret, id, desk.clock.now(), body) });
  };
}

async function post(url: URL, body: string, headers: Record<string, string>): Promise<Carried> {
  let answer: Response;
  try {
    answer = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
      // A receiver that moves is told to staff: answers must not follow it to wherever it says.
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch (error) {
    return {
      done: false,
      code: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable',
      again: true,
    };
  }
  await answer.body?.cancel().catch(() => undefined);
  const code = `status_${answer.status}`;
  if (answer.ok) return { done: true, code };
  // "Gone" is the receiver's own word for: no more of these.
  return {
    done: false,
    code,
    again: answer.status !== 410,
    retryAfterMs: secondsOf(answer.headers.get('retry-after')) * 1_000,
  };
}

function secondsOf(header: string | null): number {
  const seconds = Number(header ?? '');
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}
