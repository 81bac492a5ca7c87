import { createHmac } from 'node:crypto';

/** The headers of the Standard Webhooks, which receivers have libraries for. */
export interface WebhookHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/**
 * Signs a body: HMAC-SHA-256 over id, time and body. The id stays the same over all tries, so a receiver knows a repeat; the time is that of this
 * try, so an old message that somebody kept is refused.
 */
export function signed(secret: string, id: string, at: Date, body: string): WebhookHeaders {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
