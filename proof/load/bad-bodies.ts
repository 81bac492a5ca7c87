import type { System } from '../../test/harness/system.js';
import { quantile, type Figure } from '../lib/figures.js';
import { openLine } from '../lib/lines.js';
import { prepareClaims } from '../lib/prepared.js';

/** Bodies that must be refused at once, complete as they are, by what is wrong with them. */
function bodies(): Readonly<Record<string, { readonly body: string | Buffer; readonly status: number }>> {
  const deep = 5_000;
  return {
    'too large (300 kB)': { body: JSON.stringify({ answers: { first_name: 'x'.repeat(300_000) } }), status: 413 },
    'too deep (5,000)': { body: '['.repeat(deep) + ']'.repeat(deep), status: 422 },
    'too deep in an answer': { body: `{"answers":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}`, status: 422 },
    'not JSON': { body: '{"answers":', status: 400 },
    'not UTF-8': { body: Buffer.from([0x22, 0xff, 0xfe, 0x22]), status: 400 },
    'thousands of unknown keys': {
      body: JSON.stringify({
        answers: Object.fromEntries(Array.from({ length: 9_000 }, (_, key) => [`k${key}`, { a: [1, '2', null] }])),
        held: [],
        addenda: {},
        revision: 1,
      }),
      status: 422,
    },
    'wrong at every place of the shape': {
      body: JSON.stringify({ answers: [], held: Array.from({ length: 9_000 }, () => 7), addenda: 'x', revision: -1 }),
      status: 422,
    },
  };
}

/** How soon each is refused; the middle of many, since one pause of a busy machine says nothing of the service. */
export async function badBodies(system: System, times: number): Promise<readonly Figure[]> {
  const [claim] = await prepareClaims(system.forms, 1, 200_000);
  const line = openLine(system.forms);
  const figures: Figure[] = [];
  for (const [name, { body, status }] of Object.entries(bodies())) {
    const took: number[] = [];
    let wrong = 0;
    let largest = 0;
    for (let time = 0; time < times; time += 1) {
      const answer = await line
        .ask({
          path: '/api/drafts/current/submissions/application',
          headers: { authorization: `Bearer ${claim!.handle}`, 'idempotency-key': `bad-${time}` },
          body,
        })
        // Refused before it was read, the rest of the body meets a closed door.
        .catch(() => undefined);
      if (answer) {
        took.push(answer.ms);
        largest = Math.max(largest, answer.body.length);
      }
      if (answer?.status !== status) wrong += 1;
    }
    figures.push(
      { what: `refused within: ${name}`, value: quantile(took, 0.5), unit: 'ms', atMost: 50, kind: 'speed' },
      { what: `not refused with ${status}: ${name}`, value: wrong, unit: '', atMost: 0 },
      { what: `largest answer: ${name}`, value: largest, unit: 'bytes', atMost: 64_000 },
    );
  }
  await line.close();
  return figures;
}
