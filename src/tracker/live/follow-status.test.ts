import { afterEach, describe, expect, it } from 'vitest';
import { HandClock } from '../../form/testing/hand-clock.js';
import { type Following, followStatus } from './follow-status.js';

const ENDPOINT = 'https://forms.example/api';
const projection = (mark: string) => ({ mark, items: [] });
const lineOf = (mark: string): string => `${JSON.stringify({ status: projection(mark) })}\n`;

/** One request, and how it is answered. */
interface Asked {
  readonly path: string;
  readonly bearer: string | undefined;
  readonly signal: AbortSignal;
  readonly answer: (response: Response) => void;
  readonly fail: () => void;
}

/** An answer that stays open. */
class OpenAnswer {
  #out: ReadableStreamDefaultController<Uint8Array> | undefined;
  readonly response: Response;

  constructor(signal: AbortSignal) {
    const body = new ReadableStream<Uint8Array>({ start: (out) => void (this.#out = out) });
    signal.addEventListener('abort', () => this.#out?.error(new DOMException('cut', 'AbortError')));
    this.response = new Response(body, { status: 200 });
  }

  say(text: string): void {
    this.#out?.enqueue(new TextEncoder().encode(text));
  }

  end(): void {
    this.#out?.close();
  }

  /** The line is cut: a proxy was restarted, or the phone left the house. */
  cut(): void {
    this.#out?.error(new TypeError('Error in input stream'));
  }
}

function bench() {
  const clock = new HandClock();
  const asked: Asked[] = [];
  const told: string[] = [];
  const fetcher: typeof fetch = (address, init) =>
    new Promise<Response>((answer, refuse) => {
      const signal = init?.signal as AbortSignal;
      signal.addEventListener('abort', () => refuse(new DOMException('cut', 'AbortError')));
      asked.push({
        path: (address instanceof Request ? address.url : address.toString()).slice(ENDPOINT.length),
        bearer: new Headers(init?.headers).get('authorization') ?? undefined,
        signal,
        answer,
        fail: () => refuse(new TypeError('no network')),
      });
    });
  const following = followStatus({ endpoint: ENDPOINT, handle: () => 'the-handle', fetch: fetcher }, clock, {
    status: ({ mark }) => told.push(mark),
    link: (isUp) => told.push(isUp ? 'up' : 'down'),
    gone: () => told.push('gone'),
  });
  running = following;
  const next = async (count: number): Promise<Asked> => {
    await settled(() => asked.length >= count);
    const one = asked[count - 1];
    if (!one) throw new Error(`there were ${asked.length} requests, not ${count}`);
    return one;
  };
  return { clock, asked, told, following, next };
}

/** Lets promises and streams settle until something is so; does nothing else. */
async function settled(isSo: () => boolean = () => false): Promise<void> {
  for (let turn = 0; turn < 50 && !isSo(); turn += 1) await new Promise((go) => setImmediate(go));
}

let running: Following | undefined;
afterEach(() => running?.stop());

const refused = (status: number): Response =>
  new Response(JSON.stringify({ status, code: 'no' }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });

describe('a status that is followed', () => {
  it('tells each line of the open answer, and nothing of one that is blank, cut or not ours', async () => {
    const { next, told } = bench();
    const stream = await next(1);
    const open = new OpenAnswer(stream.signal);
    stream.answer(open.response);
    open.say(lineOf('one').slice(0, 9));
    open.say(`${lineOf('one').slice(9)}\n{"status":{"mark":7}}\n<html>\n`);
    open.say(lineOf('two'));
    await settled(() => told.length >= 4);
    expect(told).toEqual(['up', 'one', 'up', 'two']);
    expect(stream.path).toBe('/drafts/current/status/stream');
    expect(stream.bearer).toBe('Bearer the-handle');
  });

  it('goes on after a line that was cut in the middle', async () => {
    const { clock, next, told } = bench();
    const stream = await next(1);
    const open = new OpenAnswer(stream.signal);
    stream.answer(open.response);
    open.say(lineOf('one'));
    await settled(() => told.length >= 2);
    open.cut();
    (await next(2)).answer(new Response(JSON.stringify({ status: projection('two') }), { status: 200 }));
    await settled(() => told.length >= 4);
    await clock.pass(1_000);
    expect((await next(3)).path).toBe('/drafts/current/status/stream');
    expect(told).toEqual(['up', 'one', 'up', 'two']);
  });

  it('asks now and then where no answer may stay open, more and more seldom', async () => {
    const { clock, next, told, asked } = bench();
    for (const [turn, wait] of [750, 1_500, 3_000].entries()) {
      (await next(turn * 2 + 1)).answer(refused(503));
      (await next(turn * 2 + 2)).answer(Response.json({ status: projection(`m${turn}`) }));
      await settled(() => told.includes(`m${turn}`));
      await settled();
      await clock.pass(wait - 1);
      await settled();
      expect(asked.length).toBe(turn * 2 + 2);
      await clock.pass(1);
    }
    expect(told).toEqual(['up', 'm0', 'up', 'm1', 'up', 'm2']);
  });

  it('says when nothing can be had, and asks at once when somebody looks again', async () => {
    const { next, told, following } = bench();
    (await next(1)).fail();
    (await next(2)).fail();
    await settled(() => told.includes('down'));
    following.again();
    const stream = await next(3);
    expect(stream.path).toBe('/drafts/current/status/stream');
    const open = new OpenAnswer(stream.signal);
    stream.answer(open.response);
    open.say(lineOf('back'));
    await settled(() => told.includes('back'));
    expect(told).toEqual(['down', 'up', 'back']);
  });

  it('gives up a line without a sign of life for 45 seconds', async () => {
    const { clock, next } = bench();
    const stream = await next(1);
    const open = new OpenAnswer(stream.signal);
    stream.answer(open.response);
    open.say('\n');
    await settled();
    await clock.pass(44_999);
    expect(stream.signal.aborted).toBe(false);
    await clock.pass(1);
    expect(stream.signal.aborted).toBe(true);
    expect((await next(2)).path).toBe('/drafts/current/status');
  });

  it('ends when the service does not know the handle any more', async () => {
    const { clock, next, told, asked } = bench();
    (await next(1)).answer(refused(401));
    await settled(() => told.includes('gone'));
    await clock.pass(600_000);
    await settled();
    expect([told, asked.length]).toEqual([['gone'], 1]);
  });

  it('asks no more and tells nothing once it is stopped', async () => {
    const { clock, next, told, asked, following } = bench();
    const stream = await next(1);
    const open = new OpenAnswer(stream.signal);
    stream.answer(open.response);
    open.say(lineOf('one'));
    await settled(() => told.includes('one'));
    following.stop();
    await clock.pass(600_000);
    await settled();
    expect([told, asked.length, stream.signal.aborted]).toEqual([['up', 'one'], 1, true]);
  });
});
