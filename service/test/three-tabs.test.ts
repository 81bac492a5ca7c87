import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSession } from '../../src/engine/index.js';
import { ClaimKeeper } from '../../src/form/transport/claim-keeper.js';
import { ServiceClient, type KeptDraft } from '../../src/form/transport/service-client.js';
import { HandClock } from '../../src/form/testing/hand-clock.js';
import type { Draft, Session } from '../../src/model/index.js';
import { fixtureLibrary } from './fixture-form.js';
import { begin, type Bench, openBench, type Tab } from './harness.js';

/**
 * Three tabs of one claim, the page's own keeper in each, the service's own routes behind them. People type, tabs are reloaded, requests
 * and answers get lost or late, conflicts are settled one way or the other, in any order. A value that somebody typed may be replaced
 * only by someone who has seen it.
 *
 * `RUNS=1000` for a proof; a failure prints the seed and the shortest order of steps that shows it.
 */
const runs = Number(process.env['RUNS'] ?? 40);
const fields = ['/first_name', '/employer_fein'] as const;

type Fate = 'fine' | 'request lost' | 'answer lost' | 'late';
type Step =
  | { readonly do: 'type'; readonly tab: number; readonly field: number }
  | { readonly do: 'wait'; readonly milliseconds: number }
  | { readonly do: 'network'; readonly tab: number; readonly fate: Fate }
  | { readonly do: 'settle'; readonly tab: number; readonly choose: 'mine' | 'theirs' | 'swap' }
  | { readonly do: 'hide' | 'reload' | 'refresh' | 'retry'; readonly tab: number };

