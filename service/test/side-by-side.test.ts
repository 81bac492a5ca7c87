import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formsApp } from '../src/server/forms-app.js';
import { part1, readyClaim, send } from './claim.js';
import { ask, type Bench, openBench, save, told } from './harness.js';

/** Requests of one claim that meet: at two apps over one database, as behind a balancer, and at the same moment. */
let one: Bench;
let other: Bench;
beforeAll(async () => {
  one = await openBench();
  const app = await formsApp(one.desk);
  other = { ...one, app, close: async () => app.close() };
});
afterAll(async () => {
  await other.close();
  await one.close();
});

const kept = (applicationId: string) =>
  one.desk.store.all<{ answers: { first_name: string } }>(
    'select answers from submissions where draft_id = (select id from drafts where application_id = $1)',
    [applicationId],
  );

describe('two services over one database', () => {
  it('answer a repeat at the other with the first answer', async () => {
    const tab = await readyClaim(one);
    const first = await send(one, tab, 'application', part1(tab), 'k');
    const again = await send(other, tab, 'application', part1(tab), 'k');
    expect(first.statusCode, first.body).toBe(201);
    expect([again.statusCode, again.json()]).toEqual([201, first.json()]);
  });

  it('make one case of a claim that is sent to both at once', async () => {
    const tab = await readyClaim(one);
    const answers = await Promise.all([one, other].map((bench) => send(bench, tab, 'application', part1(tab))));
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 409]);
    expect(await kept(tab.applicationId)).toHaveLength(1);
  });

  it('take one application of a person who sends two at once', async () => {
    const first = await readyClaim(one);
    const second = await readyClaim(other, undefined, first.ssn);
    const answers = await Promise.all([
      send(one, first, 'application', part1(first)),
      send(other, second, 'application', part1(second)),
    ]);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 422]);
    expect(told(answers.find((answer) => answer.statusCode === 422)!).issues).toMatchObject([
      { pointer: '/tax_identifier', code: 'person_has_application' },
    ]);
  });

  it('never take in what a save has overtaken, and never save over what was taken in', async () => {
    for (let round = 0; round < 12; round += 1) {
      const tab = await readyClaim(one);
      const sent = part1(tab);
      const [submitted, saved] = await Promise.all([
        send(one, tab, 'application', sent),
        save(other, { ...tab }, { '/first_name': 'Bea' }),
      ]);
      const inDraft = (await ask(one, tab, 'GET', '/api/drafts/current')).json<{
        draft: { entries: Record<string, string> };
      }>().draft.entries['/first_name'];
      // One of the two was first; the other was told so, and what is kept agrees.
      if (submitted.statusCode === 201) {
        expect(told(saved).code).toBe('locked');
        expect((await kept(tab.applicationId))[0]?.answers.first_name).toBe(inDraft);
      } else {
        expect([told(submitted).code, saved.statusCode]).toEqual(['stale_draft', 200]);
        expect(await kept(tab.applicationId)).toEqual([]);
      }
    }
  });

  it('count the tries at a resume code together', async () => {
    const tab = await readyClaim(one);
    const guess = (bench: Bench, resumeCode: string) =>
      bench.app.inject({
        method: 'POST',
        url: '/api/drafts/resume',
        payload: { applicationId: tab.applicationId, resumeCode },
      });
    for (let round = 0; round < 8; round += 1)
      expect((await guess(round % 2 ? one : other, 'WRONG-CODE')).statusCode).toBe(403);
    // By now this claim's ID has to wait: at either door even the right code is told no more than a wrong one.
    for (const bench of [one, other]) expect((await guess(bench, tab.resumeCode)).statusCode).toBe(403);
    one.clock.forward(120_000);
    expect((await guess(other, tab.resumeCode)).statusCode).toBe(200);
  });
});
