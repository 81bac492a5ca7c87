import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, openBench } from '../../../service/test/harness.js';
import { fixtureLibrary } from '../../../service/test/fixture-form.js';
import { createSession } from '../../engine/index.js';
import type { CompiledForm, Session } from '../../model/index.js';
import { ClaimDesk, type KeptClaim } from './claim-desk.js';
import { HandClock } from '../testing/hand-clock.js';
import { runSubmit } from './busy-work.js';

// The real service with a real database behind a real port; only the cable between is ours.

/** What happens to the next requests: the request is lost on the way, or its answer is. */
type Fault = 'lost' | 'unanswered';

class Cable {
  faults: Fault[] = [];
  readonly keys: (string | null)[] = [];

  readonly fetch: typeof fetch = async (input, init) => {
    this.keys.push(new Headers(init?.headers).get('idempotency-key'));
    const fault = this.faults.shift();
    if (fault === 'lost') throw new TypeError('lost on the way');
    const answer = await fetch(input, init);
    if (fault === 'unanswered') throw new TypeError('answer lost on the way');
    return answer;
  };
}

const form = fixtureLibrary.forms['pfml-claim'] as CompiledForm;
let bench: Bench;
let endpoint: string;
const open: ClaimDesk[] = [];

beforeAll(async () => {
  bench = await openBench();
  await bench.app.listen({ port: 0, host: '127.0.0.1' });
  endpoint = `http://127.0.0.1:${(bench.app.server.address() as AddressInfo).port}/api`;
});

afterAll(async () => {
  for (const desk of open) desk.close();
  await bench.close();
});

function desk(cable = new Cable(), onClosed = () => undefined): ClaimDesk {
  const made: ClaimDesk = new ClaimDesk({
    plan: form.plan,
    endpoint,
    fetch: cable.fetch,
    openSession: (kept) =>
      createSession({
        plan: form.plan,
        kinds: fixtureLibrary.kinds,
        validator: form.validator,
        today: () => '2026-11-22',
        draft: kept.draft,
        held: kept.held,
        known: kept.known,
      }),
    onChange: () => undefined,
    onClosed,
  });
  open.push(made);
  return made;
}

async function started(cable?: Cable): Promise<{
  readonly desk: ClaimDesk;
  readonly claim: KeptClaim;
  readonly session: Session;
  readonly id: string;
  readonly code: string;
}> {
  const made = desk(cable);
  await made.start();
  const claim = (await made.keep()) as KeptClaim;
  return { desk: made, claim, session: claim.session, id: claim.applicationId, code: made.resumeCode ?? '' };
}

const type = (session: Session, address: string, entry: string): void =>
  session.dispatch({ type: 'answer', address, entry });

describe('A claim kept by the service', () => {
  it('comes back on another device by its ID and code, half-typed text and all', async () => {
    const here = await started();
    type(here.session, '/first_name', 'Ana');
    type(here.session, '/employer_fein', '04-12');
    expect(await here.claim.keeper.flush()).toBe(true);
    const there = desk();
    expect(await there.resume(here.id, here.code)).toBeUndefined();
    expect(there.claim?.session.state.draft.entries).toMatchObject({ '/first_name': 'Ana', '/employer_fein': '04-12' });
  });

  it('opens for nobody with a wrong code, and does not say which was wrong', async () => {
    const here = await started();
    expect(await desk().resume(here.id, 'AAAA-AAAA-AAAA-AAAA-AAAA')).toBe('wrong');
    expect(await desk().resume('NTN-000000-ABS-01', here.code)).toBe('wrong');
  });

  it('gives a secret away once it is readable and gets a mask for it; half of one never leaves the page', async () => {
    const { session, claim } = await started();
    type(session, '/tax_identifier', '123-45');
    await claim.keeper.flush();
    expect(session.state.held).toEqual({});
    expect(session.state.draft.entries['/tax_identifier']).toBe('123-45');
    type(session, '/tax_identifier', '123-45-6789');
    await claim.keeper.flush();
    expect(session.state.held['/tax_identifier']).toMatch(/6789$/);
    expect(session.state.draft.entries['/tax_identifier'], 'nothing changes under a person’s fingers').toBe(
      '123-45-6789',
    );
  });

  it('does not lose a secret that was typed anew and whose page was left before it was saved', async () => {
    const { session, claim } = await started();
    for (const [address, entry] of [
      ['/first_name', 'Ana'],
      ['/tax_identifier', '123-45-6789'],
      ['/employer_fein', '04-1234567'],
    ] as const)
      type(session, address, entry);
    await claim.keeper.flush();
    type(session, '/tax_identifier', '123-45-1111');
    session.dispatch({ type: 'go', page: 'more' });
    await claim.keeper.flush();
    expect(session.state.held['/tax_identifier']).toMatch(/1111$/);
  });

  it('keeps nothing that is for memory only', async () => {
    const { desk: made, session, claim } = await started();
    session.dispatch({ type: 'answer', address: 'asked:/equality/race', entry: ['White'] });
    type(session, '/first_name', 'Ana');
    await claim.keeper.flush();
    expect((await made.client.current()).draft.entries).toEqual({ '/first_name': 'Ana' });
  });

  it('takes its own write whose answer got lost for its own, not for somebody else’s', async () => {
    const cable = new Cable();
    const { session, claim, desk: made } = await started(cable);
    type(session, '/first_name', 'Ana');
    cable.faults = ['unanswered'];
    expect(await claim.keeper.flush()).toBe(false);
    expect(claim.keeper.status.state).toBe('retrying');
    type(session, '/first_name', 'Anna');
    expect(await claim.keeper.flush()).toBe(true);
    expect(claim.keeper.conflict).toBeUndefined();
    expect((await made.client.current()).draft.entries['/first_name']).toBe('Anna');
  });

  it('saves what is typed while the page is being hidden, whether or not the request under way arrives', async () => {
    for (const fault of [undefined, 'lost', 'unanswered'] as const) {
      const cable = new Cable();
      const { session, claim, desk: made } = await started(cable);
      type(session, '/first_name', 'Ana');
      cable.faults = fault ? [fault] : [];
      const underWay = claim.keeper.flush();
      type(session, '/first_name', 'Ana Maria');
      claim.keeper.hide();
      claim.keeper.stop();
      await underWay;
      await expect.poll(async () => (await made.client.current()).draft.entries['/first_name']).toBe('Ana Maria');
    }
  });
});

