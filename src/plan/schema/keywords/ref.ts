import { own } from '../documents.js';
import type { Keyword } from './index.js';

/** `$ref`: the same value must also satisfy what is written elsewhere. */
export const ref: Keyword = (schema, visit, walk) => {
  const target = own(schema, '$ref');
  if (typeof target !== 'string') return;
  const found = walk.library.resolve(target, visit.place);
  if (!found)
    return walk.problems.add(visit.place.document, `${visit.place.pointer}/$ref`, 'ref_unknown', { ref: target });
  const key = `${found.place.document}#${found.place.pointer}`;
  if (visit.refs.includes(key))
    return walk.problems.add(visit.place.document, `${visit.place.pointer}/$ref`, 'schema_recursive', { ref: target });
  walk.visit({ ...visit, ...found, use: `${visit.use}/$ref`, refs: [...visit.refs, key] });
};
