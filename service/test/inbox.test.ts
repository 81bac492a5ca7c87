import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../src/clock.js';
import { cellOf, cellsOf, lineOfCells } from '../src/inbox/csv.js';
import { sweep } from '../src/server/sweeper.js';
import { goodAnswers, hearing, openAuthorBench, type AuthorBench } from './author-form-fixture.js';
import { staffToken, told } from './harness.js';

interface List {
  readonly submissions: readonly { readonly id: string; readonly reference: string; readonly state: string }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly next?: string;
}

describe('the inbox', () => {
  let bench: AuthorBench;
  const list = async (query = '') =>
    (await bench.staff('GET', `/api/inbox/hearing/submissions${query}`, undefined, staffToken.inbox)).json<List>();

  beforeAll(async () => {
    bench = await openAuthorBench();
    await bench.register();
    for (const name of ['Ana', '=1+1', 'Bo, "the" second'])
      expect(
        (await bench.send({ language: 'es', answers: { ...goodAnswers, name, topics: ['Roads', 'Schools'] } }))
          .statusCode,
      ).toBe(201);
  });
  afterAll(() => bench.close());

  it('is closed to all but staff with the role for it', async () => {
    for (const url of ['submissions', 'export.csv', 'export.json']) {
      expect((await bench.app.inject({ url: `/api/inbox/hearing/${url}` })).statusCode).toBe(401);
      const other = await bench.staff('GET', `/api/inbox/hearing/${url}`, undefined, staffToken.author);
      expect([url, other.statusCode]).toEqual([url, 403]);
    }
  });

  it('lists submissions without their answers, newest first', async () => {
    const { submissions, counts } = await list();
    expect(submissions.length).toBe(3);
    expect(counts).toEqual({ new: 3, read: 0, done: 0 });
    expect(JSON.stringify(submissions)).not.toContain('Ana');
    const unknown = await bench.staff('GET', '/api/inbox/gone/submissions');
    expect(unknown.statusCode).toBe(404);
  });

  it('goes on where a page of the list ended, and misses nothing that was sent at the same moment', async () => {
    for (let number = 0; number < 60; number += 1)
      await bench.send({ answers: { ...goodAnswers, name: `N${number}` } });
    const first = await list();
    const second = await list(`?after=${encodeURIComponent(first.next ?? '')}`);
    expect([first.submissions.length, second.submissions.length, second.next]).toEqual([50, 13, undefined]);
    expect(new Set([...first.submissions, ...second.submissions].map((one) => one.id)).size).toBe(63);
    const odd = await bench.staff('GET', "/api/inbox/hearing/submissions?after=' or 1=1");
    expect(odd.statusCode).toBe(422);
  });

  it('names the forms that have an inbox to who may read them, with what waits in each', async () => {
    const named = await bench.staff('GET', '/api/inbox', undefined, staffToken.inbox);
    expect(named.json()).toEqual({
      forms: [
        {
          form: 'hearing',
          title: 'Ask to speak at a public hearing',
          recipient: 'Hearings office',
          counts: { new: 63, read: 0, done: 0 },
        },
      ],
    });
    expect((await bench.staff('GET', '/api/inbox', undefined, staffToken.author)).statusCode).toBe(403);
  });

  it('opens one in the words that its person saw, also after the form was changed', async () => {
    const id = (await list()).submissions[0]?.id ?? '';
    const read = async () =>
      (await bench.staff('GET', `/api/inbox/hearing/submissions/${id}`)).json<{ words: unknown }>().words;
    const words = [
      { pointer: '/name', label: 'Your name', answer: 'N59' },
      { pointer: '/hearing', label: 'Which hearing?', answer: 'Springfield' },
      { pointer: '/minutes', label: 'How many minutes?', answer: '4' },
      { pointer: '/late', label: 'late', answer: 'false' },
    ];
    expect(await read()).toEqual(words);
    const { name: _gone, ...properties } = hearing.properties;
    bench.site.file('/hearing.json', { ...hearing, properties, required: ['hearing', 'minutes', 'late'] });
    expect((await bench.staff('POST', '/api/author-forms/hearing/pin', {})).statusCode).toBe(200);
    expect(await read()).toEqual(words);
    bench.site.file('/hearing.json', hearing);
    await bench.staff('POST', '/api/author-forms/hearing/pin', {});
  });

  it('opens one and marks it, and notes who did', async () => {
    const { submissions } = await list();
    const id = submissions[0]?.id ?? '';
    const item = await bench.staff('GET', `/api/inbox/hearing/submissions/${id}`);
    expect(item.json()).toMatchObject({ answers: { name: 'N59' } });
    const marked = await bench.staff('PATCH', `/api/inbox/hearing/submissions/${id}`, { state: 'done' });
    expect(marked.json()).toMatchObject({ state: 'done', markedBy: 'ann' });
    expect((await list('?state=done')).submissions.map((one) => one.id)).toEqual([id]);
    const acts = await bench.desk.store.all('select member, act, subject from inbox_acts order by at');
    expect(acts).toEqual(
      expect.arrayContaining([
        { member: 'ann', act: 'read', subject: id },
        { member: 'ann', act: 'mark', subject: id },
      ]),
    );
    const elsewhere = await bench.staff('PATCH', `/api/inbox/other/submissions/${id}`, { state: 'read' });
    expect([elsewhere.statusCode, told(elsewhere).code]).toEqual([404, 'not_found']);
  });

  it('gives a table that a spreadsheet reads as text', async () => {
    const file = await bench.staff('GET', '/api/inbox/hearing/export.csv');
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': expect.stringMatching(/^attachment; filename="hearing-\d{4}-\d\d-\d\d\.csv"$/) as string,
      'cache-control': 'no-store',
    });
    const lines = file.body.split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFReference,Received,State,Language,Your name,Your email,Which hearing?,How many minutes?,What about?,Will you join by video?,On which device?,late',
    );
    expect(lines.length).toBe(65);
    expect(file.body).toContain(",'=1+1,");
    expect(file.body).toContain(',"Bo, ""the"" second",');
    expect(file.body).toContain(',"Roads; Schools",');
    const pointers = await bench.staff('GET', '/api/inbox/hearing/export.csv?names=pointers&state=done');
    expect(pointers.body.split('\r\n')[0]).toContain(',/name,/email,');
    expect(pointers.body.split('\r\n').length).toBe(3);
  });

  it('gives the same as JSON', async () => {
    const file = await bench.staff('GET', '/api/inbox/hearing/export.json');
    const items = JSON.parse(file.body) as { answers: { name: string } }[];
    expect(items.length).toBe(63);
    expect(items.map((one) => one.answers.name)).toContain('=1+1');
    const none = await bench.staff('GET', '/api/inbox/hearing/export.json?state=read');
    expect(JSON.parse(none.body)).toEqual([]);
  });

  it('forgets what was kept as long as its form says, and not a day before', async () => {
    bench.clock.forward(89 * day);
    expect((await sweep(bench.desk)).submissions).toBe(0);
    bench.clock.forward(2 * day);
    expect((await sweep(bench.desk)).submissions).toBe(63);
    expect((await list()).counts).toEqual({ new: 0, read: 0, done: 0 });
  });
});

