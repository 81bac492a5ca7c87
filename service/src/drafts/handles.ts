import type { FastifyRequest } from 'fastify';
import { hour, minute, momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { Problem } from '../http/problem.js';
import { markOfHandle } from '../secrets/codes.js';

/** Names the draft that a request's bearer handle opens; 401 when it opens none (any more). */
export async function draftIdOf(desk: Desk, request: FastifyRequest): Promise<string> {
  const handle = /^Bearer ([\w-]{43})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!handle) throw unauthorized();
  const mark = markOfHandle(handle);
  const oldest = momentOf(desk.clock, -desk.settings.limits.handleHours * hour);
  const found = await desk.store.one<{ draft_id: string; used_at: string }>(
    'select draft_id, used_at from handles where mark = $1 and used_at > $2',
    [mark, oldest],
  );
  if (!found) throw unauthorized();
  // One write in five minutes is enough to know that it is alive.
  if (found.used_at < momentOf(desk.clock, -5 * minute))
    await desk.store.run('update handles set used_at = $2 where mark = $1', [mark, momentOf(desk.clock)]);
  return found.draft_id;
}

function unauthorized(): Problem {
  return new Problem(
    401,
    'handle_unknown',
    { detail: 'open the claim again with its application ID and resume code' },
    { 'www-authenticate': 'Bearer' },
  );
}
