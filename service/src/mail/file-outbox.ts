import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { mailOptions } from './mail-options.js';
import type { MailTransport } from './message.js';

/**
 * Puts messages into a folder, one `.eml` file each, which every mail program opens: for trying things out, where no server is named. The
 * files name people, so only the service's own user can read them. A message that is put there twice is one file.
 */
export function fileOutbox(folder: string, from: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(message) {
      const { message: bytes } = await composer.sendMail(mailOptions(message, from));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${message.id}.eml`);
      // Written beside and then named: nobody reads half a message.
      await writeFile(`${file}.part`, bytes as Buffer, { mode: 0o600 });
      await rename(`${file}.part`, file);
      return { done: true, code: 'in_folder' };
    },
    close: () => composer.close(),
  };
}
