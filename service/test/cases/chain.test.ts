import { randomBytes } from 'node:crypto';
import { appendFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventColumns, eventRows, type EventRow } from '../../src/cases/chain.js';
import { logOf } from '../../src/cases/history.js';
import { verifyChains, type ChainProblem } from '../../src/cases/verify.js';
import { ringOf } from '../../src/secrets/key-ring.js';
import { openBench, type Bench } from '../harness.js';
import { addEvent, filedClaim, type FiledClaim } from './claims.js';

/** Whoever holds the database may do all this; whoever checks must find it. */
let bench: Bench;
let claim: FiledClaim;
let whole: readonly EventRow[];
beforeAll(async () => {
  bench = await openBench();
  await filedClaim(bench);
});
afterAll(() => bench.close());
beforeEach(async () => {
  claim = await filedClaim(bench);
  expect((await addEvent(bench, claim.caseId, { kind: 'note_added', fields: { staff_note: 'one' } })).statusCode).toBe(
    201,
  );
  expect((await addEvent(bench, claim.caseId, { kind: 'note_added', fields: { staff_note: 'two' } })).statusCode).toBe(
    201,
  );
  await bench.desk.heads.flush();
  whole = await logOf(bench.desk.store, claim.caseId);
});

const check = () => verifyChains(bench.desk.store, bench.desk.keys, bench.desk.settings.headsDir);

/** Does something to the table that its trigger forbids, looks, and puts everything back. */
async function tampered(
  ...statements: readonly (readonly [string, ...(string | number)[]])[]
): Promise<readonly ChainProblem[]> {
  const { store } = bench.desk;
  await store.script('alter table events disable trigger all');
  try {
    for (const [text, ...values] of statements) await store.run(text, values);
    return (await check()).problems;
  } finally {
    await store.run('delete from events where case_id = $1', [claim.caseId]);
    await rewrite(whole);
    await store.script('alter table events enable trigger all');
    expect((await check()).problems).toEqual([]);
  }
}

