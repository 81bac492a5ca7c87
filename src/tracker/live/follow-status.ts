import type { StatusProjection } from '../../model/index.js';
import { type AskParts, ask, askJson } from '../../transport/ask.js';
import type { Clock } from '../../transport/clock.js';
import { ServiceProblem, Unreachable } from '../../transport/problem.js';

/** What is told while a status is followed. */
export interface FollowListener {
  readonly status: (projection: StatusProjection) => void;
  /** Whether what is shown is kept up to date now. */
  readonly link: (isUp: boolean) => void;
  /** The service does not know the handle any more: nothing more will come. */
  readonly gone: () => void;
}

/** A status that is being followed. */
export interface Following {
  /** The network came back, or somebody looks again: no more waiting. */
  again(): void;
  stop(): void;
}

/** Milliseconds. The service gives a sign of life every 20 seconds; two that stay out are a line that is dead. */
const SILENCE = 45_000;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/**
 * Follows how a case stands: one answer that stays open, a line for each change. When it cannot be had (a proxy that gathers answers, too many
 * readers), the status is asked for now and then. Nothing secret stands in an address.
 */
export function followStatus(parts: AskParts, clock: Clock, listener: FollowListener): Following {
  let isStopped = false;
  let controller = new AbortController();
  let wake: (() => void) | undefined;
  let failures = 0;
  /** Somebody wants to know now: a line that may be dead is given up for a new one. */
  let isHurried = false;

  const rest = (milliseconds: number): Promise<void> =>
    new Promise((go) => {
      const timer = clock.after(milliseconds, () => go());
      wake = () => {
        clock.cancel(timer);
        go();
      };
    });
  const stream = async (): Promise<void> => {
    controller = new AbortController();
    const { signal } = controller;
    const watch = silenceWatch(clock, () => controller.abort());
    try {
      const response = await ask(parts, 'GET', '/drafts/current/status/stream', { signal });
      for await (const line of linesOf(response, watch.heard)) {
        if (isStopped) return;
        const projection = projectionIn(line);
        if (!projection) continue;
        failures = 0;
        listener.link(true);
        listener.status(projection);
      }
    } finally {
      watch.end();
    }
  };
  const askOnce = async (): Promise<void> => {
    const { status } = await askJson<{ readonly status: StatusProjection }>(parts, 'GET', '/drafts/current/status', {
      expects: 'status',
    });
    listener.link(true);
    listener.status(status);
  };
  const run = async (): Promise<void> => {
    while (!isStopped) {
      isHurried = false;
      try {
        await stream();
        // It ended without a fault: the service is being restarted, or the proxy does not wait longer.
        failures += 1;
      } catch (error) {
        if (isStopped) return;
        if (isUnknownHandle(error)) return listener.gone();
        if (isHurried) continue;
        failures += 1;
        const isAnswered = await askOnce().then(
          () => true,
          (problem: unknown) => (isUnknownHandle(problem) ? undefined : false),
        );
        if (isAnswered === undefined) return listener.gone();
        if (!isAnswered) listener.link(false);
        if (!(error instanceof ServiceProblem) && !(error instanceof Unreachable) && !isAborted(error)) throw error;
      }
      const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures - 1, 5));
      // Half fixed, half chance: a thousand readers that lost the service do not come back in one beat.
      await rest(longest / 2 + (longest / 2) * clock.random());
    }
  };
  void run();
  return {
    again: () => {
      failures = 0;
      isHurried = true;
      controller.abort();
      wake?.();
    },
    stop: () => {
      isStopped = true;
      controller.abort();
      wake?.();
    },
  };
}

/** Ends a line that gives no sign of life. */
function silenceWatch(clock: Clock, silent: () => void): { readonly heard: () => void; readonly end: () => void } {
  let timer = clock.after(SILENCE, silent);
  return {
    heard: () => {
      clock.cancel(timer);
      timer = clock.after(SILENCE, silent);
    },
    end: () => clock.cancel(timer),
  };
}

/** The lines of an answer as they come. */
async function* linesOf(response: Response, heard: () => void): AsyncGenerator<string> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      // Cut in the middle (each browser has its own words for it): as good as no answer.
      throw isAborted(error) ? error : new Unreachable();
    });
    if (done) return;
    heard();
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/** A line that is cut or is not ours says nothing. */
function projectionIn(line: string): StatusProjection | undefined {
  if (line.trim() === '') return undefined;
  try {
    const { status } = JSON.parse(line) as { readonly status?: StatusProjection };
    return status && typeof status.mark === 'string' && Array.isArray(status.items) ? status : undefined;
  } catch {
    return undefined;
  }
}

function isUnknownHandle(error: unknown): boolean {
  return error instanceof ServiceProblem && [401, 403, 404, 410].includes(error.status);
}

function isAborted(error: unknown): boolean {
  return error instanceof DOMException || (error instanceof Error && error.name === 'AbortError');
}
