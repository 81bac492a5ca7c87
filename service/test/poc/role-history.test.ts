// Over 300 lines: one service, begun once, for all that becomes of a role after it was asked for.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../src/clock.js';
import { noteRoles } from '../../src/poc/note-roles.js';
import { addEvent, staffAsks, statusFor, toldOf } from '../cases/claims.js';
import { ask, staffToken, type Bench, type Tab } from '../harness.js';
import {
  cell,
  confirm,
  coverage,
  dana,
  dayIn,
  elsewhere,
  here,
  messages,
  minh,
  openAgain,
  openPocBench,
  request,
  roleState,
  sendBack,
  sendFrom,
  toldOfDraft,
  type SentRequest,
} from './requests.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openPocBench();
});
beforeEach(() => elsewhere());
afterAll(() => bench.close());

/** How often the history of a case tells of something. */
async function countOf(caseId: string, kind: string): Promise<number> {
  const row = await bench.desk.store.one<{ count: number }>(
    'select count(*)::int as count from events where case_id = $1 and kind = $2',
    [caseId, kind],
  );
  return row?.count ?? 0;
}

describe('a request that was sent back', () => {
  it('is open again, is sent once more into the same case, and both times its sender is told', async () => {
    const wish = { roles: { 'agency-poc': { contact: dana }, 'technical-poc': { contact: minh } } };
    const first = await request(bench, wish);
    const early = await sendFrom(bench, first.tab, wish);
    expect(toldOf(early.sent).code, 'it waits: nothing to change').toBe('already_submitted');

    await sendBack(bench, first, 'Minh has left the agency.');
    expect((await statusFor(bench, first.tab)).items.find(({ kind }) => kind === 'request')?.state).toBe('returned');
    const open = await ask(bench, first.tab, 'GET', '/api/drafts/current');
    expect(open.json<{ known: object }>().known).toMatchObject({ submitted: {}, status: 'Sent back' });
    expect((await cell(bench)).waiting).toEqual([]);

    const again = await sendFrom(bench, first.tab, { roles: { 'agency-poc': { contact: dana } } });
    expect(again.sent.statusCode, again.sent.body).toBe(201);
    expect(await countOf(first.caseId, 'designation_submitted')).toBe(2);
    expect((await cell(bench)).waiting).toMatchObject([{ caseId: first.caseId, contact: dana }]);
    expect((await cell(bench, here.id, 'technical-poc')).waiting, 'was taken out').toEqual([]);
    expect(await roleState(bench, first, 'technical-poc')).toBe('sent_back');
    expect(await roleState(bench, first)).toBe('asked');

    await confirm(bench, first);
    expect((await cell(bench)).holder).toMatchObject(dana);
    const subjects = (await messages(bench)).filter(({ subject }) => subject.endsWith(here.name));
    expect(subjects.find(({ subject }) => subject.startsWith('We got your request: Agency POC of'))?.count).toBe(1);
    expect(subjects.find(({ subject }) => subject.startsWith('We could not confirm'))?.count).toBe(1);
  });

  it('is not opened by anything else: neither while it waits nor once it is confirmed', async () => {
    const wish = { roles: { 'agency-poc': { contact: dana } } };
    const sent = await request(bench, wish);
    const changed = { roles: { 'agency-poc': { contact: minh } } };
    expect(toldOf((await sendFrom(bench, sent.tab, changed)).sent).code).toBe('already_submitted');
    await confirm(bench, sent);
    expect(toldOf((await sendFrom(bench, sent.tab, changed)).sent).code).toBe('already_submitted');
    expect((await cell(bench)).holder).toMatchObject(dana);
  });
});

describe('the history of a role', () => {
  it('goes on in the request of whoever had it: in the role from the first day, replaced on another’s', async () => {
    const first = await request(bench, { roles: { 'agency-poc': { contact: dana } }, inDays: 3 });
    await confirm(bench, first);
    expect(await roleState(bench, first)).toBe('confirmed');
    bench.clock.forward(3 * day);
    await noteRoles(bench.desk);
    expect(await roleState(bench, first)).toBe('active');

    const next = await request(bench, {
      action: 'replace',
      inDays: 10,
      roles: { 'agency-poc': { contact: minh, outgoing: dana.name } },
    });
    await confirm(bench, next);
    expect(await roleState(bench, first), 'stays until the other one’s first day').toBe('active');
    bench.clock.forward(10 * day);
    await Promise.all([noteRoles(bench.desk), noteRoles(bench.desk)]);
    expect(await roleState(bench, first)).toBe('replaced');
    expect(await roleState(bench, next)).toBe('active');
    expect(await countOf(first.caseId, 'role_replaced')).toBe(1);
    expect(await countOf(next.caseId, 'role_taken')).toBe(1);
    const until = (await statusFor(bench, await openAgain(bench, first))).items.find(({ kind }) => kind === 'role');
    expect(JSON.stringify(until)).toContain(dayIn(bench, 0));
  });

  it('is told without a sweep when a decision counts at once: details changed, removed, vacant, filled again', async () => {
    const named = await request(bench, { roles: { 'agency-poc': { contact: dana } } });
    await confirm(bench, named);
    expect(await roleState(bench, named)).toBe('active');
    const changed = await request(bench, {
      action: 'change',
      roles: { 'agency-poc': { contact: { ...dana, phone: '857-555-0100' } } },
    });
    await confirm(bench, changed);
    expect(await roleState(bench, named)).toBe('updated');
    const removed = await request(bench, { action: 'remove', roles: { 'agency-poc': { outgoing: dana.name } } });
    await confirm(bench, removed);
    expect(await roleState(bench, changed)).toBe('removed');
    expect(await roleState(bench, removed)).toBe('vacant');
    const filled = await request(bench, { roles: { 'agency-poc': { contact: minh } } });
    await confirm(bench, filled);
    expect(await roleState(bench, removed)).toBe('filled');
    expect(await roleState(bench, filled)).toBe('active');
  });
});

