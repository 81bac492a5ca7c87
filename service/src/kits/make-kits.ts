import { openCase } from '../cases/case-store.js';
import { withEvents, type AddEvents } from '../cases/history.js';
import type { Desk } from '../desk.js';
import { Problem } from '../http/problem.js';
import { takenKey, type Sql } from '../store/sql.js';
import { newCardSecret } from './codes.js';
import { KIT, addKit } from './kit-store.js';

/** What is printed on the card of a new kit, and the case of the kit. */
export interface NewCard {
  readonly kitNumber: string;
  readonly secret: string;
  readonly caseId: string;
}

/** Makes kits and gives what is printed on their cards; the codes are drawn, and nothing makes them again. */
export async function makeKits(desk: Desk, numbers: readonly string[]): Promise<readonly NewCard[]> {
  return withEvents(desk, (sql, add) => addKits(desk, sql, add, numbers, newCardSecret));
}

/** The same inside of its caller's transaction, with codes of the caller's. All are made or none: 409 when one has been. */
export async function addKits(
  desk: Desk,
  sql: Sql,
  add: AddEvents,
  numbers: readonly string[],
  secretOf: (kitNumber: string) => string,
): Promise<readonly NewCard[]> {
  const cards: NewCard[] = [];
  try {
    for (const kitNumber of numbers) {
      const secret = secretOf(kitNumber);
      const caseId = await openCase(desk, sql, add, KIT, [], []);
      await addKit(desk, sql, caseId, kitNumber, secret);
      cards.push({ kitNumber, secret, caseId });
    }
  } catch (error) {
    if (takenKey(error) !== undefined) throw new Problem(409, 'kit_exists');
    throw error;
  }
  return cards;
}
