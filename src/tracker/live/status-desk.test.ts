import { afterEach, describe, expect, it } from 'vitest';
import { StatusDesk } from './status-desk.js';

/** A service that answers by the end of the address; what stays open stays open until it is cut. */
function bench(answers: Readonly<Record<string, () => Response | Promise<Response>>>) {
  const asked: { readonly path: string; readonly body: unknown; readonly bearer: string | null }[] = [];
  let changes = 0;
  const desk = new StatusDesk({
    form: 'a-form',
    endpoint: 'https://forms.example/api',
    changed: () => (changes += 1),
    fetch: (address, init) => {
      const path = new URL(address instanceof Request ? address.url : address).pathname;
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
      asked.push({ path, body, bearer: new Headers(init?.headers).get('authorization') });
      const answer = Object.entries(answers).find(([end]) => path.endsWith(end))?.[1];
      if (answer) return Promise.resolve(answer());
      return new Promise((_answer, refuse) =>
        init?.signal?.addEventListener('abort', () => refuse(new DOMException('cut', 'AbortError'))),
      );
    },
  });
  open = desk;
  return { desk, asked, changes: () => changes };
}

let open: StatusDesk | undefined;
afterEach(() => open?.leave());

const problem = (status: number): Response =>
  new Response(JSON.stringify({ status, code: 'no' }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });

describe('the desk of a status', () => {
  it('opens a case by ID and code, sends both in the body only, and looks from then on', async () => {
    const { desk, asked } = bench({ '/drafts/resume': () => Response.json({ handle: 'h' }) });
    expect(desk.mayLook).toBe(false);
    expect(await desk.open('ntn 486213 abs 01', '7K3F9QXM')).toBeUndefined();
    expect(desk.mayLook).toBe(true);
    expect(asked.map(({ path }) => path)).toEqual(['/api/drafts/resume', '/api/drafts/current/status/stream']);
    expect(asked[0]).toMatchObject({
      body: { applicationId: 'NTN-486213-ABS-01', resumeCode: '7K3F9QXM' },
      bearer: null,
    });
    expect(asked[1]?.bearer).toBe('Bearer h');
  });

  it.each([
    [404, 'wrong'],
    [403, 'wrong'],
    [429, 'wait'],
    [503, 'unreachable'],
  ] as const)('stays shut at %d: %s', async (status, why) => {
    const { desk } = bench({ '/drafts/resume': () => problem(status) });
    expect(await desk.open('NTN-486213-ABS-01', 'x')).toBe(why);
    expect(desk.mayLook).toBe(false);
  });

  it('stays shut without a network', async () => {
    const { desk } = bench({ '/drafts/resume': () => Promise.reject(new TypeError('no network')) });
    expect(await desk.open('NTN-486213-ABS-01', 'x')).toBe('unreachable');
  });

  it('says that the case is no longer open here, and keeps nothing of it', async () => {
    const { desk } = bench({
      '/drafts/resume': () => Response.json({ handle: 'h' }),
      '/stream': () => problem(401),
    });
    await desk.open('NTN-486213-ABS-01', 'x');
    for (let turn = 0; turn < 50 && !desk.isExpired; turn += 1) await new Promise((go) => setImmediate(go));
    expect([desk.isExpired, desk.mayLook, desk.projection]).toEqual([true, false, undefined]);
  });

  it('leaves nothing in the tab when its reader closes it', async () => {
    const { desk, changes } = bench({ '/drafts/resume': () => Response.json({ handle: 'h' }) });
    await desk.open('NTN-486213-ABS-01', 'x');
    const before = changes();
    desk.leave();
    expect([desk.mayLook, desk.projection, changes() - before]).toEqual([false, undefined, 1]);
  });
});
