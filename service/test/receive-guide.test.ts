import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webhookCarrier } from '../src/author-forms/webhook-carrier.js';
import { carryDue } from '../src/outbox/worker.js';
import { openAuthorBench, type AuthorBench } from './author-form-fixture.js';

const guide = readFileSync(fileURLToPath(new URL('../../docs/receive-submissions.md', import.meta.url)), 'utf8');
const example = (name: string): string =>
  new RegExp(`<!-- example: ${name} -->\\s+\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? '';
const json = (name: string): Record<string, unknown> => JSON.parse(example(name)) as Record<string, unknown>;

type Verify = (secret: string, headers: object, body: string, now?: number) => boolean;

describe('the guide to receiving submissions', () => {
  let bench: AuthorBench;
  let secret: string;
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  beforeAll(async () => {
    bench = await openAuthorBench();
    const given = json('registration');
    const registered = await bench.register({
      recipient: given.recipient,
      retentionDays: given.retentionDays,
      webhookUrl: bench.site.answer('/hook', (_asked, response) => response.writeHead(204).end()),
    });
    secret = registered.json<{ webhookSecret: string }>().webhookSecret;
  });
  afterAll(async () => {
    await bench.close();
    rmSync(folder, { recursive: true });
  });

  it('shows a submission that is taken, and a registration with no word too many', async () => {
    // The hash is that of the author's file, which is another one here.
    const { schema, ...body } = json('submission');
    expect(schema).toMatch(/^sha256-.{43}=$/);
    expect((await bench.send(body)).statusCode).toBe(201);
    expect((await bench.register({ ...json('registration'), id: 'other' })).json()).toMatchObject({
      issues: [{ pointer: '/webhookUrl', code: 'origin_not_listed' }],
    });
  });

  it('shows how to check a signature: ours passes; a changed body, another secret and an old message do not', async () => {
    const file = join(folder, 'verify.mjs');
    writeFileSync(file, example('verify'));
    const { isFromTheService } = (await import(/* @vite-ignore */ file)) as { isFromTheService: Verify };
    await bench.send({});
    await carryDue(bench.desk, { webhook: webhookCarrier(bench.desk) });
    const [hook] = bench.site.asked.filter(({ path }) => path === '/hook');
    if (!hook) throw new Error('no webhook came');
    const { headers, body } = hook;
    expect(isFromTheService(secret, headers, body)).toBe(true);
    expect(isFromTheService(secret, headers, body.replace('hearing', 'Hearing'))).toBe(false);
    expect(isFromTheService(`whsec_${Buffer.alloc(24).toString('base64')}`, headers, body)).toBe(false);
    expect(isFromTheService(secret, headers, body, Date.now() + 600_000)).toBe(false);
    expect(isFromTheService(secret, {}, body)).toBe(false);
  });

  it('names the pauses between tries as they are', () => {
    expect(guide).toContain('after 30 seconds, 2, 10 and 30 minutes, 2, 6, 12, 16 and 24\nhours');
  });
});
