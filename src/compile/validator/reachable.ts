import type { Json } from '../../model/index.js';
import type { SchemaDocuments } from '../../plan/schema/documents.js';
import { eachSchema } from '../../plan/schema/each-schema.js';
import { SchemaLibrary } from '../../plan/schema/library.js';

/** The documents that references lead to from these, themselves included: what a form is really judged by. */
export function reachable(documents: SchemaDocuments, roots: readonly string[]): SchemaDocuments {
  const library = new SchemaLibrary(documents);
  const found = new Map<string, Json>();
  const open = [...roots];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const document = documents[name];
    if (document === undefined || found.has(name)) continue;
    found.set(name, document);
    eachSchema(document, (schema, pointer) => {
      if (typeof schema === 'boolean') return;
      for (const reference of [schema.$ref, schema.$dynamicRef, schema.$recursiveRef]) {
        const target =
          typeof reference === 'string'
            ? library.resolve(reference, library.homeAt({ document: name, pointer }))
            : undefined;
        if (target) open.push(target.place.document);
      }
    });
  }
  return Object.fromEntries(found);
}
