import { isList, own } from '../documents.js';
import { sameValue, type Visit, type Walk } from '../walk.js';
import type { Keyword } from './index.js';

/** `prefixItems` and `items`: rows with a number of their own, and rows of which there may be many. */
export const lists: Keyword = (schema, visit, walk) => {
  const first = own(schema, 'prefixItems');
  const count = isList(first) ? first.length : 0;
  if (isList(first))
    for (const [index, one] of first.entries())
      fixedRow(sameValue(visit, one, 'prefixItems', index), String(index), walk);
  const items = own(schema, 'items');
  if (items === undefined || typeof items === 'boolean') return;
  const fixed = walk.fixedRows.get(visit.at)?.filter((index) => Number(index) >= count);
  if (fixed?.length) {
    for (const index of fixed) {
      const here = sameValue(visit, items, 'items');
      fixedRow({ ...here, use: `${here.use}/${index}` }, index, walk);
    }
    return;
  }
  if (count > 0) return;
  const at = `${visit.at}/*`;
  const place = walk.places.at(at, visit.place, visit.at, at);
  place.declared.push(visit.given);
  walk.visit({ ...sameValue(visit, items, 'items'), at, row: at });
};

function fixedRow(visit: Visit, index: string, walk: Walk): void {
  const at = `${visit.at}/${index}`;
  walk.places.at(at, visit.place, visit.at, visit.row).declared.push(visit.given);
  walk.visit({ ...visit, at });
}
