import { Type } from 'typebox';
import type { Desk } from '../desk.js';
import type { App } from '../http/new-app.js';
import { Problem } from '../http/problem.js';
import { answers } from '../http/shapes.js';

const ok = Type.Object({ ok: Type.Boolean() });

/** Probes: alive, and able to work. */
export function addHealth(app: App, desk: Desk): void {
  app.get(
    '/healthz',
    { schema: { operationId: 'isAlive', summary: 'The process is alive', response: answers({ 200: ok }) } },
    () => ({ ok: true }),
  );
  app.get(
    '/readyz',
    { schema: { operationId: 'isReady', summary: 'The database answers', response: answers({ 200: ok }) } },
    async () => {
      await desk.store.one('select 1 as one').catch(() => {
        throw new Problem(503, 'not_ready', {}, { 'retry-after': '2' });
      });
      return { ok: true };
    },
  );
}
