import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { webhookCarrier } from '../src/author-forms/webhook-carrier.js';
import { hour, minute } from '../src/clock.js';
import { type Carriers, PAUSES, pauseAfter } from '../src/outbox/carrier.js';
import { order } from '../src/outbox/deliveries.js';
import { carryDue } from '../src/outbox/worker.js';
import { goodAnswers, openAuthorBench, type AuthorBench } from './author-form-fixture.js';
import { dumpOf } from './harness.js';

describe('a webhook', () => {
  let bench: AuthorBench;
  let secret: string;
  let status = 200;
  let headers: Record<string, string> = {};
  const carry = () => carryDue(bench.desk, { webhook: webhookCarrier(bench.desk) });
  const hooks = () => bench.site.asked.filter((one) => one.path === '/hook');

  beforeAll(async () => {
    bench = await openAuthorBench();
    const url = bench.site.answer('/hook', (_asked, response) =>
      response.writeHead(status, headers).end('{"said":"x"}'),
    );
    secret = (await bench.register({ webhookUrl: url })).json<{ webhookSecret: string }>().webhookSecret;
  });
  beforeEach(async () => {
    status = 200;
    headers = {};
    bench.site.asked.length = 0;
    await bench.desk.store.run('delete from outbox');
  });
  afterAll(() => bench.close());

  it('tells of a submission, signed so that the receiver can check it and knows a repeat', async () => {
    const { reference } = (await bench.send({})).json<{ reference: string }>();
    expect((await carry()).map((one) => one.state)).toEqual(['delivered']);
    const [hook] = hooks();
    if (!hook) throw new Error('no webhook came');
    expect(JSON.parse(hook.body)).toMatchObject({
      type: 'submission.received',
      form: 'hearing',
      reference,
      answers: goodAnswers,
    });
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = hook.headers;
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const expected = createHmac('sha256', key)
      .update(`${String(id)}.${String(at)}.${hook.body}`)
      .digest('base64');
    expect(signature).toBe(`v1,${expected}`);
    expect(Math.abs(Number(at) * 1_000 - Date.now())).toBeLessThan(60_000);
    expect(await carry()).toEqual([]);
  });

  it('comes again under the same id when the receiver failed, later each time, and never in the wrong hour', async () => {
    await bench.send({});
    status = 500;
    expect((await carry()).map((one) => [one.state, one.code])).toEqual([['waiting', 'status_500']]);
    expect(await carry()).toEqual([]);
    bench.clock.forward(minute);
    status = 200;
    expect((await carry()).map((one) => one.state)).toEqual(['delivered']);
    const [first, second] = hooks();
    expect(first?.headers['webhook-id']).toBe(second?.headers['webhook-id']);
    expect(first?.headers['webhook-signature']).not.toBe(second?.headers['webhook-signature']);
  });

  it('waits as long as the receiver asks', async () => {
    await bench.send({});
    status = 503;
    headers = { 'retry-after': '7200' };
    await carry();
    bench.clock.forward(hour);
    expect(await carry()).toEqual([]);
    bench.clock.forward(hour + minute);
    expect((await carry()).length).toBe(1);
  });

  it('does not follow the receiver elsewhere', async () => {
    await bench.send({});
    status = 307;
    headers = { location: `${bench.site.origin}/elsewhere` };
    expect((await carry()).map((one) => one.code)).toEqual(['status_307']);
    expect(bench.site.asked.some((one) => one.path === '/elsewhere')).toBe(false);
  });

  it('is given up after the last try, told to staff, and can be sent again', async () => {
    await bench.send({});
    status = 500;
    for (let turn = 0; turn <= PAUSES.length; turn += 1) {
      await carry();
      // More than a day: the last pause is one, give or take its grain of chance.
      bench.clock.forward(30 * hour);
    }
    expect(hooks().length).toBe(PAUSES.length + 1);
    const dead = (await bench.staff('GET', '/api/outbox')).json<{
      deliveries: { id: string; lastCode: string; attempts: number }[];
    }>();
    expect(dead.deliveries).toMatchObject([
      { kind: 'webhook', channel: 'hearing', lastCode: 'status_500', attempts: 10 },
    ]);
    status = 204;
    expect((await bench.staff('POST', `/api/outbox/${dead.deliveries[0]?.id}/again`)).statusCode).toBe(202);
    expect((await carry()).map((one) => one.state)).toEqual(['delivered']);
    expect((await bench.staff('POST', `/api/outbox/${dead.deliveries[0]?.id}/again`)).statusCode).toBe(404);
  });

  it('ends at once when the receiver says that it is gone', async () => {
    await bench.send({});
    status = 410;
    expect((await carry()).map((one) => one.state)).toEqual(['dead']);
  });

  it('is not sent for a submission that was refused', async () => {
    await bench.send({ answers: {} });
    expect(await carry()).toEqual([]);
  });

  it('is sent once by two processes at the same time, and again when one of them died', async () => {
    await bench.send({});
    await Promise.all([carry(), carry()]);
    expect(hooks().length).toBe(1);
    await bench.send({});
    const dying: Carriers = { webhook: () => new Promise(() => undefined) };
    void carryDue(bench.desk, dying);
    await new Promise((done) => setTimeout(done, 100));
    expect(await carry()).toEqual([]);
    bench.clock.forward(3 * minute);
    expect((await carry()).map((one) => one.state)).toEqual(['delivered']);
  });

  it('is not the only kind: what is personal in a delivery rests sealed, and its carrier alone gets it', async () => {
    await order(bench.desk, bench.desk.store, {
      kind: 'mail',
      channel: 'pfml-claim',
      subject: 'case-7',
      payload: { template: 'status' },
      secret: 'quokka@example.com',
    });
    expect(await dumpOf(bench)).not.toContain('quokka');
    const seen: string[] = [];
    await carryDue(bench.desk, {
      mail: (delivery) => {
        seen.push(delivery.secret ?? '');
        return Promise.resolve({ done: true, code: 'sent' });
      },
    });
    expect(seen).toEqual(['quokka@example.com']);
    // A kind that this process has no carrier for waits for one that has.
    await order(bench.desk, bench.desk.store, { kind: 'mail', channel: 'x', subject: 'y' });
    expect(await carryDue(bench.desk, {})).toEqual([]);
  });
});

describe('the outbox', () => {
  it('waits longer each time, with a grain of chance, and never longer than a day', () => {
    expect(PAUSES.map((_pause, index) => pauseAfter(index + 1, 0, 0.5))).toEqual(PAUSES);
    expect(pauseAfter(1, 0, 0)).not.toBe(pauseAfter(1, 0, 0.9));
    expect(pauseAfter(1, 100 * hour)).toBe(24 * hour);
    expect(pauseAfter(PAUSES.length + 1)).toBeUndefined();
  });
});
