import { join } from 'node:path';
import type { Settings } from '../settings.js';
import { fileOutbox } from './file-outbox.js';
import type { MailTransport } from './message.js';
import { smtpTransport } from './smtp-transport.js';

/** By the server that SMTP_URL names, else into the folder `outbox` of the data. */
export function openMailTransport(settings: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'dataDir'>): MailTransport {
  const { smtpUrl, mailFrom, dataDir } = settings;
  return smtpUrl === undefined ? fileOutbox(join(dataDir, 'outbox'), mailFrom) : smtpTransport(smtpUrl, mailFrom);
}
