import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../src/clock.js';
import { goodAnswers, hearing, hearingLayout, openAuthorBench, type AuthorBench } from './author-form-fixture.js';
import { dumpOf, staffToken, told } from './harness.js';

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const issuesOf = (answer: { json(): unknown }) =>
  (told(answer).issues ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

describe('registering a form', () => {
  let bench: AuthorBench;
  beforeAll(async () => {
    bench = await openAuthorBench();
  });
  afterAll(() => bench.close());

  it('is for staff with the role for it, from this machine', async () => {
    const without = await bench.app.inject({ method: 'POST', url: '/api/author-forms', payload: {} });
    expect(without.statusCode).toBe(422);
    expect((await bench.register({}, 'x'.repeat(40))).statusCode).toBe(401);
    const wrongRole = await bench.register({}, staffToken.inbox);
    expect([wrongRole.statusCode, told(wrongRole).code]).toEqual([403, 'role_missing']);
    const fromAfar = await bench.app.inject({
      method: 'GET',
      url: '/api/author-forms',
      remoteAddress: '10.0.0.7',
      headers: { authorization: `Bearer ${staffToken.author}` },
    });
    expect(fromAfar.statusCode).toBe(404);
    const throughProxy = await bench.app.inject({
      method: 'GET',
      url: '/api/author-forms',
      headers: { authorization: `Bearer ${staffToken.author}`, 'x-forwarded-for': '10.0.0.7' },
    });
    expect(throughProxy.statusCode).toBe(404);
  });

  it.each<[string, object, string]>([
    ['from a site that is not listed', { schemaUrl: 'https://evil.example/form.json' }, '/schemaUrl origin_not_listed'],
    [
      'from an address inside the house',
      { schemaUrl: 'http://169.254.169.254/latest' },
      '/schemaUrl origin_not_listed',
    ],
    ['from a file on this machine', { schemaUrl: 'file:///etc/passwd' }, '/schemaUrl origin_not_listed'],
    ['with a name and password in its address', {}, '/schemaUrl origin_not_listed'],
    ['that is not there', {}, '/schemaUrl source_status'],
    ['that leads elsewhere', {}, '/schemaUrl source_redirects'],
    ['that is larger than a form may be', {}, '/schemaUrl json_size'],
    ['that breaks off', {}, '/schemaUrl json_size'],
    ['that is no text', {}, '/schemaUrl not_utf8'],
    ['that is not the file meant', { schemaHash: hashOf('another') }, '/schemaUrl hash_differs'],
    [
      'whose webhook goes to a site that is not listed',
      { webhookUrl: 'https://evil.example/' },
      '/webhookUrl origin_not_listed',
    ],
  ])('%s is refused, and it is said why', async (what, more, issue) => {
    const { site } = bench;
    const odd: Record<string, string> = {
      'that is not there': `${site.origin}/gone.json`,
      'with a name and password in its address': `${site.origin.replace('//', '//ann:secret@')}/hearing.json`,
      'that leads elsewhere': site.answer('/moved.json', (_asked, response) =>
        response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      ),
      'that is larger than a form may be': site.answer('/large.json', (_asked, response) => {
        response.writeHead(200);
        response.on('error', () => undefined);
        for (let part = 0; part < 30; part += 1) response.write('x'.repeat(50_000));
        response.end();
      }),
      'that breaks off': site.answer('/broken.json', (_asked, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{');
        setTimeout(() => response.destroy(), 50);
      }),
      'that is no text': site.answer('/bytes.json', (_asked, response) =>
        response.writeHead(200).end(Buffer.from([0x7b, 0xff, 0x7d])),
      ),
    };
    const refused = await bench.register({ ...(odd[what] !== undefined && { schemaUrl: odd[what] }), ...more });
    expect([refused.statusCode, ...issuesOf(refused)]).toEqual([422, issue]);
    expect(refused.body).not.toContain('secret');
  });

  it('refuses files that are no form, with each problem and its place', async () => {
    const refused = await bench.register({
      schemaUrl: bench.site.file('/faulty.json', { type: 'object', properties: { a: { $ref: '#/gone' } } }),
      layoutUrl: undefined,
    });
    expect([refused.statusCode, told(refused).code]).toEqual([422, 'form_refused']);
    expect(refused.json<{ problems: unknown[] }>().problems).toContainEqual({
      file: 'hearing/answers.schema.json',
      pointer: '/properties/a/$ref',
      code: 'ref_unknown',
      params: { ref: '#/gone' },
      severity: 'error',
    });
    const broken = await bench.register({ schemaUrl: bench.site.file('/no.json', '{"type":'), layoutUrl: undefined });
    expect(broken.json()).toMatchObject({ problems: [{ code: 'json_syntax_at', params: { line: 1, column: 9 } }] });
  });

  it('refuses a layout of another form', async () => {
    const other = bench.site.file('/other-layout.json', { ...hearingLayout, id: 'other' });
    expect(issuesOf(await bench.register({ layoutUrl: other }))).toEqual(['/id const']);
  });

  it('pins the files by hash, and says what to paste', async () => {
    const registered = await bench.register({ webhookUrl: `${bench.site.origin}/hook` });
    expect(registered.statusCode, registered.body).toBe(201);
    expect(registered.json()).toMatchObject({
      id: 'hearing',
      version: '1',
      state: 'open',
      schemaHash: hashOf(JSON.stringify(hearing)),
      layoutHash: hashOf(JSON.stringify(hearingLayout)),
      endpoint: 'http://localhost:8081/api/author-forms/hearing',
      frame: 'http://localhost:8081/frame/form.html?form=hearing',
      webhookSecret: expect.stringMatching(/^whsec_.{32}$/) as string,
    });
    expect(registered.json<{ tag: string }>().tag).toContain(
      `<ma-form form="hearing" schema-src="${bench.site.origin}/hearing.json"`,
    );
    expect(told(await bench.register()).code).toBe('form_taken');
    const listed = await bench.staff('GET', '/api/author-forms');
    expect(listed.json()).toMatchObject({ forms: [{ id: 'hearing' }] });
    expect(listed.body).not.toContain('whsec_');
    expect(await dumpOf(bench)).not.toContain('whsec_');
  });

  it('tells a page which files it is judged by, and gives them byte for byte', async () => {
    const described = await bench.app.inject({ url: '/api/author-forms/hearing' });
    expect(described.json()).toEqual({
      form: 'hearing',
      version: '1',
      state: 'open',
      schema: { hash: hashOf(JSON.stringify(hearing)), href: 'schema.json' },
      layout: { hash: hashOf(JSON.stringify(hearingLayout)), href: 'layout.json' },
    });
    const file = await bench.app.inject({ url: '/api/author-forms/hearing/schema.json' });
    expect([file.body, file.headers['content-type']]).toEqual([
      JSON.stringify(hearing),
      'application/json; charset=utf-8',
    ]);
    expect((await bench.app.inject({ url: '/api/author-forms/gone' })).statusCode).toBe(404);
    expect((await bench.app.inject({ url: '/api/author-forms/gone/schema.json' })).statusCode).toBe(404);
  });
});

describe('answers to a form', () => {
  let bench: AuthorBench;
  beforeAll(async () => {
    bench = await openAuthorBench();
    expect((await bench.register()).statusCode).toBe(201);
  });
  afterAll(() => bench.close());

  it('are taken and get a reference', async () => {
    const sent = await bench.send({});
    expect(sent.statusCode, sent.body).toBe(201);
    expect(sent.json()).toEqual({
      reference: expect.stringMatching(/^MA-[0-9A-Z]{4}-[0-9A-Z]{4}$/) as string,
      receivedAt: expect.any(String) as string,
    });
  });

  it.each<[string, object, string[]]>([
    ['a missing answer', { answers: { hearing: 'Boston', minutes: 2, late: false } }, ['/name required']],
    ['a wrong answer', { answers: { ...goodAnswers, minutes: 11 } }, ['/minutes maximum']],
    ['a format', { answers: { ...goodAnswers, email: 'ana' } }, ['/email format']],
    ['an unknown key', { answers: { ...goodAnswers, admin: true } }, ['/admin unknown']],
    ['a rule of the layout', { answers: { ...goodAnswers, hearing: 'Boston' } }, ['/minutes too_long_for_boston']],
    ['an answer that is not asked in this case', { answers: { ...goodAnswers, device: 'Phone' } }, ['/device unknown']],
    ['what was asked beside the contract', { asked: { knows: 'yes' } }, ['asked:/knows type']],
    ['another form', { form: 'other' }, ['/form const']],
  ])('are refused for %s, at its place', async (_what, body, issues) => {
    const refused = await bench.send(body);
    expect([refused.statusCode, ...issuesOf(refused)]).toEqual([422, ...issues]);
  });

  it('are derived anew: what is worked out is never believed', async () => {
    const sent = await bench.send({ answers: { ...goodAnswers, minutes: 8, late: false } });
    expect(sent.statusCode, sent.body).toBe(201);
    const list = await bench.staff('GET', '/api/inbox/hearing/submissions');
    const [line] = list.json<{ submissions: { id: string }[] }>().submissions;
    const item = await bench.staff('GET', `/api/inbox/hearing/submissions/${line?.id}`);
    expect(item.json()).toMatchObject({ answers: { minutes: 8, late: true } });
  });

  it('are kept once, however often they are sent', async () => {
    const [one, other] = await Promise.all([bench.send({}, 'twice'), bench.send({}, 'twice')]);
    const again = await bench.send({}, 'twice');
    const references = [one, other, again]
      .filter((answer) => answer.statusCode === 201)
      .map((answer) => answer.json<{ reference: string }>().reference);
    expect(new Set(references).size).toBe(1);
    expect(references.length).toBeGreaterThanOrEqual(2);
    const differing = await bench.send({ answers: { ...goodAnswers, minutes: 5 } }, 'twice');
    expect([differing.statusCode, told(differing).code]).toEqual([422, 'idempotency_mismatch']);
    const without = await bench.app.inject({
      method: 'POST',
      url: '/api/author-forms/hearing/submissions',
      payload: { form: 'hearing', answers: goodAnswers },
    });
    expect([without.statusCode, told(without).code]).toEqual([400, 'idempotency_key_missing']);
  });

  it('are judged by the files that their page had, for a week after a change; then the page must be loaded again', async () => {
    const schema = hashOf(JSON.stringify(hearing));
    const layout = hashOf(JSON.stringify(hearingLayout));
    expect((await bench.send({ schema, layout })).statusCode).toBe(201);
    const unknown = await bench.send({ schema: hashOf('x'), layout });
    expect([unknown.statusCode, told(unknown).code]).toEqual([409, 'form_changed']);
    const newer = { ...hearing, required: [...hearing.required, 'email'] };
    bench.site.file('/hearing.json', newer);
    const pinned = await bench.staff('POST', '/api/author-forms/hearing/pin', {});
    expect(pinned.json()).toMatchObject({ number: 2, schemaHash: hashOf(JSON.stringify(newer)) });
    expect(issuesOf(await bench.send({}))).toEqual(['/email required']);
    expect((await bench.send({ schema, layout })).statusCode).toBe(201);
    bench.clock.forward(8 * day);
    expect(told(await bench.send({ schema, layout })).code).toBe('form_changed');
    // The same files again are no new version.
    expect((await bench.staff('POST', '/api/author-forms/hearing/pin', {})).json()).toMatchObject({ number: 2 });
  });

  it('are not taken by a form that is closed', async () => {
    await bench.staff('PATCH', '/api/author-forms/hearing', { state: 'closed' });
    const refused = await bench.send({});
    expect([refused.statusCode, told(refused).code]).toEqual([409, 'form_closed']);
    await bench.staff('PATCH', '/api/author-forms/hearing', { state: 'open' });
  });

  it('rest sealed', async () => {
    await bench.send({ answers: { ...goodAnswers, name: 'Quokka Canary', email: 'q@example.com' } });
    expect(await dumpOf(bench)).not.toMatch(/Quokka|q@example/);
  });
});
