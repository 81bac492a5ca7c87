import type { System } from '../../test/harness/system.js';
import { quantile, type Figure } from '../lib/figures.js';
import { newKey } from '../lib/full-claim.js';
import { openLines, overLines, type Answer } from '../lib/lines.js';
import { prepareClaims, sendClaim } from '../lib/prepared.js';

/** Five hundred connections at once: everyone is taken in or told when to come again, and those who are let in are not slow. */
export async function crowd(system: System, count: number): Promise<readonly Figure[]> {
  const claims = await prepareClaims(system.forms, count, 100_000);
  const lines = openLines(system.forms, 500);
  const refusals: Answer[] = [];
  const answers = await overLines(lines, claims, async (line, claim) => {
    const key = newKey();
    for (;;) {
      const answer = await sendClaim(line, claim, key);
      if (answer.status !== 503) return answer;
      refusals.push(answer);
      // The service asks for five seconds; a fifth of that makes the crowd five times as pressing.
      await new Promise((resolve) => setTimeout(resolve, 1_000 * (0.5 + Math.random())));
    }
  });
  await Promise.all(lines.map((line) => line.close()));
  const taken = answers.filter((answer) => answer.status === 201);
  const withoutTime = refusals.filter((answer) => !(Number(answer.headers['retry-after']) > 0));
  return [
    { what: '500 connections: answers but 201 and 503', value: answers.length - taken.length, unit: '', atMost: 0 },
    { what: '500 connections: 503 without Retry-After', value: withoutTime.length, unit: '', atMost: 0 },
    { what: '500 connections: told to come again', value: refusals.length, unit: '' },
    {
      what: '500 connections: p99 of those let in',
      value: quantile(
        taken.map((answer) => answer.ms),
        0.99,
      ),
      unit: 'ms',
      atMost: 1_000,
      kind: 'speed',
    },
  ];
}
