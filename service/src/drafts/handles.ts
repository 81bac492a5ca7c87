import type { FastifyRequest } from 'fastify';
import { hour, minute, momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { Problem } from '../http/problem.js';
import { markOfHandle } from '../secrets/codes.js';

/** The mark of a request's bearer handle; 401 when it bears none. */
export function handleMarkOf(request: FastifyRequest): string {
  const handle = /^Bearer ([\w-]{43})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!handle) throw unauthorized();
  return markOfHandle(handle);
}

/** A handle that was last used before this opens nothing any more. */
export function oldestHandle(desk: Desk): string {
  return momentOf(desk.clock, -desk.settings.limits.handleHours * hour);
}

/** Names the draft that a request's bearer handle opens; 401 when it opens none (any more). */
export async function draftIdOf(desk: Desk, request: FastifyRequest): Promise<string> {
  return draftIdOfMark(desk, handleMarkOf(request));
}

/** The same for a handle that a browser sent as a form. */
export async function draftIdOfHandle(desk: Desk, handle: string): Promise<string> {
  if (!/^[\w-]{43}$/.test(handle)) throw unauthorized();
  return draftIdOfMark(desk, markOfHandle(handle));
}

async function draftIdOfMark(desk: Desk, mark: string): Promise<string> {
  const found = await desk.store.one<{ draft_id: string; used_at: string }>(
    'select draft_id, used_at from handles where mark = $1 and used_at > $2',
    [mark, oldestHandle(desk)],
  );
  if (!found) throw unauthorized();
  await noteUse(desk, mark, found.used_at);
  return found.draft_id;
}

/** Remembers that a handle was used: one write in five minutes is enough to know that it is alive. */
export async function noteUse(desk: Desk, mark: string, usedAt: string): Promise<void> {
  if (usedAt < momentOf(desk.clock, -5 * minute))
    await desk.store.run('update handles set used_at = $2 where mark = $1', [mark, momentOf(desk.clock)]);
}

/** The answer to a handle that opens nothing. */
export function unauthorized(): Problem {
  return new Problem(
    401,
    'handle_unknown',
    { detail: 'open the claim again with its application ID and resume code' },
    { 'www-authenticate': 'Bearer' },
  );
}
