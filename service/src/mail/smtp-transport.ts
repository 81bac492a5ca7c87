import { createTransport } from 'nodemailer';
import type { Carried } from '../outbox/carrier.js';
import { mailOptions } from './mail-options.js';
import type { MailTransport } from './message.js';

/** How long a server may take for each step, in milliseconds: well within the outbox's lease. */
const PATIENCE = 20_000;

/**
 * Sends by SMTP. The address of the server holds name and password if it wants them (`smtps://name:password@host:465`). Outside of this
 * machine a connection that cannot be made private is not used.
 */
export function smtpTransport(url: string, from: string): MailTransport {
  const { protocol, hostname } = new URL(url);
  const mailer = createTransport({
    url,
    requireTLS: protocol === 'smtp:' && !isThisMachine(hostname),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(message) {
      try {
        await mailer.sendMail(mailOptions(message, from));
        return { done: true, code: 'sent' };
      } catch (error) {
        return whyNot(error);
      }
    },
    close: () => mailer.close(),
  };
}

/** A refusal for good (5xx) is not tried again, but for one of our own name and password, which the operator puts right. */
function whyNot(error: unknown): Carried {
  const { responseCode, code } = error as { readonly responseCode?: unknown; readonly code?: unknown };
  if (code === 'EAUTH') return { done: false, code: 'smtp_login', again: true };
  if (typeof responseCode === 'number')
    return { done: false, code: `smtp_${responseCode}`, again: responseCode < 500 || responseCode > 599 };
  if (code === 'EENVELOPE') return { done: false, code: 'address_refused', again: false };
  return { done: false, code: code === 'ETLS' ? 'smtp_not_private' : 'unreachable', again: true };
}

function isThisMachine(hostname: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
