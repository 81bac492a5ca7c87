import type { Json, JsonObject } from '../../../src/model/index.js';
import type { Carrier } from '../outbox/carrier.js';
import type { Enclosure, MailTransport } from './message.js';

/**
 * Takes messages out of the outbox to a transport. What is told stands in the delivery's payload, to whom in its sealed part. Where the
 * payload says `more`, that part is `{to, more}` as JSON: words for the receiver alone, which come below the text.
 */
export function mailCarrier(transport: MailTransport): Carrier {
  return async ({ id, channel, payload = {}, secret }) => {
    // Somebody who wished for a text message must not be written to anywhere else; this service has no way for texts.
    if (channel === 'text') return { done: false, code: 'no_text_gateway', again: false };
    const { subject, text, more } = payload;
    if (secret === undefined || typeof subject !== 'string' || typeof text !== 'string')
      return { done: false, code: 'message_incomplete', again: false };
    const sealed =
      more === true ? (JSON.parse(secret) as { readonly to: string; readonly more: string }) : { to: secret };
    const whole = 'more' in sealed ? `${text}\n${sealed.more}\n` : text;
    return transport.send({ id, to: sealed.to, subject, text: whole, enclosures: enclosuresOf(payload) });
  };
}

function enclosuresOf(payload: JsonObject): readonly Enclosure[] {
  const { enclosures } = payload;
  return Array.isArray(enclosures) ? (enclosures as readonly Json[]).flatMap(enclosureOf) : [];
}

function enclosureOf(value: Json): readonly Enclosure[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  const { filename, contentType, content } = value as JsonObject;
  return typeof filename === 'string' && typeof contentType === 'string' && typeof content === 'string'
    ? [{ filename, contentType, content }]
    : [];
}
