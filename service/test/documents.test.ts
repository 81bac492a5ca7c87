// Over 300 lines: all that can be wrong with one document, on one service that is opened once.

import { randomBytes } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hour } from '../src/clock.js';
import { incomingDir, keptPath } from '../src/documents/files.js';
import { finishScan } from '../src/documents/receive.js';
import { withoutJpegMetadata } from '../src/documents/strip-jpeg.js';
import { withoutPngMetadata } from '../src/documents/strip-png.js';
import { sweep } from '../src/server/sweeper.js';
import { part1, readyClaim, send } from './claim.js';
import { addEvent, filedClaim } from './cases/claims.js';
import { infectedPdf, lockedPdf, pdf, phonePhoto, png } from './files.js';
import { ask, begin, type Bench, openBench, staffToken, type Tab, told } from './harness.js';

let bench: Bench;
let claim: Tab;
beforeAll(async () => {
  bench = await openBench();
  claim = await readyClaim(bench);
  expect((await send(bench, claim, 'application', part1(claim))).statusCode).toBe(201);
});
afterAll(() => bench.close());

const path = '/api/drafts/current/documents';
const headers = (tab: Tab, more: Record<string, string> = {}) => ({
  authorization: `Bearer ${tab.handle}`,
  'tus-resumable': '1.0.0',
  ...more,
});
const metadata = (name: string, type: string) =>
  Object.entries({ filename: name, filetype: type, documentType: 'Passport', upload: 'identity' })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');

const beginUpload = (content: Buffer, name: string, type: string, tab = claim) =>
  bench.app.inject({
    method: 'POST',
    url: path,
    headers: headers(tab, { 'upload-length': String(content.length), 'upload-metadata': metadata(name, type) }),
  });
const patch = (location: string, content: Buffer, offset = 0, tab = claim) =>
  bench.app.inject({
    method: 'PATCH',
    url: location,
    headers: headers(tab, { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }),
    payload: content,
  });

async function upload(content: Buffer, name: string, type: string, tab = claim) {
  const begun = await beginUpload(content, name, type, tab);
  return begun.statusCode === 201 ? patch(String(begun.headers.location), content, 0, tab) : begun;
}
const list = async (tab = claim) =>
  told(await ask(bench, tab, 'GET', path)).documents as {
    id: string;
    name: string;
    state: string;
    documentType: string;
  }[];

