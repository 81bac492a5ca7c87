import fc from 'fast-check';
import type { Json } from '../../src/model/index.js';

/** Names that schemas and values share, so that they meet. */
const names = fc.constantFrom('a', 'b', 'c', 'ab');
/** Answers also have a name that careless code finds where nobody put it. */
const answered = fc.constantFrom('a', 'b', 'c', 'ab', 'constructor', '__proto__');

/** Any JSON value, small, of the names and values that the schemas speak of. */
export const values: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Json>(
      null,
      true,
      false,
      0,
      1,
      2,
      1.5,
      0.3,
      -1,
      1e21,
      '',
      'a',
      'ab',
      'abc',
      '😀',
      '2026-02-28',
      'x@y.org',
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(answered, tie('value'), { maxKeys: 4 }),
  ),
})).value;

const types = fc.constantFrom('string', 'number', 'integer', 'boolean', 'null', 'array', 'object');
const small = fc.integer({ min: 0, max: 3 });
const someNames = fc.uniqueArray(names, { maxLength: 3 });

/** Any schema of 2020-12 of the keywords that ajv is given, in any combination, also silly ones. */
export const schemas: fc.Arbitrary<Json> = fc.letrec<{ schema: Json; map: Json; list: Json }>((tie) => {
  const schema = tie('schema');
  const keyword = fc.oneof(
    fc.record({ type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 3 })) }),
    fc.record({ const: values }),
    fc.record({ enum: fc.array(values, { minLength: 1, maxLength: 3 }) }),
    fc.record({ minimum: small }),
    fc.record({ exclusiveMaximum: small }),
    fc.record({ multipleOf: fc.constantFrom(1, 2, 0.1, 0.01) }),
    fc.record({ minLength: small }),
    fc.record({ maxLength: small }),
    fc.record({ pattern: fc.constantFrom('^a', 'b$', '^[ab]*$', '.') }),
    fc.record({ format: fc.constantFrom('date', 'email', 'uri') }),
    fc.record({ required: someNames }),
    fc.record({ properties: tie('map') }),
    fc.record({ patternProperties: fc.dictionary(fc.constantFrom('^a', 'b', '^.o'), schema, { maxKeys: 2 }) }),
    fc.record({ additionalProperties: schema }),
    fc.record({ propertyNames: schema }),
    fc.record({ minProperties: small }),
    fc.record({ maxProperties: small }),
    fc.record({ unevaluatedProperties: schema }),
    fc.record({ dependentRequired: fc.dictionary(names, someNames, { maxKeys: 2 }) }),
    fc.record({ dependentSchemas: tie('map') }),
    fc.record({ items: schema }),
    fc.record({ prefixItems: tie('list') }),
    fc.record({ contains: schema }),
    fc.record({ contains: schema, minContains: small, maxContains: small }),
    fc.record({ minItems: small }),
    fc.record({ uniqueItems: fc.boolean() }),
    fc.record({ allOf: tie('list') }),
    fc.record({ anyOf: tie('list') }),
    fc.record({ oneOf: tie('list') }),
    fc.record({ not: schema }),
    fc.record({ if: schema, then: schema }),
    fc.record({ if: schema, then: schema, else: schema }),
    fc.record({ $ref: fc.constantFrom('#/$defs/one', '#/$defs/two') }),
  ) as fc.Arbitrary<object>;
  return {
    schema: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 1, arbitrary: fc.boolean() },
      {
        weight: 5,
        arbitrary: fc
          .array(keyword, { minLength: 1, maxLength: 4 })
          .map((parts): Json => Object.assign({}, ...parts) as Json),
      },
    ),
    map: fc.dictionary(names, schema, { maxKeys: 3 }),
    list: fc.array(schema, { minLength: 1, maxLength: 3 }),
  };
}).schema;

/** A whole document: a schema with two that it may refer to, the second of which may not refer. */
export const documents: fc.Arbitrary<Json> = fc
  .record({ root: schemas, one: schemas, two: schemas })
  .map(({ root, one, two }) => {
    const $defs = { one: withoutReferences(one, '#/$defs/two'), two: withoutReferences(two), end: true };
    return typeof root === 'boolean' ? root : { ...(root as object), $defs };
  });

/** References lead on, never back: a schema that never ends is another test's business. */
function withoutReferences(schema: Json, allowed?: string): Json {
  return JSON.parse(JSON.stringify(schema), (key, value: Json) =>
    key === '$ref' && value !== allowed ? (allowed ?? '#/$defs/end') : value,
  ) as Json;
}
