import { STATUS_CODES } from 'node:http';
import type { Issue } from '../../../src/model/index.js';

/** Media type of every refusal (RFC 9457). */
export const problemType = 'application/problem+json; charset=utf-8';

/** More that a refusal may carry: issues in the engine's own shape, both versions of a draft, the first answer. */
export interface ProblemExtras {
  readonly detail?: string;
  readonly issues?: readonly Issue[];
  readonly [member: string]: unknown;
}

/** A refusal with a reason. Thrown anywhere in a route; never carries what a person typed, but in the members that were asked for. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly extras: ProblemExtras = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.name = 'Problem';
  }
}

/** The body of a refusal. */
export function problemBody(status: number, code: string, extras: ProblemExtras = {}): object {
  return {
    type: `urn:baystate-forms:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    ...extras,
  };
}

/** An issue that the service itself found. */
export function serviceIssue(pointer: string, code: string, params: Issue['params'] = {}): Issue {
  return { source: 'service', pointer, code, params, severity: 'error' };
}
