import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EndpointUnderCheck, checkEndpoint } from '../src/endpoint-check/check-endpoint.js';
import { goodAnswers, openAuthorBench, type AuthorBench } from './author-form-fixture.js';
import { OtherSite } from './other-site.js';

const given = {
  form: 'hearing',
  answers: goodAnswers,
  wrong: { ...goodAnswers, email: 'quokka-is-no-address' },
  origin: 'http://localhost:8080',
};
const broken = async (check: EndpointUnderCheck) =>
  (await checkEndpoint(check)).filter(({ ok }) => !ok).map(({ id, seen }) => `${id}: ${seen}`);

describe('the check of an endpoint', () => {
  let bench: AuthorBench;
  let endpoint: string;
  beforeAll(async () => {
    bench = await openAuthorBench();
    await bench.register();
    await bench.app.listen({ port: 0, host: '127.0.0.1' });
    endpoint = `http://127.0.0.1:${(bench.app.server.address() as AddressInfo).port}/api/author-forms/hearing`;
  });
  afterAll(() => bench.close());

  it('finds nothing to say about our own service', async () => {
    expect(await broken({ ...given, endpoint })).toEqual([]);
    const kept = await bench.staff('GET', '/api/inbox/hearing/export.json');
    // The first, the twins, and the one under another key: nothing that was repeated was kept twice.
    expect(kept.json<unknown[]>().length).toBe(3);
  });

  it('sees that a page elsewhere may not ask', async () => {
    const found = await broken({ ...given, endpoint, origin: 'https://elsewhere.example' });
    expect(found).toContain('lets-the-page-ask: 204, not for this origin');
  });

  it('finds everything that a careless endpoint does', async () => {
    const site = await OtherSite.start();
    let count = 0;
    const careless = site.answer('/api/submissions', (asked, response) => {
      response
        .writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'seen=1' })
        .end(JSON.stringify({ reference: `R${(count += 1)}`, you: asked.body }));
    });
    expect(await broken({ ...given, endpoint: careless.replace('/submissions', '') })).toEqual([
      'lets-the-page-ask: 200, not for this origin',
      'answers-the-page: no access-control-allow-origin',
      'says-when: no receivedAt as RFC 3339 has it',
      'sets-no-cookie: set-cookie',
      'is-kept-by-no-cache: no cache-control: no-store',
      'same-key-same-answer: 200, then 200, with another reference',
      'same-key-other-body-is-refused: 200',
      'two-at-once-are-one: 200 and 200, with another reference',
      'refuses-wrong-answers: 200',
      'names-what-is-wrong: 0 issues with pointer and code',
      'repeats-no-answer: a refusal must not say what was typed',
      'refuses-what-is-no-json: 200',
      'asks-for-a-key: 200',
    ]);
    site.stop();
  });

  it('says that nobody answers', async () => {
    const found = await broken({ ...given, endpoint: 'http://127.0.0.1:9/api' });
    expect(found).toContain('takes-good-answers: no answer');
    expect(found).toContain('same-key-same-answer: no answer, then no answer');
    expect(found).toContain('another-key-is-another: no answer');
  });

  it('is a command that ends with 0, 1 or 2', () => {
    const folder = mkdtempSync(join(tmpdir(), 'endpoint-'));
    const answers = join(folder, 'good.json');
    writeFileSync(answers, JSON.stringify(goodAnswers));
    const run = (...args: string[]) =>
      spawnSync('npm', ['run', '--silent', 'endpoint:check', '--', ...args], {
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
        encoding: 'utf8',
      });
    expect(run().status).toBe(2);
    const down = run('http://127.0.0.1:9/api', '--form', 'hearing', '--answers', answers);
    expect([down.status, down.stdout.includes('NO   takes-good-answers (must): no answer')]).toEqual([1, true]);
    rmSync(folder, { recursive: true });
  });
});