describe('a role that the program office puts right', () => {
  const askedOf = async ({ caseId }: SentRequest, designation = 'agency-poc') => {
    const read = await staffAsks(bench, 'GET', `/api/cases/${caseId}`, undefined, staffToken.program);
    const row = toldOf(read).log.findLast(({ kind, item }) => kind === 'role_asked' && item === designation);
    if (!row) throw new Error('the role was not asked for');
    return row;
  };
  const putRight = async (sent: SentRequest, event: object) => {
    const answer = await addEvent(bench, sent.caseId, event, staffToken.program);
    expect(answer.statusCode, answer.body).toBe(201);
    bench.clock.forward(1_000);
  };

  it('is asked once, as it is now', async () => {
    const sent = await request(bench, { roles: { 'agency-poc': { contact: dana } } });
    const { id, item, fields } = await askedOf(sent);
    const email = `right.${here.id}@mass.gov`;
    await putRight(sent, { kind: 'role_asked', item, corrects: id, fields: { ...fields, contact_email: email } });
    expect((await cell(bench)).waiting).toMatchObject([{ contact: { ...dana, email }, warnings: [] }]);
    await confirm(bench, sent);
    expect(await cell(bench)).toMatchObject({ holder: { ...dana, email }, waiting: [] });
    expect(await roleState(bench, sent)).toBe('active');
  });

  it('is nobody’s when it was taken back before the rest was confirmed', async () => {
    const sent = await request(bench, {
      roles: { 'agency-poc': { contact: dana }, 'technical-poc': { contact: minh } },
    });
    await putRight(sent, { kind: 'taken-back', about: (await askedOf(sent)).id });
    expect((await cell(bench)).waiting).toEqual([]);
    await confirm(bench, sent);
    expect(await cell(bench)).toMatchObject({ state: 'never', waiting: [] });
    expect((await cell(bench, here.id, 'technical-poc')).holder).toMatchObject(minh);
    expect(await countOf(sent.caseId, 'role_taken')).toBe(1);
  });

  it('is begun anew when the confirmation was taken back and given again, and then not told twice', async () => {
    const sent = await request(bench, { roles: { 'agency-poc': { contact: dana } } });
    await confirm(bench, sent);
    const read = await staffAsks(bench, 'GET', `/api/cases/${sent.caseId}`, undefined, staffToken.program);
    const about = toldOf(read).log.find(({ kind }) => kind === 'verified')?.id;
    await putRight(sent, { kind: 'taken-back', about });
    expect(await cell(bench)).toMatchObject({ state: 'never', waiting: [{ contact: dana }] });
    await confirm(bench, sent);
    expect(await roleState(bench, sent)).toBe('active');
    for (let sweep = 0; sweep < 3; sweep += 1) await noteRoles(bench.desk);
    expect(await countOf(sent.caseId, 'role_taken')).toBe(2);
  });

  it('is not told of again and again when it was put right after its confirmation', async () => {
    const sent = await request(bench, { roles: { 'agency-poc': { contact: dana } } });
    await confirm(bench, sent);
    const { id, item, fields } = await askedOf(sent);
    await putRight(sent, { kind: 'role_asked', item, corrects: id, fields: { ...fields, contact_name: 'Dana White' } });
    const before = await countOf(sent.caseId, 'role_taken');
    for (let sweep = 0; sweep < 3; sweep += 1) await noteRoles(bench.desk);
    expect(await countOf(sent.caseId, 'role_taken')).toBe(before);
    expect((await cell(bench)).holder).toMatchObject({ name: 'Dana White' });
    // Its sender reads the same: in the role, by the name that is right.
    expect(await roleState(bench, sent)).toBe('active');
    const told = (await statusFor(bench, await openAgain(bench, sent))).items.find(({ kind }) => kind === 'role');
    expect(told).toMatchObject({ facts: { contact_name: 'Dana White' } });
  });

  it('stays confirmed to its sender when it was put right before its first day', async () => {
    const sent = await request(bench, { roles: { 'agency-poc': { contact: dana } }, inDays: 5 });
    await confirm(bench, sent);
    bench.clock.forward(day);
    const { id, item, fields } = await askedOf(sent);
    await putRight(sent, { kind: 'role_asked', item, corrects: id, fields: { ...fields, contact_name: 'Dana White' } });
    expect(await roleState(bench, sent)).toBe('confirmed');
    bench.clock.forward(5 * day);
    await noteRoles(bench.desk);
    expect(await roleState(bench, sent)).toBe('active');
    expect((await cell(bench)).holder).toMatchObject({ name: 'Dana White' });
  });
});

