import type { SendMailOptions } from 'nodemailer';
import type { MailMessage } from './message.js';

/** A message as the mail library takes it. The address goes in whole: a comma or a bracket in it makes no second receiver. */
export function mailOptions(message: MailMessage, from: string): SendMailOptions {
  return {
    from,
    to: { name: '', address: message.to },
    subject: message.subject,
    text: message.text,
    messageId: `<${message.id}@${from.slice(from.lastIndexOf('@') + 1).replace(/[^\w.-]/g, '')}>`,
    // Answering machines stay silent (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: message.enclosures.map(({ filename, contentType, content }) => ({ filename, contentType, content })),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
