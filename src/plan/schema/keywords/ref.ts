import { own } from '../documents.js';
import type { HomedSchema } from '../library.js';
import { type Visit, type Walk, keyOf } from '../walk.js';
import type { Keyword } from './index.js';

/** `$ref`: the same value must also satisfy what is written elsewhere. */
export const ref: Keyword = (schema, visit, walk) => {
  const target = own(schema, '$ref');
  if (typeof target !== 'string') return;
  follow(walk.library.resolve(target, visit.home), target, '$ref', visit, walk);
};

/** `$dynamicRef` and `$recursiveRef`: likewise, but where it leads depends on the way here. */
export const dynamicRef: Keyword = (schema, visit, walk) => {
  for (const name of ['$dynamicRef', '$recursiveRef'] as const) {
    const target = own(schema, name);
    if (typeof target === 'string')
      follow(walk.library.resolveDynamically(target, visit.home, visit.scope), target, name, visit, walk);
  }
};

function follow(found: HomedSchema | undefined, reference: string, name: string, visit: Visit, walk: Walk): void {
  const { document, pointer } = visit.place;
  if (!found) return walk.problems.add(document, `${pointer}/${name}`, 'ref_unknown', { ref: reference });
  const key = keyOf(found.place);
  const inside: Visit = { ...visit, ...found, use: `${visit.use}/${name}` };
  // A value that must satisfy what it already must satisfy: no judge would ever come to an end.
  if (visit.refs.some((one) => one.key === key && one.at === visit.at))
    return walk.problems.add(document, `${pointer}/${name}`, 'schema_recursive', { ref: reference });
  walk.visit({ ...inside, refs: [...visit.refs, { key, at: visit.at }] });
}
