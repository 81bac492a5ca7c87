import type { Json, JsonObject, Pointer, Repeat } from '../../../model/index.js';
import { isList, isObject, own } from '../documents.js';
import { type Visit, type Walk, sameValue } from '../walk.js';
import { listOf, openRow } from './recursion.js';
import type { Keyword } from './index.js';

/** Lists: entries with a place of their own (`prefixItems`, or `items` as a list in older drafts), and rows of which there may be many. */
export const lists: Keyword = (schema, visit, walk) => {
  if (!mayBeList(schema)) return;
  const { first, rest } = readLists(schema, visit);
  for (const [index, one] of first.entries()) {
    if (one.schema === false) return;
    fixedRow(one, String(index), walk);
  }
  if (rest === undefined || rest.schema === false) return;
  const fixed = walk.fixedRows.get(visit.at)?.filter((index) => Number(index) >= first.length);
  if (fixed?.length) {
    for (const index of fixed) fixedRow({ ...rest, use: `${rest.use}/${index}` }, index, walk);
    return;
  }
  openRows(rest, first.length, visit, walk);
};

/** Rows under a place: their own place, and everything that one of them asks. */
function openRows(rest: Visit, start: number, visit: Visit, walk: Walk): void {
  const { places } = walk;
  const suffix = start > 0 ? '/~more' : undefined;
  const list = suffix === undefined ? visit.at : visit.at + suffix;
  const repeat: Repeat = { holds: 'list', ...(start > 0 && { start }) };
  const place = places.at(
    list,
    suffix === undefined ? visit.place : rest.place,
    suffix === undefined ? undefined : visit.at,
    visit.row,
    suffix === undefined ? undefined : { about: { pointer: visit.at, suffix }, repeat },
  );
  if (suffix !== undefined) place.declared.push(visit.given);
  place.repeat ??= repeat;
  const at = `${list}/*`;
  places.at(at, rest.place, list, at).declared.push(visit.given);
  const like = openRow(at, rest, visit, walk);
  if (like !== undefined) place.repeat = { ...place.repeat, like: listOf(like) };
}

function fixedRow(visit: Visit, index: string, walk: Walk): void {
  const at: Pointer = `${visit.at}/${index}`;
  walk.places.at(at, visit.place, visit.at, visit.row).declared.push(visit.given);
  walk.visit({ ...visit, at, isRequired: false });
}

/** What each entry is: the first ones by place, the others alike. Nothing is asked for entries that are only not forbidden. */
function readLists(schema: JsonObject, visit: Visit): { readonly first: readonly Visit[]; readonly rest?: Visit } {
  const knows = (keyword: string): boolean => visit.home.dialect.keywords.has(keyword);
  const read = (keyword: string): Json | undefined => (knows(keyword) ? own(schema, keyword) : undefined);
  const items = read('items');
  const isOld = knows('additionalItems');
  const listed = isOld ? (isList(items) ? items : undefined) : read('prefixItems');
  const name = isOld ? 'items' : 'prefixItems';
  const first = isList(listed) ? listed.map((one, index) => sameValue(visit, one, name, index)) : [];
  const after = (keyword: string): Visit | undefined => {
    const value = read(keyword);
    return value === undefined ? undefined : sameValue(visit, value, keyword);
  };
  const written = isOld && isList(items) ? after('additionalItems') : after('items');
  const rest = written ?? after('unevaluatedItems');
  if (first.length > 0) return isObject(rest?.schema) || rest?.schema === false ? { first, rest } : { first };
  // Nobody says what the entries are: they are what one of them must be, or words.
  return { first, rest: rest ?? after('contains') ?? sameValue(visit, true, 'items') };
}

function mayBeList(schema: JsonObject): boolean {
  const type = own(schema, 'type');
  return type === undefined ? true : isList(type) ? type.includes('array') : type === 'array';
}