const tab = fc.integer({ min: 0, max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('type' as const), tab, field: fc.integer({ min: 0, max: 1 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      milliseconds: fc.constantFrom(50, 400, 800, 1_500, 6_000),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('network' as const),
      tab,
      fate: fc.constantFrom<Fate>('fine', 'request lost', 'answer lost', 'late', 'late', 'answer lost'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      tab,
      choose: fc.constantFrom('mine' as const, 'theirs' as const, 'swap' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('hide' as const, 'reload' as const, 'refresh' as const, 'retry' as const),
      tab,
    }),
  },
);

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const form = fixtureLibrary.forms['pfml-claim']!;

/** What happened so far, as one who sees all of it would tell. */
class World {
  readonly clock = new HandClock();
  /** Entries of each revision that the service took. */
  readonly history: Draft['entries'][] = [];
  readonly tabs: OpenTab[] = [];
  readonly overwritten: string[] = [];
  private busy = 0;
  private typed = 0;

  constructor(readonly claim: Tab) {
    this.history[0] = claim.draft.entries;
  }

  /** A value that nobody typed before: it tells who typed it. */
  value(tab: number): string {
    return `tab${tab}-${(this.typed += 1)}`;
  }

  async wait(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; left -= 200) {
      await this.clock.pass(Math.min(left, 200));
      await this.rest();
    }
  }

  /** Until the service has answered all that is under way. */
  async rest(): Promise<void> {
    do await new Promise((turn) => setImmediate(turn));
    while (this.busy > 0);
    await new Promise((turn) => setImmediate(turn));
    for (const one of this.tabs) one.look();
  }

  async reach(tab: OpenTab, url: string, init: RequestInit): Promise<Response> {
    const { fate } = tab;
    tab.fate = 'fine';
    if (fate === 'late') await new Promise<void>((go) => this.clock.after(2_500, go));
    if (fate === 'request lost') throw new TypeError('offline');
    this.busy += 1;
    try {
      const answer = await bench.app.inject({
        method: init.method as 'GET',
        url: new URL(url).pathname,
        headers: init.headers as Record<string, string>,
        payload: init.body as string | undefined,
      });
      if (init.method === 'PUT' && answer.statusCode === 200)
        this.took(tab, JSON.parse(init.body as string) as { draft: Draft; revision: number }, answer.json<KeptDraft>());
      if (fate === 'answer lost') throw new TypeError('cut');
      return new Response(answer.body, { status: answer.statusCode, headers: { 'content-type': 'application/json' } });
    } finally {
      this.busy -= 1;
    }
  }

  /** The service took a draft: what it replaced must have been before the eyes of whoever sent it. */
  private took(tab: OpenTab, { draft, revision }: { draft: Draft; revision: number }, saved: KeptDraft): void {
    // The answer to this very write was lost on the way, and is given again.
    if (this.history[saved.revision]) return;
    const before = this.history[revision] ?? {};
    for (const field of fields) {
      const [was, is] = [before[field], draft.entries[field]];
      if (typeof was === 'string' && was !== is && !tab.seen.has(was))
        this.overwritten.push(
          `revision ${saved.revision}: ${was} became ${JSON.stringify(is)} unseen by tab ${tab.number}`,
        );
    }
    this.history[saved.revision] = draft.entries;
  }
}

class OpenTab {
  fate: Fate = 'fine';
  /** Every value that stood in this tab's form or in its question which version to keep. */
  readonly seen = new Set<string>();
  readonly session: Session;
  readonly keeper: ClaimKeeper;

  constructor(
    readonly number: number,
    world: World,
    kept: Pick<KeptDraft, 'draft' | 'revision' | 'held' | 'known'>,
  ) {
    const client = new ServiceClient({
      endpoint: 'http://service/api',
      handle: () => world.claim.handle,
      fetch: (url, init) => world.reach(this, url instanceof Request ? url.url : url.toString(), init ?? {}),
    });
    this.session = createSession({
      plan: form.plan,
      kinds: fixtureLibrary.kinds,
      validator: form.validator,
      today: () => '2026-11-22',
      draft: kept.draft,
    });
    this.look();
    this.session.subscribe(() => this.look());
    this.keeper = new ClaimKeeper({
      client,
      session: this.session,
      revision: kept.revision,
      clock: world.clock,
      online: () => true,
      onChange: () => this.look(),
      onRefused: (error) => {
        throw error;
      },
    });
  }

  look(): void {
    const drafts = [this.session.state.draft, this.keeper?.conflict?.theirs];
    for (const draft of drafts)
      for (const entry of Object.values(draft?.entries ?? {})) if (typeof entry === 'string') this.seen.add(entry);
  }
}

async function kept(claim: Tab): Promise<KeptDraft> {
  return (
    await bench.app.inject({
      method: 'GET',
      url: '/api/drafts/current',
      headers: { authorization: `Bearer ${claim.handle}` },
    })
  ).json<KeptDraft>();
}

async function take(world: World, step: Step): Promise<void> {
  if (step.do === 'wait') return world.wait(step.milliseconds);
  const here = world.tabs[step.tab]!;
  switch (step.do) {
    case 'type':
      here.session.dispatch({ type: 'answer', address: fields[step.field]!, entry: world.value(step.tab) });
      break;
    case 'network':
      here.fate = step.fate;
      break;
    case 'settle':
      if (step.choose === 'swap') here.keeper.swap();
      else if (step.choose === 'mine') here.keeper.keepMine();
      else here.keeper.useTheirs();
      break;
    case 'hide':
      here.keeper.hide();
      break;
    case 'retry':
      here.keeper.retryNow();
      break;
    case 'refresh':
      void here.keeper.refresh();
      break;
    case 'reload':
      here.keeper.stop();
      world.tabs[step.tab] = new OpenTab(step.tab, world, await kept(world.claim));
      break;
  }
  await world.rest();
}

describe('three tabs of one claim', () => {
  it(
    `never write over what somebody typed unseen, in ${runs} orders of steps`,
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), async (steps) => {
          const world = new World(await begin(bench));
          const opened = await kept(world.claim);
          for (const number of [0, 1, 2]) world.tabs.push(new OpenTab(number, world, opened));
          for (const one of steps) await take(world, one);
          expect(world.overwritten).toEqual([]);

          // The network is well again, and whoever is asked decides: in the end every tab is as safe as it says.
          for (let round = 0; round < 12; round += 1) {
            for (const one of world.tabs) {
              one.fate = 'fine';
              one.keeper.useTheirs();
              one.keeper.retryNow();
            }
            await world.wait(3_000);
          }
          expect(world.overwritten).toEqual([]);
          for (const one of world.tabs) {
            expect(one.keeper.status.state).toBe('saved');
            const saved = world.history[one.keeper.revision] ?? {};
            for (const field of fields) expect(saved[field]).toBe(one.session.state.draft.entries[field]);
            one.keeper.stop();
          }
        }),
        { numRuns: runs, ...(process.env['SEED'] && { seed: Number(process.env['SEED']) }) },
      );
    },
    Math.max(120_000, runs * 3_000),
  );
});
