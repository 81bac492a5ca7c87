import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/model/index.js';

/** What is asked for one value, by kind of control. */
const scalars: fc.Arbitrary<JsonObject> = fc.constantFrom<JsonObject>(
  { type: 'string' },
  { type: 'string', minLength: 2, maxLength: 4 },
  { type: 'string', pattern: '^[a-c]+$' },
  { type: 'string', format: 'date' },
  { type: 'string', default: 'ab' },
  { type: ['string', 'null'] },
  { type: 'integer', minimum: 1, maximum: 9 },
  { type: 'number' },
  { type: 'boolean' },
  { enum: ['x', 'y', 'z'] },
  { enum: [1, 2] },
  { const: 'fixed' },
);

/** Names of the questions of one group, so few that conditions meet them. */
const NAMES = ['a', 'b', 'c', 'd'];
const names = fc.constantFrom(...NAMES);

/** A test of one answer, with or without asking that it be there: both are written by authors. */
const tests: fc.Arbitrary<JsonObject> = fc
  .tuple(fc.oneof(fc.constant('a'), names), fc.constantFrom<Json>('x', 'x', 'y', 1, true, 'ab'), fc.boolean())
  .map(([name, value, isGuarded]) => ({
    properties: { [name]: { const: value } },
    ...(isGuarded && { required: [name] }),
  }));

interface Group {
  readonly properties: JsonObject;
  readonly required: readonly string[];
  readonly keywords: readonly JsonObject[];
}

function written({ properties, required, keywords }: Group): JsonObject {
  const owed = required.filter((name) => Object.hasOwn(properties, name));
  return Object.assign(
    { type: 'object', properties, ...(owed.length > 0 && { required: owed }) },
    ...keywords,
  ) as JsonObject;
}

/** Schemas as authors of forms write them, in any combination: groups, lists, maps, branches and conditions, some of them contradictions. */
export const formSchemas: fc.Arbitrary<JsonObject> = fc.letrec<{ group: JsonObject; value: JsonObject }>((tie) => {
  const group = tie('group');
  // Half of all groups begin with a choice, on which most of the conditions hang.
  const some = fc
    .tuple(fc.dictionary(names, tie('value'), { minKeys: 1, maxKeys: 3 }), fc.boolean())
    .map(([properties, isChoice]): JsonObject =>
      isChoice ? { ...properties, a: { enum: ['x', 'y', 'z'] } } : properties,
    );
  const more = fc
    .tuple(fc.dictionary(fc.constantFrom('e', 'f', 'b'), scalars, { minKeys: 1, maxKeys: 2 }), fc.boolean())
    .map(([properties, isOwed]): JsonObject => ({ properties, ...(isOwed && { required: Object.keys(properties) }) }));
  const branch = fc.tuple(fc.constantFrom('Mail', 'Phone', 'Visit'), more).map(([title, one]) => ({ title, ...one }));
  const keywords: fc.Arbitrary<JsonObject> = fc.oneof(
    fc.record({ if: tests, then: more }),
    fc.record({ if: tests, then: more, else: more }),
    fc.record({ dependentRequired: fc.dictionary(names, fc.uniqueArray(names, { maxLength: 2 }), { maxKeys: 2 }) }),
    fc.record({ dependentSchemas: fc.dictionary(names, more, { maxKeys: 1 }) }),
    fc.record({ oneOf: fc.array(branch, { minLength: 2, maxLength: 2 }) }),
    fc.record({ anyOf: fc.array(branch, { minLength: 2, maxLength: 2 }) }),
    fc.record({
      allOf: fc.array(fc.oneof(more, fc.record({ if: tests, then: more })), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ not: tests }),
    fc.record({ minProperties: fc.constantFrom(1, 2) }),
    fc.record({ additionalProperties: fc.oneof(fc.constant(false), scalars) }),
  );
  return {
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 6, arbitrary: scalars },
      { weight: 1, arbitrary: group },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('array'),
          items: fc.oneof(scalars, group),
          minItems: fc.constantFrom(0, 1),
          maxItems: fc.constantFrom(2, 3),
        }),
      },
    ),
    group: fc
      .record({
        properties: some,
        required: fc.uniqueArray(names, { maxLength: 3 }),
        keywords: fc.array(keywords, { maxLength: 2 }),
      })
      .map(written),
  };
}).group;
