import type { Instance } from '../../../engine/places/instances.js';
import { type FieldKind, type Json, type JsonObject, parsePointer, readAt } from '../../../model/index.js';
import type { Planned } from '../../../plan/index.js';
import { SchemaLibrary } from '../../../plan/schema/library.js';
import { type Candidates, candidatesOf } from './candidates.js';
import { type Reading, comparedWith, isOnlyCompared, numbersBeside } from '../reading.js';

/** Candidates of every question, each worked out once. */
export function candidatesFor(
  { plan, documents, contract, asked }: Planned,
  { expressions }: Reading,
  kinds: Readonly<Record<string, FieldKind>>,
  today: string,
): (instance: Pick<Instance, 'question'>) => Candidates {
  const compared = comparedWith(plan, expressions, today);
  const beside = numbersBeside(expressions);
  const library = new SchemaLibrary(documents);
  const known = new Map<object, Candidates>();
  return ({ question }) => {
    let found = known.get(question);
    if (!found) {
      const { root, segments } = parsePointer(question.pointer);
      const document = root === 'asked' ? asked : contract;
      found = candidatesOf(question, kinds, {
        today,
        compared: compared.get(question.pointer) ?? [],
        numbers: beside.get(question.pointer) ?? [],
        isOnlyCompared: isOnlyCompared(question, expressions),
        schema: schemaAt(documents[document], segments, document, library),
      });
      known.set(question, found);
    }
    return found;
  };
}

/** The schema of a property, by `properties` all the way; good enough for an answer that is asked as a whole. */
function schemaAt(
  root: Json | undefined,
  segments: readonly string[],
  document: string,
  library: SchemaLibrary,
): Json | undefined {
  const way = segments.flatMap((segment) => ['properties', segment]);
  const schema = readAt(root, way);
  const reference = typeof schema === 'object' && schema !== null ? (schema as JsonObject).$ref : undefined;
  return typeof reference === 'string'
    ? library.resolve(reference, library.homeAt({ document, pointer: '' }))?.schema
    : schema;
}
