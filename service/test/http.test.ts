import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin, type Bench, openBench, type Tab, told } from './harness.js';

let bench: Bench;
let tab: Tab;
beforeAll(async () => {
  bench = await openBench();
  tab = await begin(bench);
});
afterAll(() => bench.close());

const put = (payload: string | Buffer, headers: Record<string, string> = {}) =>
  bench.app.inject({
    method: 'PUT',
    url: '/api/drafts/current',
    headers: { authorization: `Bearer ${tab.handle}`, 'content-type': 'application/json', ...headers },
    payload,
  });
const empty = { form: 'pfml-claim', version: '1', entries: {}, rows: {}, seen: [], agreed: {} };
const draftWith = (entry: string) =>
  `{"revision":0,"draft":${JSON.stringify(empty).replace('"entries":{}', `"entries":{"/first_name":${entry}}`)}}`;

describe('a body', () => {
  it.each([
    ['NUL', '"a\\u0000b"'],
    ['half a surrogate pair', '"a\\ud800b"'],
  ])('with %s is refused, naming the field', async (_what, entry) => {
    const refused = await put(draftWith(entry));
    expect(refused.json()).toMatchObject({
      status: 422,
      code: 'unreadable_text',
      issues: [{ pointer: '/draft/entries/~1first_name', code: 'unreadable_text' }],
    });
  });

  it('with a number beyond all numbers is refused', async () => {
    expect((await put(`{"revision":1e400,"draft":${JSON.stringify(tab.draft)}}`)).json()).toMatchObject({
      status: 422,
      issues: [{ pointer: '/revision', code: 'number_size' }],
    });
  });

  it.each([
    ['text of a number', `{"revision":"0"}`],
    ['null', 'null'],
    ['a list', '[]'],
    ['an unknown key', draftWith('"x"').replace('{', '{"admin":true,')],
    ['a number as an entry', draftWith('7')],
    ['the prototype as a key', draftWith('"x"').replace('{', '{"__proto__":{"a":1},')],
  ])('is never bent into shape: %s', async (_what, payload) => {
    const refused = await put(payload);
    expect([refused.statusCode, told(refused).code]).toEqual([422, 'invalid']);
    expect(told(refused).issues.length).toBeGreaterThan(0);
  });

  it.each([
    ['no JSON', '{"revision":', 400, 'not_json'],
    ['nothing', '', 400, 'not_json'],
    ['deeper than 64', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 422, 'too_deep'],
    ['larger than 256 kB', draftWith(JSON.stringify('x'.repeat(270_000))), 413, 'body_size'],
  ])('is refused: %s', async (_what, payload, status, code) => {
    const refused = await put(payload);
    expect([refused.statusCode, told(refused).code]).toEqual([status, code]);
  });

  it('that is not UTF-8 is refused', async () => {
    expect((await put(Buffer.from([0x22, 0xff, 0x22]))).json()).toMatchObject({ status: 400, code: 'not_utf8' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])(
    'of type %s is refused',
    async (type) => {
      expect((await put('{}', { 'content-type': type })).json()).toMatchObject({ status: 415, code: 'media_type' });
    },
  );

  it('gets at most 100 issues in answer', async () => {
    const entries = Object.fromEntries(Array.from({ length: 2_000 }, (_, number) => [`/unknown_${number}`, 7]));
    const refused = await put(JSON.stringify({ revision: 0, draft: { ...tab.draft, entries } }));
    expect(told(refused).issues.length).toBeLessThanOrEqual(100);
    expect(refused.body.length).toBeLessThan(30_000);
  });

  it('with a key as long as itself is not sent back whole', async () => {
    const refused = await put(JSON.stringify({ revision: 0, draft: empty, ['k'.repeat(200_000)]: 1 }));
    expect(refused.statusCode).toBe(422);
    expect(refused.body.length).toBeLessThan(2_000);
  });

  it('is taken with quotes and brackets inside text', async () => {
    const text = `${'['.repeat(100)}"\\`;
    expect((await put(draftWith(JSON.stringify(text)))).statusCode).toBe(200);
  });
});

describe('an answer', () => {
  it('is a problem document for whatever is not there', async () => {
    for (const [method, url, status, code] of [
      ['GET', '/api/nothing', 404, 'not_found'],
      ['DELETE', '/api/drafts', 405, 'method_not_allowed'],
      ['POST', '/healthz', 405, 'method_not_allowed'],
    ] as const) {
      const refused = await bench.app.inject({ method, url });
      expect([refused.statusCode, told(refused).code, refused.headers['content-type']]).toEqual([
        status,
        code,
        'application/problem+json; charset=utf-8',
      ]);
    }
  });

  it('never says what went wrong inside', async () => {
    const whole = { ...bench.desk.store };
    Object.assign(bench.desk.store, { one: () => Promise.reject(new Error('secret detail of 123-45-6789')) });
    const failed = await bench.app.inject({
      url: '/api/drafts/current',
      headers: { authorization: `Bearer ${tab.handle}` },
    });
    Object.assign(bench.desk.store, whole);
    expect([failed.statusCode, told(failed).code]).toEqual([500, 'failed']);
    expect(failed.body).not.toMatch(/secret|6789/);
  });

  it.each(['/api/%', '/api/drafts/current/documents/%E0%A4%A'])(
    'to an address that cannot be read is a problem document too, and does not repeat it: %s',
    async (url) => {
      const answer = await bench.app.inject({ url });
      expect([answer.statusCode, told(answer).code]).toEqual([400, 'bad_address']);
      expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.body).not.toContain('%');
    },
  );

  it('carries the strict policy and is not kept', async () => {
    const { headers } = await bench.app.inject({ url: '/api/drafts/current' });
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';base-uri 'none';form-action 'self';frame-src 'self';frame-ancestors 'self' http://localhost:8080 http://127.0.0.1:8080;require-trusted-types-for 'script';trusted-types forms-lit",
    );
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(headers).not.toHaveProperty('x-frame-options');
  });

  it('is shared with allowed origins only', async () => {
    const from = (origin: string) =>
      bench.app.inject({
        method: 'POST',
        url: '/api/drafts',
        headers: { origin },
        payload: { form: 'pfml-claim', version: '1' },
      });
    const allowed = await from('http://localhost:8080');
    expect([allowed.statusCode, allowed.headers['access-control-allow-origin']]).toEqual([
      201,
      'http://localhost:8080',
    ]);
    for (const origin of ['https://evil.example', 'null']) {
      const refused = await from(origin);
      expect([refused.statusCode, told(refused).code, refused.headers['access-control-allow-origin']]).toEqual([
        403,
        'origin_not_allowed',
        undefined,
      ]);
    }
    const asked = await bench.app.inject({
      method: 'OPTIONS',
      url: '/api/drafts/current',
      headers: {
        origin: 'http://localhost:8080',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect([asked.statusCode, asked.headers['access-control-allow-methods']]).toEqual([
      204,
      expect.stringContaining('PUT'),
    ]);
  });
});

describe('the description of the API', () => {
  it('is OpenAPI 3.1 with an operationId and problems for each route', async () => {
    const described = told(await bench.app.inject({ url: '/api/openapi.json' }));
    expect(described.openapi).toBe('3.1.0');
    const operations = Object.values(described.paths).flatMap((path) => Object.values(path));
    const ids = operations.map((operation) => operation.operationId);
    expect(new Set(ids).size).toBe(operations.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        'beginDraft',
        'readDraft',
        'saveDraft',
        'resumeDraft',
        'checkEmployer',
        'submit',
        'sendEqualityAnswers',
        'listDocuments',
        'removeDocument',
        'beginUpload',
        'sendUpload',
        'registerAuthorForm',
        'sendAuthorForm',
        'listInboxes',
        'listSubmissions',
        'exportCsv',
        'listDeliveries',
      ]),
    );
    for (const operation of operations)
      expect(JSON.stringify(operation.responses)).toContain('application/problem+json');
  });
});

describe('limits', () => {
  it('answer 429 with the time to wait', async () => {
    const small = await openBench({ draftsPerMinute: 2 });
    try {
      const statuses = [];
      for (let turn = 0; turn < 3; turn += 1)
        statuses.push(
          await small.app.inject({ method: 'POST', url: '/api/drafts', payload: { form: 'pfml-claim', version: '1' } }),
        );
      expect(statuses.map((answer) => answer.statusCode)).toEqual([201, 201, 429]);
      expect(told(statuses[2]!).code).toBe('too_many_requests');
      expect(Number(statuses[2]?.headers['retry-after'])).toBeGreaterThan(0);
      // The same route by another spelling is the same route.
      const spelled = { method: 'POST', url: '/%61pi/drafts', payload: { form: 'pfml-claim', version: '1' } } as const;
      const respelled = await small.app.inject(spelled);
      expect([respelled.statusCode, respelled.headers['cache-control']]).toEqual([429, 'no-store']);
      const check = { method: 'POST', url: '/api/drafts/current/checks/employer', payload: {} } as const;
      for (let turn = 0; turn < 2; turn += 1) await small.app.inject(check);
      expect((await small.app.inject(check)).statusCode).toBe(429);
      Object.assign(small.desk.store, { waiting: () => 1_000 });
      const busy = await small.app.inject({ url: '/api/drafts/current' });
      expect([busy.statusCode, told(busy).code, busy.headers['retry-after']]).toEqual([503, 'busy', '5']);
      expect((await small.app.inject({ url: '/healthz' })).statusCode).toBe(200);
    } finally {
      await small.close();
    }
  });
});
