import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Json, type JsonObject, parsePointer, readAt } from '../../model/index.js';
import { type CompileReport, compileAll, foldersOf } from '../compile-all.js';
import { lineOf } from '../check/say-problem.js';

const ROOT = resolve(import.meta.dirname, '../../..');
const FIXTURES = resolve(import.meta.dirname, '../fixtures/schemas');
const folder = mkdtempSync(join(tmpdir(), 'compile-status-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Compiles the fixtures after something in one of their files was changed, or taken away. */
async function changed(file: string, pointer: string, value?: Json): Promise<readonly string[]> {
  const json = JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')) as JsonObject;
  const segments = [...parsePointer(pointer).segments];
  const last = segments.pop() ?? '';
  const parent = readAt(json, segments) as Record<string, Json>;
  expect(parent).toHaveProperty(last);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return written(file, JSON.stringify(json));
}

async function written(file: string, text: string): Promise<readonly string[]> {
  const schemas = mkdtempSync(join(folder, 'changed-'));
  cpSync(FIXTURES, schemas, { recursive: true });
  writeFileSync(join(schemas, file), text);
  const report = await compileAll({ ...foldersOf(ROOT), schemas, generated: join(schemas, 'out') });
  expect(report.written).toEqual([]);
  return report.refusals.map(lineOf);
}

describe('compiling a tracker', () => {
  let report: CompileReport;
  const generated = join(folder, 'generated');
  const read = (name: string): string => readFileSync(join(generated, name), 'utf8');
  beforeAll(async () => {
    report = await compileAll({ ...foldersOf(ROOT), schemas: FIXTURES, generated });
  });

  it('writes its plan, its texts and a place in the list of trackers', () => {
    expect(report.refusals.map(lineOf)).toEqual([]);
    expect(report.trackers).toEqual(['parcel']);
    expect(report.written.filter((name) => name.startsWith('parcel/'))).toEqual([
      'parcel/status-page-plan.d.ts',
      'parcel/status-page-plan.js',
      'parcel/status-page-texts.ts',
      'parcel/status-page.ts',
      'parcel/status-plan.d.ts',
      'parcel/status-plan.js',
      'parcel/status-sentences.ts',
      'parcel/status-texts.ts',
      'parcel/status.ts',
    ]);
    expect(read('statuses.ts')).toContain(`"parcel": () => import('./parcel/status.js')`);
  });

  it('moves every sentence into the texts, holidays too, and leaves what only staff read', () => {
    const sentences = [...read('parcel/status-texts.ts').matchAll(/: "(.*)",$/gm)].map(([, text]) => text);
    expect(sentences).toContain('Your parcel is on its way.');
    expect(sentences).toContain('Fair day');
    expect(sentences).not.toContain('Sent out');
    const plan = read('parcel/status-plan.js');
    expect(plan).not.toContain('Your parcel is on its way.');
    expect(plan).toContain('Sent out');
  });

  it('removes a tracker that is no more', async () => {
    const schemas = mkdtempSync(join(folder, 'fewer-'));
    cpSync(FIXTURES, schemas, { recursive: true });
    rmSync(join(schemas, 'parcel'), { recursive: true });
    const out = mkdtempSync(join(folder, 'out-'));
    cpSync(generated, out, { recursive: true });
    await compileAll({ ...foldersOf(ROOT), schemas, generated: out });
    expect(() => readFileSync(join(out, 'parcel/status-plan.js'))).toThrow();
    expect(readFileSync(join(out, 'permit/plan.js'), 'utf8')).not.toBe('');
  });

  it.each([
    [
      'who acts',
      '/items/parcel/states/0/who',
      'schemas/parcel/status.json#/items/parcel/states/0: the waiting state "sent" does not say who acts; add "who"',
    ],
    [
      'by when',
      '/items/parcel/states/0/by',
      'schemas/parcel/status.json#/items/parcel/states/0: the waiting state "sent" does not say by when; add "by" with a deadline, or "noDate" with what is said instead',
    ],
    [
      'what can be done',
      '/items/parcel/states/1/words/owner/can',
      'schemas/parcel/status.json#/items/parcel/states/1/words/owner: the state "there" lacks "can" for owner',
    ],
    [
      'what happens next',
      '/items/parcel/states/1/words/owner/next',
      'schemas/parcel/status.json#/items/parcel/states/1/words/owner: the state "there" lacks "next" for owner',
    ],
  ])('refuses a state that does not say %s, and names the file and the place', async (_what, pointer, line) => {
    expect(await changed('parcel/status.json', pointer)).toContain(line);
  });

  it('refuses what the meta-schema does not know, and what is no JSON', async () => {
    expect(await changed('parcel/status.json', '/items/parcel/states/1/kind', 'shut')).toEqual([
      'schemas/parcel/status.json#/items/parcel/states/1/kind: must be one of "waiting", "running", "closed"',
    ]);
    expect(await changed('parcel/status.json', '/deadlines/delivery/cite')).toEqual([
      'schemas/parcel/status.json#/deadlines/delivery: "cite" is missing',
    ]);
    expect(await changed('calendars/town.json', '/holidays/0/nth', 9)).toEqual([
      'schemas/calendars/town.json#/holidays/0/nth: must be one of -1, 1, 2, 3, 4, 5',
    ]);
    expect(await changed('parcel/status.json', '/id', 'package')).toEqual([
      'schemas/parcel/status.json#/id: must be "parcel", like its folder',
    ]);
    expect((await written('parcel/status.json', '{'))[0]).toMatch(/^schemas\/parcel\/status\.json#: not JSON/);
  });
});
