import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hour } from '../src/clock.js';
import { sweep } from '../src/server/sweeper.js';
import { ask, begin, type Bench, dumpOf, openBench, save, type Tab, told } from './harness.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const resume = (applicationId: string, resumeCode: string) =>
  bench.app.inject({ method: 'POST', url: '/api/drafts/resume', payload: { applicationId, resumeCode } });

describe('a draft', () => {
  it('begins with an application ID, a resume code of 80 bits and an empty draft', async () => {
    const tab = await begin(bench);
    expect(tab.applicationId).toMatch(/^NTN-\d+-ABS-\d\d$/);
    expect(tab.resumeCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(tab).toMatchObject({ revision: 0, draft: { form: 'pfml-claim', version: '1', entries: {} } });
  });

  it('keeps what was typed as it was typed', async () => {
    const tab = await begin(bench);
    expect((await save(bench, tab, { '/first_name': 'Ana Łucja 🙂', '/employer_fein': '12-34' })).statusCode).toBe(200);
    const read = told(await ask(bench, tab, 'GET', '/api/drafts/current'));
    expect(read).toMatchObject({
      applicationId: tab.applicationId,
      revision: 1,
      draft: { entries: { '/first_name': 'Ana Łucja 🙂', '/employer_fein': '12-34' } },
      known: { status: 'Started', submitted: {} },
    });
  });

  it('refuses a stale write and offers both versions', async () => {
    const tab = await begin(bench);
    const other: Tab = { ...tab };
    await save(bench, tab, { '/first_name': 'Ana' });
    const refused = await save(bench, other, { '/first_name': 'Bea' });
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({
      code: 'stale_draft',
      status: 409,
      revision: 1,
      draft: { entries: { '/first_name': 'Ana' } },
    });
  });

  it('gives the same answer again when the answer to a save was lost', async () => {
    const tab = await begin(bench);
    const payload = { draft: { ...tab.draft, entries: { '/first_name': 'Ana' } }, revision: 0 };
    const first = await ask(bench, tab, 'PUT', '/api/drafts/current', payload);
    const again = await ask(bench, tab, 'PUT', '/api/drafts/current', payload);
    expect(again.json()).toEqual(first.json());
  });

  it('lets only one of two simultaneous writes through', async () => {
    const tab = await begin(bench);
    const write = (name: string) =>
      ask(bench, tab, 'PUT', '/api/drafts/current', {
        draft: { ...tab.draft, entries: { '/first_name': name } },
        revision: 0,
      });
    const statuses = (await Promise.all([write('Ana'), write('Bea'), write('Cleo')]))
      .map((answer) => answer.statusCode)
      .sort();
    expect(statuses).toEqual([200, 409, 409]);
  });

  it.each(['/nobody_asks_this', '__proto__', '/constructor', '/first_name/x', '/previous_leaves/r1/unknown'])(
    'refuses the unknown address %s',
    async (address) => {
      const tab = await begin(bench);
      const answer = await ask(
        bench,
        tab,
        'PUT',
        '/api/drafts/current',
        `{"revision":0,"draft":${JSON.stringify(tab.draft).replace('"entries":{}', `"entries":{${JSON.stringify(address)}:"x"}`)}}`,
      );
      expect(answer.statusCode).toBe(422);
    },
  );

  it.each([
    ['rows of no list', { rows: { '/nowhere': ['r1'] } }],
    ['an entry of any shape behind a line break', { entries: { '/first_name\nx': { deep: { er: 1 } } } }],
    ['a page that the form does not have', { seen: ['123-45-6789'] }],
  ])('refuses %s', async (_what, part) => {
    const tab = await begin(bench);
    const draft = { ...tab.draft, ...part };
    const answer = await ask(bench, tab, 'PUT', '/api/drafts/current', { draft, revision: 0 });
    expect([answer.statusCode, told(answer).code]).toEqual([422, 'invalid']);
  });

  it('takes the rows of a list by their names', async () => {
    const tab = await begin(bench);
    tab.draft = { ...tab.draft, rows: { '/previous_leaves': ['r2'] } };
    expect((await save(bench, tab, { '/previous_leaves/r2/leave_reason': 'Pregnancy' })).statusCode).toBe(200);
  });

  it('refuses another form version with a hint to reload', async () => {
    const tab = await begin(bench);
    const answer = await ask(bench, tab, 'PUT', '/api/drafts/current', {
      draft: { ...tab.draft, version: '0' },
      revision: 0,
    });
    expect(answer.json()).toMatchObject({ status: 409, code: 'form_version' });
  });

  it('needs a handle, and an idle one runs out', async () => {
    expect((await bench.app.inject({ url: '/api/drafts/current' })).statusCode).toBe(401);
    expect((await ask(bench, { handle: 'A'.repeat(43) }, 'GET', '/api/drafts/current')).statusCode).toBe(401);
    const tab = await begin(bench);
    bench.clock.forward(73 * hour);
    expect((await ask(bench, tab, 'GET', '/api/drafts/current')).statusCode).toBe(401);
  });
});

describe('secret answers', () => {
  it('come back as masks, and rest sealed', async () => {
    const tab = await begin(bench);
    const saved = await save(bench, tab, {
      '/tax_identifier': '123 45 6789',
      '/payment_preference/account_number': '987654321012',
      '/payment_preference/routing_number': '011401533',
    });
    const held = {
      '/tax_identifier': '***-**-6789',
      '/payment_preference/account_number': '*****1012',
      '/payment_preference/routing_number': '*********',
    };
    expect(told(saved).held).toEqual(held);
    const read = told(await ask(bench, tab, 'GET', '/api/drafts/current'));
    expect(read.held).toEqual(held);
    expect(read.draft.entries).toEqual({});
    expect(await dumpOf(bench)).not.toMatch(/123.?45.?6789|987654321012|011401533/);
  });

  it('stay held when they are not sent again, or come back blank or masked', async () => {
    const tab = await begin(bench);
    await save(bench, tab, { '/tax_identifier': '123-45-6789' });
    for (const entry of [undefined, '', '***-**-6789']) {
      const saved = await save(bench, tab, {
        '/first_name': 'Ana',
        ...(entry !== undefined && { '/tax_identifier': entry }),
      });
      expect(told(saved).held).toEqual({ '/tax_identifier': '***-**-6789' });
    }
  });

  it('are not held while they have a problem, and the one before is forgotten', async () => {
    const tab = await begin(bench);
    await save(bench, tab, { '/tax_identifier': '123-45-6789' });
    const saved = await save(bench, tab, { '/tax_identifier': '123-45-67' });
    expect(told(saved).held).toEqual({});
    expect(await dumpOf(bench)).not.toContain('123-45-67');
  });

  it('do not open at another place', async () => {
    const [one, other] = [await begin(bench), await begin(bench)];
    await save(bench, one, { '/tax_identifier': '123-45-6789' });
    await save(bench, other, { '/tax_identifier': '321-54-9876' });
    const ids = await bench.desk.store.all<{ id: string }>(
      'select id from drafts where application_id in ($1, $2) order by application_id = $1 desc',
      [one.applicationId, other.applicationId],
    );
    await bench.desk.store.run(
      'update sealed_values set sealed = (select sealed from sealed_values where owner_id = $1) where owner_id = $2',
      [ids[0]!.id, ids[1]!.id],
    );
    expect((await save(bench, other, { '/payment_preference/account_number': '123456789' })).statusCode).toBe(500);
    expect((await save(bench, one, { '/payment_preference/account_number': '123456789' })).statusCode).toBe(200);
  });

  it('that live in memory only are never stored', async () => {
    const tab = await begin(bench);
    expect((await save(bench, tab, { 'asked:/equality/race': ['Multiracial'] })).statusCode).toBe(200);
    expect(await dumpOf(bench)).not.toContain('Multiracial');
  });
});

describe('resuming', () => {
  it('opens the claim on another device, also when the code is typed from paper', async () => {
    const tab = await begin(bench);
    await save(bench, tab, { '/first_name': 'Ana', '/tax_identifier': '123-45-6789' });
    const typed = tab.resumeCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const opened = await resume(tab.applicationId.toLowerCase().replaceAll('-', ' '), typed);
    expect(opened.statusCode, opened.body).toBe(200);
    expect(opened.json()).toMatchObject({
      draft: { entries: { '/first_name': 'Ana' } },
      held: { '/tax_identifier': '***-**-6789' },
      revision: 1,
    });
    expect(told(opened).handle).not.toBe(tab.handle);
    expect(opened.json()).not.toHaveProperty('resumeCode');
    expect((await ask(bench, told(opened), 'GET', '/api/drafts/current')).statusCode).toBe(200);
    expect(await dumpOf(bench)).not.toContain(tab.resumeCode.replaceAll('-', ''));
  });

  it('answers alike for an unknown ID, a wrong code and a try too soon; waiting helps', async () => {
    const tab = await begin(bench);
    const unknown = await resume('NTN-1-ABS-01', tab.resumeCode);
    const wrong = await resume(tab.applicationId, 'AAAA-AAAA-AAAA-AAAA');
    for (let tries = 0; tries < 6; tries += 1) await resume(tab.applicationId, 'AAAA-AAAA-AAAA-AAAA');
    const tooSoon = await resume(tab.applicationId, tab.resumeCode);
    for (const answer of [unknown, wrong, tooSoon]) {
      expect(answer.statusCode).toBe(403);
      expect(answer.json()).toEqual({ ...wrong.json() });
      expect(Object.keys(answer.headers).sort()).toEqual(Object.keys(wrong.headers).sort());
    }
    expect(told(wrong).code).toBe('not_found_or_wrong');
    bench.clock.forward(61_000);
    expect((await resume(tab.applicationId, tab.resumeCode)).statusCode).toBe(200);
  });

  it('makes a source that guesses at many claims wait, never for good', async () => {
    await bench.desk.store.run('delete from resume_attempts');
    const tab = await begin(bench);
    for (let tries = 0; tries < 24; tries += 1) await resume(`NTN-${tries}-ABS-01`, tab.resumeCode);
    expect((await resume(tab.applicationId, tab.resumeCode)).statusCode).toBe(403);
    bench.clock.forward(16 * 60_000);
    expect((await resume(tab.applicationId, tab.resumeCode)).statusCode).toBe(200);
  });
});

describe('expiry', () => {
  it('forgets a draft 60 days after its last save, with everything it held', async () => {
    const tab = await begin(bench);
    await save(bench, tab, { '/first_name': 'Zenobia', '/tax_identifier': '123-45-6789' });
    bench.clock.forward(59 * 24 * hour);
    await sweep(bench.desk);
    expect(await dumpOf(bench)).toContain('Zenobia');
    bench.clock.forward(2 * 24 * hour);
    await sweep(bench.desk);
    expect(await dumpOf(bench)).not.toContain('Zenobia');
    expect(
      (await bench.desk.store.one<{ count: number }>('select count(*)::int as count from sealed_values'))?.count,
    ).toBe(0);
    expect((await resume(tab.applicationId, tab.resumeCode)).statusCode).toBe(403);
  });
});