describe('a cell of the table', () => {
  it.each([
    ['=cmd|calc', "'=cmd|calc"],
    ['+1 617 555 0100', "'+1 617 555 0100"],
    ['-2+3', "'-2+3"],
    ['@SUM(1)', "'@SUM(1)"],
    ['＝1', "'＝1"],
    ['\t=1', '"\'\t=1"'],
    ['\r=1', '"\'\r=1"'],
    [' =1', "' =1"],
    ['a=1', 'a=1'],
    ['say "hi"', '"say ""hi"""'],
    ['one\ntwo', '"one\ntwo"'],
    ['one;two', '"one;two"'],
  ])('of %j is written as %j', (text, written) => {
    expect(cellOf(text)).toBe(written);
  });

  it('of a number is a number, also below nothing', () => {
    expect(lineOfCells([-5, 0.1, true, undefined, null, ''])).toBe('-5,0.1,true,,,\r\n');
  });

  it('has a place of its own in each row of a list', () => {
    expect([...cellsOf({ children: [{ name: 'Ana' }, { name: 'Bo' }], tags: ['a', 'b'], none: [] })]).toEqual([
      ['/children/0/name', 'Ana'],
      ['/children/1/name', 'Bo'],
      ['/tags', 'a; b'],
      ['/none', ''],
    ]);
  });
});
