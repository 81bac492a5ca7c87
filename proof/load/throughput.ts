import type { Postgres } from '../../scripts/lib/postgres.mjs';
import type { System } from '../../test/harness/system.js';
import { cpuSecondsOf } from '../lib/cpu.js';
import { quantile, type Figure } from '../lib/figures.js';
import { newKey } from '../lib/full-claim.js';
import { openLines, overLines } from '../lib/lines.js';
import { prepareClaims, sendClaim } from '../lib/prepared.js';
import type { StoreKind } from '../lib/stores.js';

/** The bars of the issue, with the load generator and the database on the same two cores. */
const bars = {
  pglite: { perSecond: 500, p99: 250 },
  postgres: { perSecond: 1_500, p99: 100 },
} as const;

/** Submissions a second: whole Part 1s, prepared before, sent over 50 connections, each its next one when it is answered. */
export async function throughput(
  store: StoreKind,
  system: System,
  postgres: Postgres | undefined,
  count: number,
): Promise<readonly Figure[]> {
  const claims = await prepareClaims(system.forms, count);
  const lines = openLines(system.forms, 50);
  // The first ones are the just-in-time compiler's.
  const warmUp = claims.splice(0, Math.min(Math.ceil(count / 5), 1_000));
  await overLines(lines, warmUp, (line, claim) => sendClaim(line, claim, newKey()));
  const [service, database] = [() => cpuSecondsOf(system.pid()), () => (postgres ? cpuSecondsOf(postgres.pid()) : 0)];
  const [serviceBefore, databaseBefore, mine] = [service(), database(), process.cpuUsage()];
  const started = performance.now();
  const answers = await overLines(lines, claims, (line, claim) => sendClaim(line, claim, newKey()));
  const seconds = (performance.now() - started) / 1_000;
  const own = process.cpuUsage(mine);
  await Promise.all(lines.map((line) => line.close()));
  const taken = answers.filter((answer) => answer.status === 201);
  const each = (cpuSeconds: number): number => (cpuSeconds * 1_000) / claims.length;
  return [
    {
      what: 'submissions a second, 50 connections',
      value: taken.length / seconds,
      unit: '/s',
      atLeast: bars[store].perSecond,
      kind: 'speed',
    },
    {
      what: 'of a hundred the slowest but one (p99)',
      value: quantile(
        taken.map((answer) => answer.ms),
        0.99,
      ),
      unit: 'ms',
      atMost: bars[store].p99,
      kind: 'speed',
    },
    {
      what: 'told to come again (503)',
      value: answers.filter((answer) => answer.status === 503).length,
      unit: '',
      atMost: 0,
      kind: 'speed',
    },
    {
      what: 'refused or failed',
      value: answers.filter((answer) => answer.status !== 201 && answer.status !== 503).length,
      unit: '',
      atMost: 0,
    },
    { what: 'sent', value: answers.length, unit: '' },
    { what: 'processor time a submission: service', value: each(service() - serviceBefore), unit: 'ms' },
    ...(postgres
      ? [{ what: 'processor time a submission: database', value: each(database() - databaseBefore), unit: 'ms' }]
      : []),
    {
      what: 'processor time a submission: load generator',
      value: each((own.user + own.system) / 1_000_000),
      unit: 'ms',
    },
  ];
}