describe('Two places that hold the same claim', () => {
  async function both() {
    const here = await started();
    const other = desk();
    await other.resume(here.id, here.code);
    const there = other.claim as KeptClaim;
    type(there.session, '/first_name', 'There');
    await there.keeper.flush();
    type(here.session, '/first_name', 'Here');
    expect(await here.claim.keeper.flush()).toBe(false);
    return { here, there };
  }

  it('never overwrite each other in silence: a person is asked', async () => {
    const { here } = await both();
    expect(here.claim.keeper.status.state).toBe('conflict');
    expect(here.claim.keeper.conflict?.mine.entries['/first_name']).toBe('Here');
    expect(here.claim.keeper.conflict?.theirs.entries['/first_name']).toBe('There');
  });

  it('can go on with the newer version, and the other one can still be had back', async () => {
    const { here } = await both();
    here.claim.keeper.useTheirs();
    expect(here.session.state.draft.entries['/first_name']).toBe('There');
    expect(here.claim.keeper.hasSpare).toBe(true);
    here.claim.keeper.swap();
    await here.claim.keeper.flush();
    expect((await here.desk.client.current()).draft.entries['/first_name']).toBe('Here');
  });

  it('can keep what is on this page, and the other one can still be had back', async () => {
    const { here } = await both();
    here.claim.keeper.keepMine();
    expect(await here.claim.keeper.flush()).toBe(true);
    expect((await here.desk.client.current()).draft.entries['/first_name']).toBe('Here');
    here.claim.keeper.swap();
    await here.claim.keeper.flush();
    expect((await here.desk.client.current()).draft.entries['/first_name']).toBe('There');
  });
});

describe('A submission', () => {
  /** SSNs that no other test of this file has: a person may hold one application. */
  let serial = 2_000;

  async function ready(cable: Cable) {
    const claim = await started(cable);
    for (const [address, entry] of [
      ['/first_name', 'Ana'],
      ['/tax_identifier', `219-09-${(serial += 1)}`],
      ['/employer_fein', '11-1111111'],
      ['asked:/gets_mail', 'true'],
    ] as const)
      type(claim.session, address, entry);
    await claim.claim.keeper.flush();
    claim.session.dispatch({ type: 'known', known: (await claim.desk.client.check('employer')).known });
    return claim;
  }

  it('arrives once however often its answer gets lost, under one key until an answer came', async () => {
    const cable = new Cable();
    const { desk: made, session, claim } = await ready(cable);
    const clock = new HandClock();
    const { SubmissionSender } = await import('../transport/submission-sender.js');
    const sender = new SubmissionSender(made.client, clock);
    cable.keys.length = 0;
    cable.faults = ['unanswered', 'lost', 'lost', 'lost'];
    const first = sender.send(session, 'application', claim.keeper.revision);
    for (let turn = 0; turn < 40; turn += 1) {
      await new Promise((done) => setTimeout(done, 10));
      await clock.pass(1_000);
    }
    expect((await first).state).toBe('unknown');
    const again = await sender.send(session, 'application', claim.keeper.revision);
    expect(again.state, JSON.stringify(again)).toBe('sent');
    expect(new Set(cable.keys.filter((key) => key !== null)).size).toBe(1);
  });

  it('that was made before is told as sent, with its first receipt', async () => {
    const { desk: made, session } = await ready(new Cable());
    const first = await runSubmit(made, session, 'application');
    const second = await runSubmit(made, session, 'application');
    expect(first.receipt, JSON.stringify(first)).toBeDefined();
    expect(second.receipt?.receivedAt).toBe(first.receipt?.receivedAt);
  });

  it('that the service refuses comes back as issues, and is not called sent', async () => {
    const { desk: made, session, claim } = await ready(new Cable());
    type(session, '/first_name', 'Nobody');
    await claim.keeper.flush();
    const done = await runSubmit(made, session, 'application');
    expect(done.receipt).toBeUndefined();
    expect(done.issues.map((issue) => issue.pointer)).toEqual(['/first_name']);
  });
});
