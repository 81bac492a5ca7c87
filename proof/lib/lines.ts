import { Client } from 'undici';

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  /** Milliseconds from the request's first byte to the answer's last. */
  readonly ms: number;
}

/** A request as a line sends it. */
export interface Question {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** One open connection, one request at a time: what a load of N connections is made of. */
export interface Line {
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

/** Opens a connection to an origin and keeps it. A request that the other side cuts is an error of the line. */
export function openLine(origin: string, patienceMs = 60_000): Line {
  const client = new Client(origin, {
    pipelining: 1,
    keepAliveTimeout: 120_000,
    headersTimeout: patienceMs,
    bodyTimeout: patienceMs,
  });
  return {
    async ask({ method = 'POST', path, headers = {}, body }) {
      const started = performance.now();
      const answer = await client.request({
        method,
        path,
        headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        body: body ?? null,
      });
      const text = await answer.body.text();
      return { status: answer.statusCode, headers: answer.headers, body: text, ms: performance.now() - started };
    },
    close: () => client.destroy(),
  };
}

/** Opens that many lines. */
export function openLines(origin: string, count: number, patienceMs?: number): readonly Line[] {
  return Array.from({ length: count }, () => openLine(origin, patienceMs));
}

/** Hands the tasks to the lines, each its next one when it is free, and waits for all. */
export async function overLines<Task, Result>(
  lines: readonly Line[],
  tasks: readonly Task[],
  work: (line: Line, task: Task, number: number) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(tasks.length);
  let next = 0;
  await Promise.all(
    lines.map(async (line) => {
      for (let number = next++; number < tasks.length; number = next++)
        results[number] = await work(line, tasks[number]!, number);
    }),
  );
  return results;
}
