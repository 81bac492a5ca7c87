import { ServiceClient, type Receipt } from '../../src/form/transport/service-client.js';
import { SubmissionSender, type SubmitOutcome } from '../../src/form/transport/submission-sender.js';
import type { Session } from '../../src/model/index.js';
import type { Clock } from '../../src/transport/clock.js';
import type { System } from '../../test/harness/system.js';
import type { Figure } from '../lib/figures.js';
import { openLines, overLines, type Line } from '../lib/lines.js';
import { prepareClaims, type ReadyClaim } from '../lib/prepared.js';
import { faults, startFaultProxy, type Fault } from './fault-proxy.js';
import { seededRandom } from './seeded.js';

/** The page's clock, a hundred times as fast: its pauses between tries are what a person waits for, not what is tested. */
const fastClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, act) => setTimeout(act, milliseconds / 100),
  cancel: (timer) => clearTimeout(timer as NodeJS.Timeout),
  random: Math.random,
};

/** How often a person presses the button again when told that nothing is known. */
const mostPresses = 6;

/**
 * Sends claims with the page's own transport through a network in which four of ten requests meet a fault. Afterwards the service is
 * asked what it has: all that was called sent must be there, once, with the receipt that the page was given.
 */
export async function submitsThroughFaults(
  system: System,
  count: number,
  seed: number,
  database?: { rows(sql: string): Promise<readonly { readonly n: number }[]> },
): Promise<readonly Figure[]> {
  const claims = await prepareClaims(system.forms, count, 1_000_000);
  const random = seededRandom(seed);
  const proxy = await startFaultProxy(system.forms, (): Fault =>
    random() < 0.4 ? faults[Math.floor(random() * faults.length)]! : 'none',
  );
  const lines = openLines(system.forms, 8);
  try {
    const outcomes = await atOnce(16, claims, (claim) => send(proxy.origin, claim));
    const stored = await overLines(lines, claims, (line, claim) => storedOf(line, claim));
    let [lost, falselySent, refused, unknown, sent] = [0, 0, 0, 0, 0];
    for (const [index, outcome] of outcomes.entries()) {
      const there = stored[index];
      if (outcome.state === 'sent') {
        sent += 1;
        if (there === undefined) lost += 1;
        else if (there !== outcome.receipt.receivedAt) falselySent += 1;
      } else if (outcome.state === 'refused') refused += 1;
      else unknown += 1;
    }
    const twice = database
      ? await database.rows(
          `select count(*)::int as n from (select case_id from events where kind = 'application_submitted' group by case_id having count(*) > 1
           union all select draft_id from submissions group by draft_id, submission having count(*) > 1) twice`,
        )
      : [];
    return [
      { what: 'claims sent through faults', value: count, unit: '' },
      { what: 'requests that met a fault', value: faulty(proxy.done), unit: '' },
      { what: 'called sent', value: sent, unit: '' },
      { what: 'called sent and not there (lost acknowledgements)', value: lost, unit: '', atMost: 0 },
      { what: 'called sent with a receipt that is not the stored one', value: falselySent, unit: '', atMost: 0 },
      { what: 'there twice', value: twice[0]?.n ?? 0, unit: '', atMost: 0 },
      { what: 'good claims called refused', value: refused, unit: '', atMost: 0 },
      { what: `still unknown after ${mostPresses} presses (and never called sent)`, value: unknown, unit: '' },
      ...Object.entries(proxy.done)
        .filter(([fault]) => fault !== 'none')
        .map(([fault, times]) => ({ what: `fault: ${fault}`, value: times, unit: '' })),
    ];
  } finally {
    await Promise.all([proxy.close(), ...lines.map((line) => line.close())]);
  }
}

function faulty(done: Readonly<Record<string, number>>): number {
  return Object.entries(done).reduce((sum, [fault, times]) => (fault === 'none' ? sum : sum + times), 0);
}

async function send(origin: string, claim: ReadyClaim): Promise<SubmitOutcome> {
  const client = new ServiceClient({ endpoint: `${origin}/api`, handle: () => claim.handle, patience: 20_000 });
  const sender = new SubmissionSender(client, fastClock);
  const { revision, ...submission } = JSON.parse(claim.body) as { revision: number };
  const session = pageWith(submission);
  let outcome: SubmitOutcome = { state: 'unknown' };
  for (let press = 0; press < mostPresses && outcome.state === 'unknown'; press += 1) {
    // A double click now and then: the page guards its button, and if it did not, the key would.
    const presses = press === 1 ? 2 : 1;
    const outcomes = await Promise.all(
      Array.from({ length: presses }, () => sender.send(session, 'application', revision)),
    );
    outcome = outcomes.find((one) => one.state === 'sent') ?? outcomes[0]!;
  }
  return outcome;
}

/** All of a session that the sender looks at. */
function pageWith(submission: object): Session {
  return {
    plan: { id: 'pfml-claim', submissions: [{ id: 'application' }] },
    submission: () => submission,
  } as unknown as Session;
}

/** When the service received the claim's Part 1, if it did. */
async function storedOf(line: Line, claim: ReadyClaim): Promise<string | undefined> {
  const answer = await line.ask({
    method: 'GET',
    path: '/api/drafts/current',
    headers: { authorization: `Bearer ${claim.handle}` },
  });
  const { known } = JSON.parse(answer.body) as Pick<Receipt, 'known'>;
  return (known['submitted'] as Record<string, string> | undefined)?.['application'];
}

/** So many pieces of work at once, each its next one when it is done. */
async function atOnce<Task, Result>(
  most: number,
  tasks: readonly Task[],
  work: (task: Task) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Array<Result>(tasks.length);
  let next = 0;
  await Promise.all(
    Array.from({ length: most }, async () => {
      for (let index = next++; index < tasks.length; index = next++) results[index] = await work(tasks[index]!);
    }),
  );
  return results;
}
