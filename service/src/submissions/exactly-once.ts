import { Problem } from '../http/problem.js';

/** An answer as it is sent, the first time and each time after. */
export interface Answered<Body> {
  readonly status: number;
  readonly body: Body;
}

/** The answer to a request whose twin is still at work. */
export function stillRunning(): Problem {
  return new Problem(
    409,
    'idempotency_running',
    { detail: 'the first request with this Idempotency-Key is still at work' },
    { 'retry-after': '1' },
  );
}
