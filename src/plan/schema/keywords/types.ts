import type { Json, JsonObject } from '../../../model/index.js';
import { isList, own } from '../documents.js';
import { type Visit, type Walk, keyOf } from '../walk.js';
import { askWhich } from './which.js';

/**
 * `type` with several names that no single control can take (a group or words, a number or yes and no): which it is becomes a question, and
 * the schema is then read once for each type. True when it was read that way.
 */
export function oneTypeEach(schema: JsonObject, visit: Visit, walk: Walk): boolean {
  const type = own(schema, 'type');
  if (!isList(type) || !visit.home.dialect.keywords.has('type')) return false;
  const names = type.filter((one): one is string => typeof one === 'string');
  const kinds = names.filter((one) => one !== 'null' && !(one === 'integer' && names.includes('number')));
  const isDeep = kinds.some((one) => one === 'object' || one === 'array');
  if (kinds.length === 1 && isDeep && names.includes('null')) {
    if (!visit.isRequired) return readAs([kinds[0] as string], schema, visit, walk);
    return readAs([kinds[0] as string, 'null'], schema, visit, walk);
  }
  if (kinds.length < 2 || (!isDeep && kinds.includes('string'))) return false;
  return readAs(names.includes('null') && visit.isRequired ? [...kinds, 'null'] : kinds, schema, visit, walk);
}

function readAs(types: readonly string[], schema: JsonObject, visit: Visit, walk: Walk): true {
  const as = (type: Json, use: string): Visit => ({ ...visit, schema: { ...schema, type }, use: visit.use + use });
  const [only, ...more] = types;
  if (more.length === 0) walk.visit(as(only as string, ''));
  else
    askWhich(
      types.map((type) => ({
        visit: as(type, `/type/${type}`),
        test: { type },
        words: { key: `ui.type.${type}` },
      })),
      `${keyOf(visit.place)}/type`,
      false,
      visit,
      walk,
    );
  return true;
}
