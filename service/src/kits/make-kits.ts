import { openCase } from '../cases/case-store.js';
import { withEvents } from '../cases/history.js';
import type { Desk } from '../desk.js';
import { Problem } from '../http/problem.js';
import { takenKey } from '../store/sql.js';
import { newCardSecret } from './codes.js';
import { KIT, addKit } from './kit-store.js';

/** Makes kits and gives what is printed on their cards. */
export async function makeKits(
  desk: Desk,
  numbers: readonly string[],
): Promise<readonly { readonly kitNumber: string; readonly secret: string; readonly caseId: string }[]> {
  try {
    return await withEvents(desk, async (sql, add) => {
      const cards = [];
      for (const kitNumber of numbers) {
        const secret = newCardSecret();
        const caseId = await openCase(desk, sql, add, KIT, [], []);
        await addKit(desk, sql, caseId, kitNumber, secret);
        cards.push({ kitNumber, secret, caseId });
      }
      return cards;
    });
  } catch (error) {
    if (takenKey(error) !== undefined) throw new Problem(409, 'kit_exists');
    throw error;
  }
}