async function rewrite(rows: readonly EventRow[]): Promise<void> {
  await bench.desk.store.run(
    `insert into events (${eventColumns}) select ${eventColumns} from jsonb_populate_recordset(null::events, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

describe('the history of a case', () => {
  it('is whole as it was written', async () => {
    const { cases, events, problems } = await check();
    expect(problems).toEqual([]);
    expect(cases).toBeGreaterThan(1);
    expect(events).toBeGreaterThanOrEqual(cases * 3);
  });

  it.each([
    ['kind', `'denied'`],
    ['at', `'2020-01-01'`],
    ['recorded_at', `'2020-01-01T00:00:00.000Z'`],
    ['role', `'claimant'`],
    ['fields', `'{"staff_note": "three"}'::jsonb`],
    ['item', `'leave-9'`],
    ['corrects', `'x'`],
    ['about', `'x'`],
    ['id', `'another'`],
  ])('shows that %s of an event was edited', async (column, value) => {
    expect(
      await tampered([`update events set ${column} = ${value} where case_id = $1 and number = 4`, claim.caseId]),
    ).toEqual([{ code: 'changed', caseId: claim.caseId, number: 4 }]);
  });

  it('shows that an event in the midst was taken out', async () => {
    expect(await tampered([`delete from events where case_id = $1 and number = 3`, claim.caseId])).toEqual([
      { code: 'missing', caseId: claim.caseId, number: 3 },
    ]);
  });

  it('shows that an event was taken out and the rest moved up', async () => {
    const problems = await tampered(
      [`delete from events where case_id = $1 and number = 3`, claim.caseId],
      // In two steps: rows are renumbered in the order they lie in, and a number may not be there twice on the way.
      [`update events set number = number + 1000 where case_id = $1 and number > 3`, claim.caseId],
      [`update events set number = number - 1001 where case_id = $1 and number > 1000`, claim.caseId],
    );
    expect(problems).toEqual([{ code: 'changed', caseId: claim.caseId, number: 3 }]);
  });

  it('shows that events changed places', async () => {
    const problems = await tampered(
      [`update events set number = 1003 where case_id = $1 and number = 3`, claim.caseId],
      [`update events set number = 3 where case_id = $1 and number = 4`, claim.caseId],
      [`update events set number = 4 where case_id = $1 and number = 1003`, claim.caseId],
    );
    expect(problems).toEqual([{ code: 'changed', caseId: claim.caseId, number: 3 }]);
  });

  it('shows that the last event was cut off, by the heads that are kept elsewhere', async () => {
    const last = whole.length;
    expect(await tampered([`delete from events where case_id = $1 and number = $2`, claim.caseId, last])).toEqual([
      { code: 'cut_off', caseId: claim.caseId, number: last },
    ]);
  });

  it('shows that the last event was cut off, also after the service itself went on from there', async () => {
    const own = await openBench();
    try {
      const { desk } = own;
      const { caseId } = await filedClaim(own);
      const note = async (words: string): Promise<void> => {
        await addEvent(own, caseId, { kind: 'note_added', fields: { staff_note: words } });
        await desk.heads.flush();
      };
      await note('one');
      const last = (await logOf(desk.store, caseId)).length;
      await desk.store.script('alter table events disable trigger all');
      await desk.store.run('delete from events where case_id = $1 and number = $2', [caseId, last]);
      await desk.store.script('alter table events enable trigger all');
      await note('in its place');
      await note('and on');
      const { problems } = await verifyChains(desk.store, desk.keys, desk.settings.headsDir);
      expect(problems).toEqual([{ code: 'changed', caseId, number: last }]);
    } finally {
      await own.close();
    }
  });

  it('shows that a whole history is gone', async () => {
    expect(await tampered([`delete from events where case_id = $1`, claim.caseId])).toEqual([
      { code: 'case_gone', caseId: claim.caseId, number: whole.length },
    ]);
  });

  it('shows that all of it was made anew without the key', async () => {
    const forger = ringOf([randomBytes(32)]);
    const events = whole.map(({ id, kind, at, role, fields }) => ({
      id,
      kind,
      at,
      role,
      fields: kind === 'note_added' ? { staff_note: 'forged' } : fields,
    }));
    const forged = eventRows(forger, claim.caseId, undefined, events, whole[0]!.recorded_at);
    const { store } = bench.desk;
    await store.script('alter table events disable trigger all');
    await store.run('delete from events where case_id = $1', [claim.caseId]);
    await rewrite(forged);
    expect((await check()).problems).toEqual([{ code: 'changed', caseId: claim.caseId, number: 1 }]);
    await store.run('delete from events where case_id = $1', [claim.caseId]);
    await rewrite(whole);
    await store.script('alter table events enable trigger all');
  });

  it('shows that an event was put in by someone without the key', async () => {
    const { chain } = whole.at(-1)!;
    const [row] = eventRows(
      ringOf([randomBytes(32)]),
      claim.caseId,
      { number: whole.length, chain },
      [{ kind: 'approved', item: 'leave-1', at: '2026-11-23', role: 'staff' }],
      '2026-11-23T12:00:00.000Z',
    );
    const problems = await tampered([
      `insert into events (${eventColumns}) select ${eventColumns} from jsonb_populate_recordset(null::events, $1::jsonb)`,
      JSON.stringify([row]),
    ]);
    expect(problems).toEqual([{ code: 'changed', caseId: claim.caseId, number: whole.length + 1 }]);
  });
});

describe('the heads outside of the database', () => {
  it('show that their own lines were changed, taken out or written by somebody else', async () => {
    const folder = bench.desk.settings.headsDir;
    const [name = ''] = await readdir(folder);
    const path = join(folder, name);
    const text = await readFile(path, 'utf8');
    const lines = text.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(2);
    const foreign = async (changed: string): Promise<number> => {
      await writeFile(path, changed);
      const { problems } = await check();
      await writeFile(path, text);
      return problems.filter(({ code }) => code === 'head_foreign').length;
    };
    expect(await foreign(text.replace(/"heads":\[\["([0-9a-f-]{36})",(\d+)/, '"heads":[["$1",1'))).toBeGreaterThan(0);
    expect(await foreign(`${[lines[0], ...lines.slice(2)].join('\n')}\n`)).toBe(1);
    expect(await foreign(`${text}{"at":"","heads":[],"before":"","signature":""}\n`)).toBe(1);
    expect(await foreign(`${text}no JSON\n`)).toBe(1);
  });

  it('are not troubled by a line that was cut off while it was written', async () => {
    const [name = ''] = await readdir(bench.desk.settings.headsDir);
    const path = join(bench.desk.settings.headsDir, name);
    const text = await readFile(path, 'utf8');
    await appendFile(path, '{"at":"2026');
    expect((await check()).problems).toEqual([]);
    await writeFile(path, text);
  });
});
