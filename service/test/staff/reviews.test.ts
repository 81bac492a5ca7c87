import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { day, minute, todayOf } from '../../src/clock.js';
import { dueAfter } from '../../src/staff/quarters.js';
import { staffLogProblems } from '../../src/staff/staff-log.js';
import type { ReviewedAccount } from '../../src/staff/reviews.js';
import { staffAsks } from '../cases/claims.js';
import { staffToken, type Bench } from '../harness.js';
import { openKitBench } from '../kits/kits.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openKitBench();
});
afterAll(() => bench.close());

async function accounts(token: string): Promise<readonly ReviewedAccount[]> {
  const told = await staffAsks(bench, 'GET', '/api/staff/accounts', undefined, token);
  expect(told.statusCode, told.body).toBe(200);
  return told.json<{ accounts: readonly ReviewedAccount[] }>().accounts;
}

async function account(name: string, token: string = staffToken.all): Promise<ReviewedAccount> {
  const found = (await accounts(token)).find((one) => one.account === name);
  if (!found) throw new Error(`no account ${name}`);
  return found;
}

const answer = (token: string, ...answers: readonly object[]) =>
  staffAsks(bench, 'POST', '/api/staff/reviews', { answers }, token);
const about = (name: string, office: string, what: string) => ({ account: name, office, answer: what });
const logOf = async () => {
  const told = await staffAsks(bench, 'GET', '/api/staff/log', undefined, staffToken.all);
  return told.json<{ events: readonly { account: string; kind: string; by: string }[] }>().events;
};

describe('the accounts of an office', () => {
  it('are seen by those who look after it, and by nobody else', async () => {
    const names = async (token: string) => (await accounts(token)).map((one) => one.account);
    expect(await names(staffToken.peopleOfHospital)).toEqual(['bea', 'hal']);
    expect(await names(staffToken.peopleOfKits)).toEqual(['kay', 'ona', 'bea', 'hal', 'hob', 'pol', 'sue']);
    expect(await names(staffToken.all)).toEqual(expect.arrayContaining(['ann', 'ina', 'cam', 'hal', 'pam']));
    for (const path of ['/api/staff/accounts', '/api/staff/log']) {
      expect((await staffAsks(bench, 'GET', path, undefined, staffToken.hospital)).statusCode).toBe(403);
      expect((await staffAsks(bench, 'GET', path, undefined, 'n'.repeat(40))).statusCode).toBe(401);
    }
    expect((await answer(staffToken.hospital, about('hal', 'kit@H-01', 'works-here'))).statusCode).toBe(403);
  });

  it('tell where somebody works, in which roles, and never a token', async () => {
    expect(await account('hal', staffToken.peopleOfHospital)).toMatchObject({
      office: { key: 'kit@H-01', tracker: 'kit', reference: 'H-01', name: 'Sample General Hospital' },
      roles: ['kit:facility@H-01'],
      answer: null,
      isOverdue: false,
    });
    const told = await staffAsks(bench, 'GET', '/api/staff/accounts', undefined, staffToken.all);
    for (const token of Object.values(staffToken)) expect(told.body).not.toContain(token);
  });

  it('tell when each was last used, noted at most once in five minutes', async () => {
    expect((await account('hob')).usedAt).toBeNull();
    const use = () => staffAsks(bench, 'GET', '/api/kits/desk', undefined, staffToken.otherHospital);
    await use();
    const first = (await account('hob')).usedAt;
    expect(first).not.toBeNull();
    bench.clock.forward(4 * minute);
    await use();
    expect((await account('hob')).usedAt).toBe(first);
    bench.clock.forward(2 * minute);
    await use();
    expect(Date.parse((await account('hob')).usedAt ?? '') - Date.parse(first ?? '')).toBeGreaterThan(5 * minute);
  });
});

describe('an answer', () => {
  it('is written down with its writer, counts for the quarter, and is seen', async () => {
    const before = await account('pol');
    expect(before).toMatchObject({ isDone: false, dueBy: dueAfter(todayOf(bench.clock)) });
    const made = await answer(staffToken.peopleOfKits, about('pol', 'kit@P-01', 'works-here'));
    expect([made.statusCode, made.json()]).toEqual([201, { answers: 1 }]);
    expect(await account('pol')).toMatchObject({ isDone: true, answer: { kind: 'works-here', by: 'kay' } });
    expect((await logOf())[0]).toMatchObject({ account: 'pol', kind: 'works-here', by: 'kay' });
  });

  it('that nobody knows yet leaves the account due', async () => {
    await answer(staffToken.all, about('sue', 'kit@S-01', 'unknown'));
    expect(await account('sue')).toMatchObject({ isDone: false, answer: { kind: 'unknown' } });
  });

  it('is refused of another office, of oneself, and of what is none; of several, all are', async () => {
    const before = (await logOf()).length;
    const codes = async (token: string, ...answers: readonly object[]) =>
      (await answer(token, ...answers)).json<{ issues: readonly { pointer: string; code: string }[] }>().issues;
    const hal = about('hal', 'kit@H-01', 'works-here');
    expect(await codes(staffToken.peopleOfHospital, hal, about('hob', 'kit@H-02', 'left'))).toMatchObject([
      { pointer: '/answers/1/account', code: 'enum' },
    ]);
    expect(await codes(staffToken.peopleOfHospital, about('hal', 'kit@H-02', 'left'))).toMatchObject([
      { code: 'enum' },
    ]);
    expect(await codes(staffToken.peopleOfHospital, hal, about('bea', 'kit@H-01', 'left'))).toMatchObject([
      { pointer: '/answers/1/account', code: 'own_account' },
    ]);
    expect((await answer(staffToken.all, about('hal', 'kit@H-01', 'maybe'))).statusCode).toBe(422);
    expect(await logOf()).toHaveLength(before);
  });
});