describe('two requests that wait for one role', () => {
  it('have both senders told, once, that they must agree', async () => {
    const wish = (leader: string, contact: typeof dana) => ({ leader, roles: { 'agency-poc': { contact } } });
    await request(bench, wish('one@mass.gov', dana));
    await request(bench, wish('two@mass.gov', minh));
    const told = (await messages(bench)).filter(
      ({ subject }) => subject === `Two requests wait: Agency POC of ${here.name}`,
    );
    expect(told).toEqual([expect.objectContaining({ count: 2 })]);
  });
});

describe('whoever goes', () => {
  it('is picked from those whom we know, and stands in the request by name', async () => {
    await confirm(bench, await request(bench, { roles: { 'agency-poc': { contact: dana } } }));
    const begun = await bench.app.inject({
      method: 'POST',
      url: '/api/drafts',
      payload: { form: 'poc-designation', version: '1' },
    });
    const wish = { action: 'remove', roles: { 'agency-poc': { outgoing: dana.name } } };
    const picked = { 'asked:/agency_poc_holder': dana.name, '/agency_poc_outgoing': '' };
    const { sent } = await sendFrom(bench, begun.json<Tab>(), wish, randomUUID(), picked);
    expect(sent.statusCode, sent.body).toBe(201);
    expect((await cell(bench)).waiting[0]?.warnings).toEqual([{ code: 'leaves_role_vacant' }]);
  });

  it('must be named: one answer left out is one problem', async () => {
    await confirm(bench, await request(bench, { roles: { 'agency-poc': { contact: dana } } }));
    const begun = await bench.app.inject({
      method: 'POST',
      url: '/api/drafts',
      payload: { form: 'poc-designation', version: '1' },
    });
    const wish = { action: 'remove', roles: { 'agency-poc': {} } };
    const { sent } = await sendFrom(bench, begun.json<Tab>(), wish, randomUUID(), {});
    expect(toldOf(sent).issues).toEqual([
      expect.objectContaining({ pointer: '/agency_poc_outgoing', code: 'required' }),
    ]);
  });
});

describe('what the form is told', () => {
  it('is who has the roles of the agency now, and what is odd about the answers so far', async () => {
    await confirm(bench, await request(bench, { roles: { 'agency-poc': { contact: dana } } }));
    expect(await toldOfDraft(bench, {})).not.toHaveProperty('holders');
    const replacing = await toldOfDraft(bench, {
      '/agency': here.id,
      '/action': 'replace',
      '/agency_poc/email': 'minh@example.com',
      '/technical_poc/email': dana.email.toUpperCase(),
    });
    expect(replacing['holders']).toEqual({
      agency_poc: [{ key: dana.name, label: `${dana.name}, ${dana.title}` }],
    });
    expect(replacing['odd']).toEqual({
      agency_poc: ['address_not_official'],
      technical_poc: ['nobody_has_role', 'same_person_both_roles', 'address_spelled_otherwise'],
    });
    const adding = await toldOfDraft(bench, { '/agency': here.id, '/action': 'add' });
    expect(adding['odd']).toEqual({ agency_poc: ['role_is_taken'], technical_poc: [] });
  });

  it('is nothing of a request that waits but that there is one', async () => {
    await request(bench, { roles: { 'agency-poc': { contact: dana } } });
    const known = await toldOfDraft(bench, {
      '/agency': here.id,
      '/action': 'add',
      '/technical_poc/email': dana.email,
    });
    expect(known['odd']).toEqual({ agency_poc: ['another_request_waits'], technical_poc: [] });
    expect(known['holders']).toEqual({});
    expect(JSON.stringify(known)).not.toContain(dana.name);
    expect((await coverage(bench, 'waiting')).rows.length).toBeGreaterThan(0);
  });
});

describe('the program office', () => {
  it('hears of each request where the operator gave its address, and who is named stays out of the mail', async () => {
    const own = await openPocBench({ pocOfficeMail: 'poc-office@example.gov' });
    try {
      await request(own, { roles: { 'agency-poc': { contact: dana } } });
      const rows = await own.desk.store.all<{ subject: string; text: string }>(
        `select payload->>'subject' as subject, payload->>'text' as text from outbox order by subject`,
      );
      expect(rows.map(({ subject }) => subject)).toEqual([
        `A request waits: Agency POC of ${here.name}`,
        `We got your request: Agency POC of ${here.name}`,
      ]);
      expect(rows[0]?.text).toContain(`${own.desk.settings.hostOrigin}/poc/office`);
      expect(rows[0]?.text).not.toContain(dana.name);
    } finally {
      await own.close();
    }
    expect((await messages(bench)).filter(({ subject }) => subject.startsWith('A request waits'))).toEqual([]);
  });
});
