import type { System } from '../../test/harness/system.js';
import { quantile, type Figure } from '../lib/figures.js';
import { openLines, overLines } from '../lib/lines.js';
import { seededRandom } from '../chaos/seeded.js';
import { prepareClaims } from '../lib/prepared.js';

const classes = ['unknown ID', 'wrong code', 'has to wait'] as const;
type Class = (typeof classes)[number];

/**
 * What a stranger can learn from how long the door takes: an ID that nobody has, a real one with a wrong code, a real one that has to
 * wait. Asked in random order, each from a source of its own; Welch's t between each two, and whether the answers differ in anything
 * but their date and number. The service must trust one proxy (`TRUST_PROXY=1`) for the sources to be told apart.
 */
export async function lookupTiming(system: System, perClass: number, seed: number): Promise<readonly Figure[]> {
  const random = seededRandom(seed);
  const claims = await prepareClaims(system.forms, 60, 6_000_000);
  const [waiting, others] = [claims.slice(0, 20), claims.slice(20)];
  const lines = openLines(system.forms, 10);
  let source = 0;
  const ask = (line: (typeof lines)[number], applicationId: string) =>
    line.ask({
      path: '/api/drafts/resume',
      headers: { 'x-forwarded-for': `10.${(source += 1) >> 16}.${(source >> 8) & 255}.${source & 255}` },
      body: JSON.stringify({ applicationId, resumeCode: 'ABCD-EFGH-JKMN-PQRS' }),
    });
  const shapes = new Map<Class, Set<string>>(classes.map((one) => [one, new Set()]));
  const times = new Map<Class, number[]>(classes.map((one) => [one, []]));
  const tasks = Array.from({ length: perClass * 3 }, (_, index) => classes[index % 3]!).sort(() => random() - 0.5);
  await overLines(lines, tasks, async (line, kind, number) => {
    if (number % 50 === 0)
      for (const claim of waiting)
        for (let tries = 0; tries < (number === 0 ? 9 : 1); tries += 1) await ask(line, claim.applicationId);
    const id =
      kind === 'unknown ID'
        ? `NTN-${String(Math.floor(random() * 1e9)).padStart(9, '0')}-ABS-01`
        : (kind === 'wrong code' ? others : waiting)[number % (kind === 'wrong code' ? others.length : waiting.length)]!
            .applicationId;
    const answer = await ask(line, id);
    times.get(kind)!.push(answer.ms);
    const { date: _date, 'x-request-id': _id, ...headers } = answer.headers;
    shapes.get(kind)!.add(
      JSON.stringify([
        answer.status,
        answer.body,
        Object.entries(headers)
          .filter(([name]) => !name.startsWith('x-ratelimit'))
          .sort(),
      ]),
    );
  });
  await Promise.all(lines.map((line) => line.close()));
  const kinds = new Set([...shapes.values()].flatMap((set) => [...set]));
  const pairs = [
    ['unknown ID', 'wrong code'],
    ['unknown ID', 'has to wait'],
    ['wrong code', 'has to wait'],
  ] as const;
  return [
    { what: 'lookup: samples a class', value: perClass, unit: '' },
    { what: 'lookup: different answers (status, headers, body)', value: kinds.size, unit: '', atMost: 1 },
    ...pairs.map(([one, other]) => ({
      what: `lookup: |t| of ${one} and ${other}`,
      value: Math.abs(welch(times.get(one)!, times.get(other)!)),
      unit: '',
      atMost: 4.5,
    })),
  ];
}

/** Welch's t of two samples, the slowest twentieth of each left out: a pause of the machine is no word of the service. */
function welch(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [one, other].map((values) => {
    const limit = quantile(values, 0.95);
    const kept = values.filter((value) => value <= limit);
    const mean = kept.reduce((sum, value) => sum + value, 0) / kept.length;
    return {
      n: kept.length,
      mean,
      variance: kept.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (kept.length - 1),
    };
  }) as [Moments, Moments];
  return (a.mean - b.mean) / Math.sqrt(a.variance / a.n + b.variance / b.n);
}

interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}