describe('two answers for one account', () => {
  it('in one review are refused, whatever they say, and the access goes on', async () => {
    const before = await logOf();
    for (const [one, other] of [
      ['left', 'works-here'],
      ['works-here', 'left'],
      ['works-here', 'works-here'],
    ] as const) {
      const both = await answer(
        staffToken.peopleOfKits,
        about('sue', 'kit@S-01', one),
        about('pol', 'kit@P-01', 'works-here'),
        about('sue', 'kit@S-01', other),
      );
      expect([both.statusCode, both.json<{ issues: readonly object[] }>().issues]).toMatchObject([
        422,
        [{ pointer: '/answers/2/account', code: 'answered_twice' }],
      ]);
    }
    expect(await logOf()).toEqual(before);
    expect((await staffAsks(bench, 'GET', '/api/kits/desk', undefined, staffToken.supplier)).statusCode).toBe(200);
  });

  it('from two administrators at once come one after the other: nobody works here after they left', async () => {
    await Promise.all(
      ['works-here', 'left', 'works-here', 'left'].map((what, index) =>
        answer(index < 2 ? staffToken.peopleOfKits : staffToken.all, about('ona', 'kit', what)),
      ),
    );
    const ofOna = (await logOf()).filter((event) => event.account === 'ona');
    expect(ofOna.filter(({ kind }) => kind === 'left')).toHaveLength(1);
    expect(ofOna[0]?.kind).toBe('left');
  });
});

describe('an account that nobody answers for', () => {
  it('is overdue once the quarter after is over, and no longer when somebody answers', async () => {
    const { dueBy } = await account('hob');
    const until = Date.parse(`${dueBy ?? ''}T12:00:00Z`) - bench.clock.now().getTime();
    bench.clock.forward(until);
    expect(await account('hob')).toMatchObject({ isOverdue: false });
    bench.clock.forward(day);
    expect((await accounts(staffToken.all))[0]).toMatchObject({ isOverdue: true });
    expect(await account('hob')).toMatchObject({ isOverdue: true });
    await answer(staffToken.all, about('hob', 'kit@H-02', 'unknown'));
    expect(await account('hob')).toMatchObject({ isOverdue: true });
    await answer(staffToken.all, about('hob', 'kit@H-02', 'works-here'));
    expect(await account('hob')).toMatchObject({ isOverdue: false, isDone: true });
  });

  it.each([
    ['2026-11-27', '2027-03-31'],
    ['2027-01-01', '2027-06-30'],
    ['2027-06-30', '2027-09-30'],
    ['2028-09-30', '2028-12-31'],
  ])('known or answered for on %s, it is due by %s', (from, due) => {
    expect(dueAfter(from)).toBe(due);
  });
});

describe('an account of somebody who left', () => {
  const desk = (token: string) => staffAsks(bench, 'GET', '/api/kits/desk', undefined, token);

  beforeEach(async () => {
    await answer(staffToken.peopleOfHospital, about('hal', 'kit@H-01', 'left'));
  });

  it('is out at its next request, whatever it asks', async () => {
    const refused = await desk(staffToken.hospital);
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([401, 'staff_access_ended']);
    for (const path of ['/api/kits/orders', '/api/staff/accounts', '/api/outbox/dead'])
      expect((await staffAsks(bench, 'GET', path, undefined, staffToken.hospital)).statusCode).toBe(401);
    expect((await desk(staffToken.otherHospital)).statusCode).toBe(200);
  });

  it('stays ended: it is shown, asks for no answer, and cannot be opened again', async () => {
    expect(await account('hal')).toMatchObject({ dueBy: null, isOverdue: false, answer: { kind: 'left', by: 'bea' } });
    const again = await answer(staffToken.all, about('hal', 'kit@H-01', 'works-here'));
    expect(again.json<{ issues: readonly object[] }>().issues).toMatchObject([{ code: 'ended' }]);
    expect((await desk(staffToken.hospital)).statusCode).toBe(401);
    expect((await logOf()).filter(({ account: one, kind }) => one === 'hal' && kind === 'left')).toHaveLength(1);
  });

  it('loses only what it may do at the office that says so', async () => {
    expect((await answer(staffToken.all, about('kay', 'kit', 'left'))).statusCode).toBe(201);
    expect((await desk(staffToken.peopleOfKits)).statusCode).toBe(401);
    // Everything else of the same tracker goes on.
    expect((await desk(staffToken.police)).statusCode).toBe(200);
  });
});

describe('the log', () => {
  it('is added to and never changed, and tells when somebody could', async () => {
    const { store, keys } = bench.desk;
    expect(await staffLogProblems(store, keys)).toEqual([]);
    await expect(store.run(`update staff_log set by_name = 'eve'`)).rejects.toThrow();
    await expect(store.run('delete from staff_log')).rejects.toThrow();
    // Whoever owns the database can take the guard away; the chain still tells.
    await store.run('alter table staff_log disable trigger staff_log_only_added');
    await store.run(`update staff_log set by_name = 'eve' where number = 2`);
    expect(await staffLogProblems(store, keys)).toEqual([2]);
    await store.run('delete from staff_log where number = 3');
    expect(await staffLogProblems(store, keys)).toEqual([2, 4]);
  });
});
