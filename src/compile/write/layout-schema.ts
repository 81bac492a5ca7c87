import type { Json, JsonObject } from '../../model/index.js';
import { HEAD } from './write-modules.js';
import { withoutWords } from '../validator/without-words.js';

/** The meta-schema of form.json without its words, for forms that are read at run time: the browser and the service refuse by it what compile refuses. */
export function layoutSchemaModule(metaSchema: Json): string {
  return `${HEAD}
import type { Json } from '../model/index.js';

export const layoutSchema: Json = ${JSON.stringify(closed(withoutWords(metaSchema)))};
`;
}

/** A reference out of the file is to a meta-schema of JSON Schema, which is not here: what stands there is judged when it is planned. */
function closed(schema: Json): Json {
  if (Array.isArray(schema)) return (schema as readonly Json[]).map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema as JsonObject).flatMap(([keyword, value]): [string, Json][] =>
      keyword === '$ref' && typeof value === 'string' && !value.startsWith('#')
        ? [['type', ['object', 'boolean']]]
        : [[keyword, closed(value)]],
    ),
  );
}
