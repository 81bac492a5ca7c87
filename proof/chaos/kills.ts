import type { Postgres } from '../../scripts/lib/postgres.mjs';
import type { System } from '../../test/harness/system.js';
import type { Figure } from '../lib/figures.js';
import { newKey } from '../lib/full-claim.js';
import { openLine, openLines, overLines, type Line } from '../lib/lines.js';
import { prepareClaims, sendClaim, type ReadyClaim } from '../lib/prepared.js';
import { seededRandom } from './seeded.js';

/** What is killed, and how it comes back. */
interface Victim {
  readonly name: string;
  readonly kill: () => Promise<void>;
  /** Back, and answering; gives the seconds that this took. */
  readonly revive: () => Promise<number>;
}

/** Ends the service with kill -9 under load, again and again, and looks afterwards for everything that it had acknowledged. */
export function killService(system: System, kills: number, perKill: number, seed: number): Promise<readonly Figure[]> {
  return killUnderLoad(system, kills, perKill, seed, {
    name: 'service',
    kill: () => system.halt('SIGKILL'),
    async revive() {
      const started = performance.now();
      await system.start();
      return (performance.now() - started) / 1_000;
    },
  });
}

/** The same for the database, whose service must stay up and find it again by itself. */
export function killDatabase(
  system: System,
  postgres: Postgres,
  kills: number,
  perKill: number,
  seed: number,
): Promise<readonly Figure[]> {
  return killUnderLoad(system, kills, perKill, seed, {
    name: 'database',
    async kill() {
      postgres.crash();
      await new Promise((over) => setTimeout(over, 300));
    },
    async revive() {
      // The kernel may take a moment to free what the dead one held.
      for (let tries = 1; ; tries += 1) {
        try {
          postgres.start();
          break;
        } catch (error) {
          if (tries === 20) throw error;
          await new Promise((over) => setTimeout(over, 250));
        }
      }
      const started = performance.now();
      await untilReady(system);
      return (performance.now() - started) / 1_000;
    },
  });
}

async function killUnderLoad(
  system: System,
  kills: number,
  perKill: number,
  seed: number,
  victim: Victim,
): Promise<readonly Figure[]> {
  const random = seededRandom(seed);
  const claims = await prepareClaims(system.forms, kills * perKill, victim.name === 'service' ? 2_000_000 : 3_000_000);
  const acknowledged: { readonly claim: ReadyClaim; readonly receivedAt: string }[] = [];
  const readyAfter: number[] = [];
  let interrupted = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const lines = openLines(system.forms, 10, 5_000);
    const load = overLines(lines, claims.slice(kill * perKill, (kill + 1) * perKill), async (line, claim) => {
      const answer = await sendClaim(line, claim, newKey()).catch(() => undefined);
      if (answer?.status === 201)
        acknowledged.push({
          claim,
          receivedAt: (JSON.parse(answer.body) as { receivedAt: string }).receivedAt,
        });
      else {
        interrupted += 1;
        // Whoever is refused by a dead service does not ask again at once.
        await new Promise((over) => setTimeout(over, 50));
      }
    });
    await new Promise((over) => setTimeout(over, 30 + random() * 400));
    await victim.kill();
    await load;
    await Promise.all(lines.map((line) => line.close()));
    readyAfter.push(await victim.revive());
  }
  const lost = await countLost(system, acknowledged);
  return [
    { what: `kills of the ${victim.name}`, value: kills, unit: '' },
    { what: `${victim.name} killed: submissions acknowledged`, value: acknowledged.length, unit: '', atLeast: 1 },
    { what: `${victim.name} killed: requests that the kills cut short`, value: interrupted, unit: '' },
    { what: `${victim.name} killed: acknowledged and lost`, value: lost, unit: '', atMost: 0 },
    {
      what: `${victim.name} killed: slowest to be ready again`,
      value: Math.max(...readyAfter),
      unit: 's',
      atMost: 10,
      kind: 'speed',
    },
  ];
}

async function countLost(
  system: System,
  acknowledged: readonly { readonly claim: ReadyClaim; readonly receivedAt: string }[],
): Promise<number> {
  const lines: readonly Line[] = openLines(system.forms, 8);
  const there = await overLines(lines, acknowledged, async (line, { claim, receivedAt }) => {
    const answer = await line.ask({
      method: 'GET',
      path: '/api/drafts/current',
      headers: { authorization: `Bearer ${claim.handle}` },
    });
    const { known } = JSON.parse(answer.body) as { known?: { submitted?: Record<string, string> } };
    return known?.submitted?.['application'] === receivedAt;
  });
  await Promise.all(lines.map((line) => line.close()));
  return there.filter((found) => !found).length;
}

async function untilReady(system: System): Promise<void> {
  const line = openLine(system.forms, 5_000);
  const end = Date.now() + 60_000;
  try {
    for (;;) {
      const answer = await line.ask({ method: 'GET', path: '/readyz' }).catch(() => undefined);
      if (answer?.status === 200) return;
      if (Date.now() > end) throw new Error(`not ready in 60 s:\n${system.log()}`);
      await new Promise((over) => setTimeout(over, 50));
    }
  } finally {
    await line.close();
  }
}
