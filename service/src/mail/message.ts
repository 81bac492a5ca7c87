import type { Carried } from '../outbox/carrier.js';

/** A file that goes with a message. */
export interface Enclosure {
  readonly filename: string;
  /** For example `text/calendar; charset=utf-8; method=PUBLISH`. */
  readonly contentType: string;
  readonly content: string;
}

/** One message to one address. Plain text only: nothing in it is fetched, tracked or run. */
export interface MailMessage {
  /** Stays the same over all tries, so that a receiver knows a repeat. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly enclosures: readonly Enclosure[];
}

/** A way for messages out of the house. What it tells of a try is a code, never what the other side said. */
export interface MailTransport {
  send(message: MailMessage): Promise<Carried>;
  close(): void;
}
