import type { System } from '../../test/harness/system.js';
import { memoryMbOf } from '../lib/cpu.js';
import type { Figure } from '../lib/figures.js';
import { newKey } from '../lib/full-claim.js';
import { openLines } from '../lib/lines.js';
import { prepareClaims, sendClaim } from '../lib/prepared.js';

/** Warm-up: caches fill, code is compiled, the database's own memory grows to its size. */
const warmUpShare = 0.25;

/** Whole claims, begun, saved, checked, sent and read again, at a steady pace for so many seconds; memory must not grow. */
export async function soak(system: System, seconds: number, claimsPerSecond: number): Promise<readonly Figure[]> {
  const samples: { readonly hours: number; readonly mb: number }[] = [];
  const lines = openLines(system.forms, 4);
  const started = performance.now();
  const elapsed = (): number => (performance.now() - started) / 1_000;
  let [sent, failed, person, turn] = [0, 0, 4_000_000, 0];
  const timer = setInterval(
    () => {
      if (elapsed() > seconds * warmUpShare) samples.push({ hours: elapsed() / 3_600, mb: memoryMbOf(system.pid()) });
    },
    Math.max(250, (seconds * 1_000) / 400),
  );
  try {
    while (elapsed() < seconds) {
      const due = started + (turn * 1_000) / claimsPerSecond;
      turn += claimsPerSecond;
      const wait = due - performance.now();
      if (wait > 0) await new Promise((over) => setTimeout(over, wait));
      const claims = await prepareClaims(system.forms, claimsPerSecond, person);
      person += claimsPerSecond;
      const answers = await Promise.all(
        claims.map((claim, index) => sendClaim(lines[index % lines.length]!, claim, newKey())),
      );
      sent += answers.filter((answer) => answer.status === 201).length;
      failed += answers.filter((answer) => answer.status !== 201).length;
    }
  } finally {
    clearInterval(timer);
    await Promise.all(lines.map((line) => line.close()));
  }
  const isLong = seconds >= 1_800;
  return [
    { what: 'soak: minutes', value: seconds / 60, unit: 'min' },
    { what: 'soak: whole claims sent', value: sent, unit: '', atLeast: 1 },
    { what: 'soak: refused or failed', value: failed, unit: '', atMost: 0 },
    { what: 'soak: resident memory at the end', value: samples.at(-1)?.mb ?? Number.NaN, unit: 'MB' },
    {
      what: 'soak: growth of resident memory',
      value: slope(samples),
      unit: 'MB/h',
      // A few minutes are not enough to tell growth from breathing.
      ...(isLong && { atMost: 20 }),
    },
  ];
}

/** Least squares through the second half's breathing: megabytes an hour. */
function slope(samples: readonly { readonly hours: number; readonly mb: number }[]): number {
  const n = samples.length;
  if (n < 2) return Number.NaN;
  const meanX = samples.reduce((sum, one) => sum + one.hours, 0) / n;
  const meanY = samples.reduce((sum, one) => sum + one.mb, 0) / n;
  const over = samples.reduce((sum, one) => sum + (one.hours - meanX) * (one.mb - meanY), 0);
  const under = samples.reduce((sum, one) => sum + (one.hours - meanX) ** 2, 0);
  return over / under;
}
