import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { fileOutbox } from '../../src/mail/file-outbox.js';
import { mailCarrier } from '../../src/mail/mail-carrier.js';
import type { MailTransport } from '../../src/mail/message.js';
import { smtpTransport } from '../../src/mail/smtp-transport.js';
import type { Delivery } from '../../src/outbox/deliveries.js';
import { readSettings } from '../../src/settings.js';

const open: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** What a server took: from whom, to whom, and the bytes. */
interface Taken {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

/** A real SMTP server on this machine; `refuse` answers each receiver with that number. */
async function smtpServer(refuse?: number): Promise<{ readonly url: string; readonly taken: readonly Taken[] }> {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(refuse === undefined ? null : Object.assign(new Error('no'), { responseCode: refuse })),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  open.push(() => new Promise<void>((closed) => server.close(() => closed())));
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, taken };
}

function delivery(more: Partial<Delivery> = {}): Delivery {
  return {
    id: '3f0f3c7e-0000-4000-8000-000000000001',
    kind: 'mail',
    channel: 'poc-designation',
    subject: 'case-1',
    payload: { subject: 'A contact was named', text: 'Somebody was named.\r\n.\r\nThe end.' },
    secret: 'ada@example.gov',
    attempts: 1,
    createdAt: '2026-11-25T12:00:00.000Z',
    ...more,
  };
}

function by(transport: MailTransport): ReturnType<typeof mailCarrier> {
  open.push(() => transport.close());
  return mailCarrier(transport);
}

describe('e-mail by a server', () => {
  it('reaches the address with subject, text and what is enclosed, under the same ID at every try', async () => {
    const { url, taken } = await smtpServer();
    const carry = by(smtpTransport(url, 'forms@example.gov'));
    const enclosures = [
      { filename: 'event.ics', contentType: 'text/calendar; charset=utf-8', content: 'BEGIN:VCALENDAR' },
    ];
    const sent = delivery({ payload: { ...delivery().payload, enclosures } });
    expect(await carry(sent)).toEqual({ done: true, code: 'sent' });
    expect(await carry(sent)).toEqual({ done: true, code: 'sent' });
    expect(taken.map(({ from, to }) => [from, to])).toEqual([
      ['forms@example.gov', ['ada@example.gov']],
      ['forms@example.gov', ['ada@example.gov']],
    ]);
    for (const { text } of taken) {
      expect(text).toContain('Message-ID: <3f0f3c7e-0000-4000-8000-000000000001@example.gov>');
      expect(text).toContain('Subject: A contact was named');
      expect(text).toContain('Auto-Submitted: auto-generated');
      expect(text).toContain('The end.');
      expect(text).toContain('filename=event.ics');
    }
  });

  it.each([
    [550, { done: false, code: 'smtp_550', again: false }],
    [451, { done: false, code: 'smtp_451', again: true }],
  ])('tells a refusal %i as a code, and tries again only what may go well later', async (number, outcome) => {
    const { url, taken } = await smtpServer(number);
    expect(await by(smtpTransport(url, 'forms@example.gov'))(delivery())).toEqual(outcome);
    expect(taken).toEqual([]);
  });

  it('waits for a server that is not there', async () => {
    const { url } = await smtpServer();
    await open.pop()?.();
    const outcome = await by(smtpTransport(url, 'forms@example.gov'))(delivery());
    expect(outcome).toEqual({ done: false, code: 'unreachable', again: true });
  });

  it('makes no second receiver and no header of what an address holds', async () => {
    const { url, taken } = await smtpServer();
    const carry = by(smtpTransport(url, 'forms@example.gov'));
    for (const secret of ['ada@example.gov, eve@example.com', 'ada@example.gov\r\nBcc: eve@example.com'])
      await carry(delivery({ secret }));
    expect(taken.flatMap(({ to }) => to)).not.toContain('eve@example.com');
    expect(taken.map(({ text }) => text).join()).not.toMatch(/^Bcc:/m);
  });
});

describe('e-mail without a server', () => {
  it('lies in a folder that only its owner can read, one file a message', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'outbox-'));
    open.push(() => rm(folder, { recursive: true, force: true }));
    const carry = by(fileOutbox(join(folder, 'outbox'), 'forms@example.gov'));
    expect(await carry(delivery())).toEqual({ done: true, code: 'in_folder' });
    expect(await carry(delivery())).toEqual({ done: true, code: 'in_folder' });
    const names = await readdir(join(folder, 'outbox'));
    expect(names).toEqual([`${delivery().id}.eml`]);
    const file = join(folder, 'outbox', names[0] ?? '');
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(await readFile(file, 'utf8')).toMatch(/^To: ada@example\.gov\r$/m);
  });
});

describe('what is no e-mail', () => {
  it('is given up with a code: a wish for a text message, or a message without words or address', async () => {
    const { url, taken } = await smtpServer();
    const carry = by(smtpTransport(url, 'forms@example.gov'));
    expect(await carry(delivery({ channel: 'text', secret: '617-555-0100' }))).toMatchObject({
      code: 'no_text_gateway',
    });
    expect(await carry(delivery({ payload: {} }))).toMatchObject({ code: 'message_incomplete', again: false });
    expect(await carry(delivery({ secret: undefined }))).toMatchObject({ code: 'message_incomplete', again: false });
    expect(taken).toEqual([]);
  });

  it('a server that is named wrongly stops the start, and the refusal does not repeat its password', () => {
    expect(() => readSettings({ SMTP_URL: 'http://me:geheim@example.gov' })).toThrow(/SMTP_URL must be/);
    expect(() => readSettings({ SMTP_URL: 'http://me:geheim@example.gov' })).not.toThrow(/geheim/);
    expect(() => readSettings({ MAIL_FROM: 'two@example.gov, three@example.gov' })).toThrow(/MAIL_FROM/);
    expect(readSettings({ SMTP_URL: 'smtps://me:geheim@example.gov:465' }).smtpUrl).toContain('smtps:');
  });
});
