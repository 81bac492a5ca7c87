import { checkEvent } from '../../../src/engine/status/index.js';
import { eventOf } from '../cases/chain.js';
import { withEvents } from '../cases/history.js';
import { presentTracker, statusOf } from '../cases/projections.js';
import { caseOf } from '../cases/case-store.js';
import { followUp, refusalsOf } from '../cases/take-event.js';
import { momentOf, todayOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { kitAgencies } from '../kits/agencies.js';
import { KIT } from '../kits/kit-store.js';
import { makeKits } from '../kits/make-kits.js';
import { reorder, setThreshold } from '../kits/stock.js';
import { type DemoKit, kitStates, kitYear } from './kit-year.js';

/** What stands on a demo kit's card, and where its kit is. */
export interface DemoCard {
  readonly kitNumber: string;
  readonly secret: string;
  readonly state: string;
}

/** `small`: a kit in each state. `year`: that, and a year of kits besides. */
export type SeedSize = 'small' | 'year';

/** Kits that nobody has sent yet. */
const UNSENT = Array.from({ length: 20 }, (_one, index) => String(200_201 + index));

/** Kits of a whole year: about what one county has. */
const YEAR = 240;

/**
 * Fills the service with made-up kits, by the same code that takes real events in. Nothing is done twice: a service that has kits is left
 * as it is. Gives the cards of the kits that stand for each state.
 */
export async function seedKits(desk: Desk, size: SeedSize): Promise<readonly DemoCard[]> {
  const known = await desk.store.one<{ kits: number }>('select count(*)::int as kits from kits');
  if ((known?.kits ?? 0) > 0) return [];
  const { plan } = presentTracker(desk, KIT);
  const today = todayOf(desk.clock);
  const states = kitStates(plan, today);
  const cards: DemoCard[] = [];
  for (const kit of states) cards.push(await seedKit(desk, kit));
  if (size === 'year') for (const kit of kitYear(plan, today, YEAR)) await seedKit(desk, kit);
  await seedOrder(desk);
  return cards;
}

/** Something to send: kits whose cards are made, and a hospital that has too few. */
async function seedOrder(desk: Desk): Promise<void> {
  await makeKits(desk, UNSENT);
  const [hospital] = kitAgencies.facility;
  if (!hospital) return;
  await desk.store.transaction(async (sql) => {
    await setThreshold(sql, hospital.key, 5, 10);
    await reorder(desk, sql, hospital.key);
  });
}

async function seedKit(desk: Desk, { kitNumber, events }: DemoKit): Promise<DemoCard> {
  const { plan } = presentTracker(desk, KIT);
  const [card] = await makeKits(desk, [kitNumber]);
  if (!card) throw new Error('no kit was made');
  const faults = events.flatMap(({ role, ...event }) => checkEvent(plan, role, event, momentOf(desk.clock)));
  if (faults.length > 0) throw new Error(`a made-up event is refused: ${faults[0]?.pointer} ${faults[0]?.code}`);
  await withEvents(desk, async (sql, add) => {
    const rows = await add(card.caseId, events);
    for (const [index, row] of rows.entries()) {
      const refused = refusalsOf(desk, plan, rows.slice(0, index), eventOf(row));
      if (refused.length > 0) throw new Error(`a made-up event is refused: ${row.kind} ${refused[0]?.code}`);
      await followUp(desk, sql, plan, card.caseId, row);
    }
  });
  const row = await caseOf(desk.store, card.caseId);
  const state =
    row && (await statusOf(desk, row, 'survivor')).projection.items.find((item) => item.kind === 'kit')?.state;
  return { kitNumber, secret: card.secret, state: state ?? '' };
}

/** The cards as lines for whoever tries the demo. */
export function cardLines(cards: readonly DemoCard[]): readonly string[] {
  return cards.map(({ kitNumber, secret, state }) => `kit ${kitNumber}  code ${secret}  ${state}`);
}
