import type { Json } from '../../model/index.js';
import { type Facts, intersect, unite } from './facts.js';
import { isList, isObject, own, placeUnder } from './documents.js';
import type { HomedSchema, SchemaLibrary } from './library.js';
import { alternativesOf, readChoices, readFacts } from './read-facts.js';

/** What an alternative says as a whole, its references and `allOf` put together; enough to tell alternatives apart without asking anything. */
export interface Survey {
  readonly facts: Facts;
  /** Schemas of each property that it speaks of. */
  readonly properties: ReadonlyMap<string, readonly HomedSchema[]>;
  readonly required: readonly string[];
  /** It says what is inside a group or a list, and not only how a value is bounded. */
  readonly isDeep: boolean;
}

/** Looks through an alternative. */
export function surveyOf(source: HomedSchema, library: SchemaLibrary): Survey {
  const properties = new Map<string, HomedSchema[]>();
  const required: string[] = [];
  const seen = new Set<Json>();
  let facts: Facts = {};
  let isDeep = false;
  const look = (here: HomedSchema): void => {
    const { schema, place, home } = here;
    if (!isObject(schema) || seen.has(schema)) return;
    seen.add(schema);
    const reference = own(schema, '$ref');
    const target = typeof reference === 'string' ? library.resolve(reference, home) : undefined;
    const isRefAlone = home.dialect.refAlone && target !== undefined;
    if (!isRefAlone) {
      facts = intersect(facts, readFacts(schema, here, library));
      const declared = own(schema, 'properties');
      for (const [name, child] of Object.entries(isObject(declared) ? declared : {})) {
        const inner = {
          schema: child,
          place: placeUnder(place, 'properties', name),
          home: library.homeOf(child, home),
        };
        properties.set(name, [...(properties.get(name) ?? []), inner]);
      }
      const names = own(schema, 'required');
      if (isList(names)) required.push(...names.filter((name): name is string => typeof name === 'string'));
      isDeep ||= DEEP.some((keyword) => isObject(own(schema, keyword)) || isList(own(schema, keyword)));
      const all = own(schema, 'allOf');
      if (isList(all))
        all.forEach((one, at) =>
          look({ schema: one, place: placeUnder(place, 'allOf', at), home: library.homeOf(one, home) }),
        );
      for (const keyword of ['oneOf', 'anyOf'] as const) {
        const inner = alternativesOf(here, keyword, library)?.map((one) => surveyOf(one, library));
        if (!inner || seen.size > MOST || readChoices(here, library)) continue;
        isDeep ||= inner.some((one) => one.isDeep);
        const [first, ...more] = inner.map((one) => one.facts).filter((one) => one.type?.join() !== 'null');
        if (first) facts = intersect(facts, more.reduce(unite, first));
      }
    }
    if (target) look(target);
  };
  look(source);
  return { facts, properties, required, isDeep };
}

const DEEP = ['properties', 'patternProperties', 'additionalProperties', 'items', 'prefixItems', 'contains'] as const;

/** Alternatives in alternatives may lead back to themselves; far in, nothing more is learnt. */
const MOST = 64;
