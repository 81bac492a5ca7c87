import { type Json, escapeSegment } from '../../model/index.js';
import type { Problems } from '../author-problem.js';
import { judgePattern } from '../patterns/index.js';
import { type SchemaDocuments, isObject } from '../schema/documents.js';
import { eachSchema } from '../schema/each-schema.js';
import { excessOf } from '../schema/limits.js';

/**
 * What is asked of a document before anything is read from it: that it keeps within the limits, and that no typed answer can hang one of its
 * patterns. A document beyond the limits is put aside, so that planning ends whatever an author gives.
 */
export function checkDocuments(documents: SchemaDocuments, problems: Problems): SchemaDocuments {
  return Object.fromEntries(
    Object.entries(documents).map(([name, document]): [string, Json] => {
      const excess = excessOf(document);
      if (excess) {
        problems.add(name, excess.pointer, excess.code, { limit: excess.limit });
        return [name, true];
      }
      checkPatterns(name, document, problems);
      return [name, document];
    }),
  );
}

function checkPatterns(name: string, document: Json, problems: Problems): void {
  const check = (pattern: string, pointer: string): void => {
    const verdict = judgePattern(pattern);
    if (verdict !== 'safe') problems.add(name, pointer, verdict === 'slow' ? 'pattern_slow' : 'pattern_invalid');
  };
  eachSchema(document, (schema, pointer) => {
    if (typeof schema === 'boolean') return;
    if (typeof schema.pattern === 'string') check(schema.pattern, `${pointer}/pattern`);
    if (isObject(schema.patternProperties))
      for (const pattern of Object.keys(schema.patternProperties))
        check(pattern, `${pointer}/patternProperties/${escapeSegment(pattern)}`);
  });
}