describe('a document', () => {
  it('is received, listed, counted and put into the history', async () => {
    const sent = await upload(pdf('one'), 'my passport.pdf', 'application/pdf');
    expect(sent.statusCode, sent.body).toBe(204);
    expect(await list()).toMatchObject([
      {
        name: 'my passport.pdf',
        state: 'received',
        documentType: 'Identification Proof',
        upload: 'identity',
        bytes: pdf('one').length,
      },
    ]);
    expect(told(await ask(bench, claim, 'GET', '/api/drafts/current')).known.documents).toEqual({ identity: 1 });
    const events = await bench.desk.store.all<{ kind: string }>('select kind from events order by number desc limit 1');
    expect(events[0]?.kind).toBe('document_received');
  });

  it('goes on where it was cut, and asks again after a lost answer', async () => {
    const content = pdf('two '.repeat(1_000));
    const location = String((await beginUpload(content, 'two.pdf', 'application/pdf')).headers.location);
    await patch(location, content.subarray(0, 1_500));
    const asked = await bench.app.inject({ method: 'HEAD', url: location, headers: headers(claim) });
    expect(asked.headers['upload-offset']).toBe('1500');
    expect((await patch(location, content.subarray(10), 10)).statusCode).toBe(409);
    expect((await patch(location, content.subarray(1_500), 1_500)).statusCode).toBe(204);
    const after = await bench.app.inject({ method: 'HEAD', url: location, headers: headers(claim) });
    expect([after.statusCode, after.headers['upload-offset']]).toEqual([200, String(content.length)]);
    expect(await readFile(keptPath(bench.desk, location.slice(-32)))).toEqual(content);
    expect(await readdir(incomingDir(bench.desk))).toEqual([]);
  });

  it('is called complete only when it is received, also when the work after its last byte was interrupted', async () => {
    const content = pdf('interrupted');
    const location = String((await beginUpload(content, 'interrupted.pdf', 'application/pdf')).headers.location);
    const { scan } = bench.desk;
    Object.assign(bench.desk, { scan: () => Promise.reject(new Error('the scanner is down')) });
    expect((await patch(location, content)).statusCode).toBe(500);
    const during = await bench.app.inject({ method: 'HEAD', url: location, headers: headers(claim) });
    Object.assign(bench.desk, { scan });
    expect(during.statusCode).toBe(500);
    // Two ask at once: one verdict.
    const asked = await Promise.all(
      [1, 2].map(() => bench.app.inject({ method: 'HEAD', url: location, headers: headers(claim) })),
    );
    expect(asked.map((answer) => [answer.statusCode, answer.headers['upload-offset']])).toEqual([
      [200, String(content.length)],
      [200, String(content.length)],
    ]);
    expect((await list()).filter((document) => document.name === 'interrupted.pdf')).toMatchObject([
      { state: 'received' },
    ]);
  });

  it('that another process took in meanwhile stays as that one left it', async () => {
    const content = pdf('two processes');
    const location = String((await beginUpload(content, 'both.pdf', 'application/pdf')).headers.location);
    const { scan } = bench.desk;
    Object.assign(bench.desk, {
      scan: async () => {
        await bench.desk.store.run(
          `update documents set state = 'received', content_mark = 'its', received_at = $2 where id = $1`,
          [location.slice(-32), new Date().toISOString()],
        );
        return 'clean';
      },
    });
    const sent = await patch(location, content);
    Object.assign(bench.desk, { scan });
    expect(sent.statusCode).toBe(204);
    expect((await list()).filter((document) => document.name === 'both.pdf')).toMatchObject([{ state: 'received' }]);
    expect(await readFile(keptPath(bench.desk, location.slice(-32)))).toEqual(content);
  });

  it('taken back while it is looked at leaves nothing behind', async () => {
    const content = pdf('taken back');
    const location = String((await beginUpload(content, 'back.pdf', 'application/pdf')).headers.location);
    const { scan } = bench.desk;
    Object.assign(bench.desk, {
      scan: async () => {
        await ask(bench, claim, 'DELETE', location);
        return 'clean';
      },
    });
    const sent = await patch(location, content);
    Object.assign(bench.desk, { scan });
    expect(sent.statusCode).toBe(404);
    await expect(readFile(keptPath(bench.desk, location.slice(-32)))).rejects.toThrow('ENOENT');
  });

  it('keeps what came before the line broke', async () => {
    await bench.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = bench.app.server.address() as AddressInfo;
    const content = pdf(randomBytes(200_000).toString('hex'));
    const location = String((await beginUpload(content, 'cut.pdf', 'application/pdf')).headers.location);
    await new Promise<void>((done) => {
      const broken = httpRequest({
        port,
        method: 'PATCH',
        path: location,
        headers: headers(claim, {
          'upload-offset': '0',
          'content-type': 'application/offset+octet-stream',
          'content-length': String(content.length),
        }),
      });
      broken.on('error', () => done());
      broken.on('close', () => done());
      broken.write(content.subarray(0, 150_000), () => setTimeout(() => broken.destroy(), 150));
    });
    await new Promise((later) => setTimeout(later, 200));
    const { headers: told } = await bench.app.inject({ method: 'HEAD', url: location, headers: headers(claim) });
    const offset = Number(told['upload-offset']);
    expect(offset).toBeGreaterThan(0);
    expect((await patch(location, content.subarray(offset), offset)).statusCode).toBe(204);
    expect(await readFile(keptPath(bench.desk, location.slice(-32)))).toEqual(content);
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'a.pdf', 'application/pdf', 'file_empty'],
    ['a page in disguise', Buffer.from('<html><script>alert(1)</script>'), 'a.pdf', 'application/pdf', 'file_type'],
    [
      'a drawing with script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'a.svg',
      'image/svg+xml',
      'file_type',
    ],
    ['a picture of another type than it says', png(), 'a.jpg', 'image/jpeg', 'file_type_mismatch'],
    ['a picture named as a PDF', png(), 'a.pdf', 'application/pdf', 'file_type_mismatch'],
    ['a type that differs from the name', pdf(), 'a.png', 'application/pdf', 'file_type_mismatch'],
    ['a program', Buffer.from('MZ\x90\0\x03'), 'a.exe', 'application/x-msdownload', 'file_type'],
    ['a name without an ending', pdf(), 'passport', 'application/pdf', 'file_name_extension'],
    ['a locked PDF', lockedPdf, 'a.pdf', 'application/pdf', 'file_encrypted'],
    ['a picture that was cut off', png().subarray(0, 90), 'a.png', 'image/png', 'file_type'],
    ['a photo without its picture', phonePhoto().subarray(0, 247), 'a.jpg', 'image/jpeg', 'file_type'],
    ['a picture of 60,000 by 60,000', png(60_000, 60_000), 'a.png', 'image/png', 'file_size'],
    ['a broken picture', png().subarray(0, 12), 'a.png', 'image/png', 'file_type'],
    ['the scanners’ test file', infectedPdf, 'a.pdf', 'application/pdf', 'file_infected'],
  ])('is refused: %s', async (_what, content, name, type, code) => {
    const before = await list();
    const refused = await upload(content, name, type);
    expect([refused.statusCode, told(refused).code]).toEqual([422, code]);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(await list()).toEqual(before);
    expect(await readdir(incomingDir(bench.desk))).toEqual([]);
  });

  it('is refused when it is too large, before its first byte', async () => {
    const sized = (type: string, name: string, bytes: number) =>
      bench.app.inject({
        method: 'POST',
        url: path,
        headers: headers(claim, { 'upload-length': String(bytes), 'upload-metadata': metadata(name, type) }),
      });
    for (const [type, name, bytes] of [
      ['application/pdf', 'a.pdf', 10_000_001],
      ['image/png', 'a.png', 4_500_001],
    ] as const)
      expect(told(await sized(type, name, bytes)).code).toBe('file_size');
  });

  it('is refused the second time, in the same claim only', async () => {
    const twin = pdf('twin');
    expect((await upload(twin, 'a.pdf', 'application/pdf')).statusCode).toBe(204);
    expect(told(await upload(twin, 'b.pdf', 'application/pdf')).code).toBe('file_duplicate');
    const other = await readyClaim(bench);
    await send(bench, other, 'application', part1(other));
    expect((await upload(twin, 'a.pdf', 'application/pdf', other)).statusCode).toBe(204);
  });

  it('needs a case and a handle, and is nobody else’s', async () => {
    const early = await begin(bench);
    expect((await upload(pdf(), 'a.pdf', 'application/pdf', early)).json()).toMatchObject({
      status: 409,
      code: 'too_early',
    });
    expect((await upload(pdf(), 'a.pdf', 'application/pdf', { ...claim, handle: 'x' })).statusCode).toBe(401);
    const [first] = await list();
    const stranger = await readyClaim(bench);
    expect((await ask(bench, stranger, 'DELETE', `${path}/${first!.id}`)).statusCode).toBe(404);
    expect((await patch(`${path}/${first!.id}`, pdf(), 0, stranger)).statusCode).toBe(404);
  });

  it('can be taken back, and sent again', async () => {
    const own = pdf('taken back');
    await upload(own, 'back.pdf', 'application/pdf');
    const one = (await list()).find((document) => document.name === 'back.pdf')!;
    expect((await ask(bench, claim, 'DELETE', `${path}/${one.id}`)).statusCode).toBe(204);
    await expect(readFile(keptPath(bench.desk, one.id))).rejects.toThrow('ENOENT');
    expect((await upload(own, 'back.pdf', 'application/pdf')).statusCode).toBe(204);
  });

  it('has its folder and hidden letters taken from its name', async () => {
    await upload(pdf('named'), 'C:\\secret\\..\\my\u202e\u0007fdp.pdf', 'application/pdf');
    expect((await list()).map((document) => document.name)).toContain('myfdp.pdf');
  });

  it('waits in quarantine when the scanner needs time', async () => {
    const quick = bench.desk.scan;
    try {
      Object.assign(bench.desk, { scan: () => Promise.resolve('later') });
      await upload(pdf('slow'), 'slow.pdf', 'application/pdf');
    } finally {
      Object.assign(bench.desk, { scan: quick });
    }
    const slow = (await list()).find((document) => document.name === 'slow.pdf')!;
    expect(slow.state).toBe('scanning');
    const { draft_id } = (await bench.desk.store.one<{ draft_id: string }>(
      'select draft_id from documents where id = $1',
      [slow.id],
    ))!;
    await finishScan(bench.desk, draft_id, slow.id, 'infected');
    expect((await list()).find((document) => document.id === slow.id)).toMatchObject({
      state: 'refused',
      refusal: 'file_infected',
    });
  });

  it('left unfinished is forgotten after a day', async () => {
    const location = String((await beginUpload(pdf('left'), 'left.pdf', 'application/pdf')).headers.location);
    bench.clock.forward(25 * hour);
    await sweep(bench.desk);
    expect((await bench.app.inject({ method: 'HEAD', url: location, headers: headers(claim) })).statusCode).toBe(404);
    expect(await readdir(incomingDir(bench.desk))).toEqual([]);
  });
});

