import { connect, type Socket } from 'node:net';
import type { System } from '../../test/harness/system.js';
import { quantile, type Figure } from '../lib/figures.js';
import { newKey } from '../lib/full-claim.js';
import { openLines, overLines } from '../lib/lines.js';
import { prepareClaims, sendClaim } from '../lib/prepared.js';

/** Seconds that the service of this run gives a body; its usual minute would only make the run longer. */
export const bodySeconds = 5;

/** Clients that send their body a byte a second: they are cut when their time is over, and meanwhile nobody else waits for them. */
export async function slowClients(system: System, slow: number, count: number): Promise<readonly Figure[]> {
  const claims = await prepareClaims(system.forms, count, 300_000);
  const half = Math.floor(count / 2);
  const alone = await p99(system, claims.slice(0, half));
  const dribbling = Array.from({ length: slow }, () => dribble(system));
  const beside = await p99(system, claims.slice(half));
  const lives = await Promise.all(dribbling.map((one) => one.life));
  return [
    { what: `p99 while nobody dribbles`, value: alone, unit: 'ms' },
    {
      what: `p99 beside ${slow} clients that send a byte a second`,
      value: beside,
      unit: 'ms',
      atMost: Math.max(250, alone * 1.5),
      kind: 'speed',
    },
    { what: 'slow clients that were not cut', value: lives.filter(Number.isNaN).length, unit: '', atMost: 0 },
    {
      what: 'longest that a slow client was borne',
      value: Math.max(...lives.filter((life) => !Number.isNaN(life))),
      unit: 's',
      atMost: bodySeconds + 5,
    },
  ];
}

async function p99(system: System, claims: Parameters<typeof sendClaim>[1][]): Promise<number> {
  const lines = openLines(system.forms, 20);
  const answers = await overLines(lines, claims, (line, claim) => sendClaim(line, claim, newKey()));
  await Promise.all(lines.map((line) => line.close()));
  if (answers.some((answer) => answer.status !== 201)) return Number.POSITIVE_INFINITY;
  return quantile(
    answers.map((answer) => answer.ms),
    0.99,
  );
}

/** Seconds until the service closed the line, or NaN when it never did. */
function dribble(system: System): { readonly life: Promise<number> } {
  const { hostname, port } = new URL(system.forms);
  const socket: Socket = connect(Number(port), hostname);
  const started = performance.now();
  socket.write(
    'POST /api/drafts HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n',
  );
  const drops = setInterval(() => socket.write(' '), 1_000);
  const life = new Promise<number>((resolve) => {
    const giveUp = setTimeout(() => resolve(Number.NaN), (bodySeconds + 20) * 1_000);
    // A closed line shows as an end, or as a reset of what was on its way.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(giveUp);
      resolve((performance.now() - started) / 1_000);
    });
  }).finally(() => {
    clearInterval(drops);
    socket.destroy();
  });
  return { life };
}
