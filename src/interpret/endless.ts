import type { Json, JsonObject } from '../model/index.js';
import { isList, isObject } from './check.js';
import { UnusableSchema } from './errors.js';
import type { Registry } from './registry.js';

/**
 * Refuses schemas that ask about the same value again and again: `{"$ref": "#"}`. Only what is asked of every value counts here; a circle
 * that some values escape is found by the work that it makes.
 */
export function refuseEndless(schemas: Iterable<JsonObject>, registry: Registry): void {
  const state = new Map<JsonObject, 'open' | 'done'>();
  for (const schema of schemas) {
    if (state.has(schema)) continue;
    // A stack of our own: how deep this goes is what is asked.
    const way: { readonly schema: JsonObject; readonly next: JsonObject[] }[] = [];
    const enter = (one: JsonObject): void => {
      state.set(one, 'open');
      way.push({ schema: one, next: asks(one, registry) });
    };
    enter(schema);
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const next = here.next.pop();
      if (!next) {
        state.set(here.schema, 'done');
        way.pop();
      } else if (state.get(next) === 'open')
        throw new UnusableSchema('reference_endless', typeof here.schema.$ref === 'string' ? here.schema.$ref : '');
      else if (!state.has(next)) enter(next);
    }
  }
}

/** The schemas that this one asks about the same value, whatever the value. */
function asks(schema: JsonObject, registry: Registry): JsonObject[] {
  const resource = registry.homeOf(schema);
  if (!resource) return [];
  const own = (keyword: string): Json | undefined =>
    resource.dialect.keywords.has(keyword) && Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
  const reference = own('$ref');
  const target = typeof reference === 'string' ? [registry.resolve(reference, resource).schema] : [];
  if (target.length > 0 && resource.dialect.refAlone) return target.filter(isObject);
  const lists = [own('allOf'), own('oneOf')].flatMap((list) => (isList(list) ? list : []));
  const any = own('anyOf');
  return [...target, ...lists, ...(isList(any) ? any.slice(0, 1) : []), own('not'), own('if')].filter(isObject);
}
