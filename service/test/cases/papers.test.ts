import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hour } from '../../src/clock.js';
import type { FormLibrary } from '../../src/forms/form-library.js';
import { sweep } from '../../src/server/sweeper.js';
import { infectedPdf, lockedPdf, pdf, png } from '../files.js';
import { fixtureLibrary } from '../fixture-form.js';
import { ask, openBench, staffToken, type Bench } from '../harness.js';
import { addEvent, filedClaim, staffAsks, toldOf, type FiledClaim } from './claims.js';

const library: FormLibrary = {
  ...fixtureLibrary,
  followUps: { ...fixtureLibrary.followUps, 'pfml-claim': { letters: { notice_posted: 'document' } } },
};
const letter = pdf('We approved your leave.');

let bench: Bench;
let claim: FiledClaim;
beforeAll(async () => {
  bench = await openBench({}, library);
});
afterAll(() => bench.close());
beforeEach(async () => {
  claim = await filedClaim(bench);
});

const add = (content: Buffer, { type = 'application/pdf', token = staffToken.claims, caseId = claim.caseId } = {}) =>
  bench.app.inject({
    method: 'POST',
    url: `/api/cases/${caseId}/papers`,
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    payload: content,
  });
const added = async (content: Buffer): Promise<string> => {
  const answer = await add(content);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<{ id: string }>().id;
};
const post = (document: string) =>
  addEvent(bench, claim.caseId, { kind: 'notice_posted', fields: { notice: 'Approval Notice', document } });
const asks = (who: Pick<FiledClaim, 'handle'>, id: string) =>
  ask(bench, who, 'GET', `/api/drafts/current/letters/${id}`);
const saves = ({ handle }: Pick<FiledClaim, 'handle'>, id: string) =>
  bench.app.inject({
    method: 'POST',
    url: `/api/drafts/current/letters/${id}/file`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
    payload: `handle=${handle}`,
  });

describe('a letter of the agency', () => {
  it('is saved by its claimant once an event names it, and not before', async () => {
    const id = await added(letter);
    for (const way of [asks, saves]) expect((await way(claim, id)).statusCode).toBe(404);
    const posted = await post(id);
    expect(posted.statusCode, posted.body).toBe(201);
    const facts = (await asks(claim, id)).json<{ filename: string; type: string }>();
    expect(facts).toEqual({
      filename: expect.stringMatching(/^notice-\d{4}-\d\d-\d\d\.pdf$/) as string,
      type: 'application/pdf',
    });
    const got = await saves(claim, id);
    expect([got.statusCode, got.rawPayload.equals(letter)]).toEqual([200, true]);
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${facts.filename}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  it('is nobody else’s, and not there any more once its event is taken back', async () => {
    const id = await added(letter);
    const { event } = toldOf(await post(id));
    const other = await filedClaim(bench);
    for (const way of [asks, saves]) expect((await way(other, id)).statusCode).toBe(404);
    const back = await addEvent(bench, claim.caseId, { kind: 'taken-back', about: event.id });
    expect(back.statusCode, back.body).toBe(201);
    for (const way of [asks, saves]) expect((await way(claim, id)).statusCode).toBe(404);
  });

  it('that is not here, or is of another case, is sent by no event', async () => {
    const here = claim;
    claim = await filedClaim(bench);
    const elsewhere = await added(pdf('of another'));
    claim = here;
    for (const document of ['0'.repeat(32), 'n1', elsewhere]) {
      const refused = await post(document);
      expect([refused.statusCode, toldOf(refused).issues]).toMatchObject([
        422,
        [{ pointer: '/fields/document', code: 'enum' }],
      ]);
    }
  });

  it('added twice is one, and one file', async () => {
    const id = await added(letter);
    const files = await readdir(join(bench.desk.documentsDir, 'kept'));
    expect(await added(letter)).toBe(id);
    expect(await readdir(join(bench.desk.documentsDir, 'kept'))).toEqual(files);
    expect(await added(pdf('another'))).not.toBe(id);
  });

  it('that no event names is gone after a day, with its file, and others stay', async () => {
    const folder = join(bench.desk.documentsDir, 'kept');
    const sent = await added(pdf('sent'));
    const { event } = toldOf(await post(sent));
    const back = await added(pdf('sent and taken back'));
    await addEvent(bench, claim.caseId, { kind: 'taken-back', about: toldOf(await post(back)).event.id });
    const lost = await added(pdf('added by mistake'));
    const twice = await added(pdf('added again'));
    bench.clock.forward(23 * hour);
    expect(await added(pdf('added again'))).toBe(twice);
    await sweep(bench.desk);
    expect(await readdir(folder)).toEqual(expect.arrayContaining([sent, back, lost, twice]));
    bench.clock.forward(2 * hour);
    expect((await sweep(bench.desk)).uploads).toBeGreaterThan(0);
    const files = await readdir(folder);
    expect(files).toEqual(expect.arrayContaining([sent, back, twice]));
    expect(files).not.toContain(lost);
    const refused = await post(lost);
    expect([refused.statusCode, toldOf(refused).issues]).toMatchObject([422, [{ code: 'enum' }]]);
    expect((await post(twice)).statusCode).toBe(201);
    expect(event.flags).toEqual([]);
    // It comes again as a new one.
    expect(await added(pdf('added by mistake'))).not.toBe(lost);
  });

  it('that is being swept is either named or refused, never named and gone', async () => {
    const ids = await Promise.all([...'abcdef'].map((word) => added(pdf(`letter ${word}`))));
    bench.clock.forward(25 * hour);
    const [, ...posted] = await Promise.all([sweep(bench.desk), ...ids.map((id) => post(id))]);
    const files = await readdir(join(bench.desk.documentsDir, 'kept'));
    for (const [index, answer] of posted.entries())
      expect([answer.statusCode, files.includes(ids[index] ?? '')]).toEqual(
        answer.statusCode === 201 ? [201, true] : [422, false],
      );
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'file_empty'],
    ['a picture', png(4, 4), 'file_type_mismatch'],
    ['a text', Buffer.from('We approved your leave.'), 'file_type'],
    ['one behind a password', lockedPdf, 'file_encrypted'],
    ['one that a scanner knows', infectedPdf, 'file_infected'],
  ])('is refused with its reason: %s', async (_what, content, code) => {
    const answer = await add(content);
    expect([answer.statusCode, toldOf(answer).code]).toEqual([422, code]);
  });

  it('is added by nobody without a part in the case, and by no role that sends none', async () => {
    expect((await add(letter, { token: 'x'.repeat(40) })).statusCode).toBe(401);
    expect((await add(letter, { token: staffToken.payments })).statusCode).toBe(403);
    expect((await add(letter, { caseId: '00000000-0000-4000-8000-000000000000' })).statusCode).toBe(404);
    expect((await add(letter, { type: 'image/png' })).statusCode).toBe(415);
  });

  it('is asked for as a file where staff write down that it was sent', async () => {
    const { moves } = toldOf(await staffAsks(bench, 'GET', `/api/cases/${claim.caseId}`));
    expect(moves.find(({ kind }) => kind === 'notice_posted')?.fields).toContainEqual(
      expect.objectContaining({ name: 'document', type: 'letter', required: true }),
    );
  });
});
