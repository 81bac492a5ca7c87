import type { Page, Scope } from '../../harness/page.js';
import type { System } from '../../harness/system.js';

/** A made-up kit's card, and where the kit is. */
export interface KitCard {
  readonly number: string;
  readonly code: string;
  readonly state: string;
}

/** The cards that a service with `DEMO_SEED=on` prints at its start. */
export function cardsOf(system: System): readonly KitCard[] {
  return [...system.log().matchAll(/^kit (\d+) {2}code (\S+) {2}(\S+)$/gm)].map(
    ([, number = '', code = '', state = '']) => ({ number, code, state }),
  );
}

/** The card of a kit in this state. */
export function cardIn(system: System, state: string): KitCard {
  const card = cardsOf(system).find((one) => one.state === state);
  if (!card) throw new Error(`no kit is ${state}`);
  return card;
}

/** Opens the lookup on the host's page. */
export async function openLookup(page: Page, system: System, query = ''): Promise<Scope> {
  await page.goto(`${system.host}/kit${query}`);
  const lookup = await page.frame('frame/kit-lookup');
  await lookup.waitFor('#ma-kit-number');
  return lookup;
}

/** Types number and code and sends them. */
export async function look(lookup: Scope, number: string, code: string): Promise<void> {
  await lookup.fill('#ma-kit-number', number);
  await lookup.fill('#ma-kit-code', code);
  await lookup.click({ button: 'Show my kit' });
}

/** Opens a kit and keeps the card's code, if it is asked for. */
export async function openKit(lookup: Scope, card: KitCard): Promise<void> {
  await look(lookup, card.number, card.code);
  await lookup.waitFor('#ma-kit-own, .ma-now');
  if (await lookup.has('#ma-kit-own')) await lookup.click({ button: 'Keep the code on my card' });
  await lookup.waitFor('.ma-now');
}