describe('a picture', () => {
  it('keeps its side up and its colours, and forgets the place', () => {
    const kept = withoutJpegMetadata(phonePhoto());
    expect(kept.toString('latin1')).not.toMatch(/GPS|secret place|a comment|script/);
    expect(kept.toString('latin1')).toMatch(/JFIF[^]*Exif[^]*ICC_PROFILE/);
    expect(kept.includes(Buffer.from('0112000300000001' + '0006', 'hex'))).toBe(true);
    expect(kept.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
    expect(withoutJpegMetadata(kept)).toEqual(kept);
  });

  it('stays whole when its camera left bytes between segments', () => {
    const photo = phonePhoto();
    const data = photo.indexOf(Buffer.from([0xff, 0xda]));
    const gapped = Buffer.concat([photo.subarray(0, data), Buffer.from([0, 0, 0xff]), photo.subarray(data)]);
    expect(withoutJpegMetadata(gapped)).toEqual(withoutJpegMetadata(photo));
  });

  it('of the other kind does so too', () => {
    const kept = withoutPngMetadata(png());
    expect(kept.toString('latin1')).not.toMatch(/Boston|eXIf|tail/);
    expect(withoutPngMetadata(kept)).toEqual(kept);
  });

  it('is kept without the place', async () => {
    expect((await upload(phonePhoto(), 'photo.jpeg', 'image/jpeg')).statusCode).toBe(204);
    const photo = (await list()).find((document) => document.name === 'photo.jpeg')!;
    expect((await readFile(keptPath(bench.desk, photo.id))).toString('latin1')).not.toContain('GPS');
  });
});

describe('a claim that was given up', () => {
  it('takes no document any more', async () => {
    const { caseId, ...tab } = await filedClaim(bench);
    const fields = { period_type: 'Continuous', start_date: '2027-01-04', end_date: '2027-02-01' };
    await addEvent(bench, caseId, { kind: 'leave_requested', item: 'leave-1', fields }, staffToken.all);
    expect((await beginUpload(pdf('in time'), 'in-time.pdf', 'application/pdf', tab)).statusCode).toBe(201);
    const givenUp = await addEvent(bench, caseId, { kind: 'withdrawn', item: 'leave-1' }, staffToken.all);
    expect(givenUp.statusCode, givenUp.body).toBe(201);
    const late = await beginUpload(pdf('late'), 'late.pdf', 'application/pdf', tab);
    expect([late.statusCode, told(late).code]).toEqual([409, 'closed']);
  });
});
