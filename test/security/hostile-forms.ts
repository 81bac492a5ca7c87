import type { Json, JsonObject } from '../../src/model/index.js';

/** A form made to do harm. */
export interface HostileForm {
  readonly says: string;
  readonly schema: Json;
  readonly layout?: Json;
  /** How the service, which reads the files, names what is wrong. */
  readonly problem: RegExp;
  /** How the interpreter names it, when it is the schema that it stumbles over; `none` when it can be judged by in bounded work. */
  readonly fault: string;
}

const question: Json = { title: 'Name', type: 'string' };
const form = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({ type: 'object', properties, ...more });
const text = (pattern: string): JsonObject => form({ a: { title: 'A', type: 'string', pattern } });
/** As JSON.parse makes it, so that `__proto__` is a key of its own. */
const parsed = (json: string): Json => JSON.parse(json) as Json;
const nested = (depth: number, inner: Json = question): Json =>
  Array.from({ length: depth }).reduce<Json>((schema) => ({ type: 'object', properties: { a: schema } }), inner);
const many = (count: number): JsonObject =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`q${at}`, question]));
const doubling = (turns: number): JsonObject =>
  Object.fromEntries(
    Array.from({ length: turns }, (_, at) => [
      `d${at}`,
      at === turns - 1
        ? question
        : { type: 'object', properties: { l: { $ref: `#/$defs/d${at + 1}` }, r: { $ref: `#/$defs/d${at + 1}` } } },
    ]),
  );

/** Schemas and layouts that no form is made of. */
export const refusedForms: readonly HostileForm[] = [
  // Patterns that a long answer hangs.
  ...['^(a+)+$', '^(a|a)*$', '^(a|b|ab)*c$', '^(.*)*x$', '(x+x+)+y', '^([a-z]+)*\\d$'].map((pattern) => ({
    says: `a pattern that a long answer hangs: ${pattern}`,
    schema: text(pattern),
    problem: /^pattern_slow$/,
    fault: 'none',
  })),
  { says: 'a pattern that refers back', schema: text('^(a+)+\\1$'), problem: /^pattern_slow$/, fault: 'pattern_slow' },
  { says: 'a pattern that is none', schema: text('('), problem: /^pattern_invalid$/, fault: 'pattern_invalid' },
  {
    says: 'a pattern of names that hangs',
    schema: form({ a: question }, { patternProperties: { '^(b+)+$': question } }),
    problem: /^pattern_slow$/,
    fault: 'none',
  },
  {
    says: 'a pattern that hangs, where nobody looks',
    schema: form({ a: question }, { $defs: { x: { not: { items: { pattern: '^(a+)+$' } } } } }),
    problem: /^pattern_slow$/,
    fault: 'none',
  },
  // References that bomb, or reach out.
  {
    says: 'a reference to itself',
    schema: form({ a: { $ref: '#/properties/a' } }),
    problem: /^schema_recursive$/,
    fault: 'reference_endless',
  },
  {
    says: 'references to each other',
    schema: form(
      { a: { $ref: '#/$defs/x' } },
      { $defs: { x: { allOf: [{ $ref: '#/$defs/y' }] }, y: { $ref: '#/$defs/x' } } },
    ),
    problem: /^schema_recursive$/,
    fault: 'reference_endless',
  },
  {
    says: 'references that double thirty times',
    schema: form({ a: { $ref: '#/$defs/d0' } }, { $defs: doubling(30) }),
    problem: /^schema_expands$/,
    fault: 'none',
  },
  {
    says: 'a value that must hold another of its kind, for ever',
    schema: {
      $ref: '#/$defs/n',
      $defs: { n: form({ a: question, next: { $ref: '#/$defs/n' } }, { required: ['next'] }) },
    },
    problem: /^schema_endless$/,
    fault: 'none',
  },
  ...['http://169.254.169.254/latest', 'file:///etc/passwd', 'https://evil.example/x.json', '//evil.example/x'].map(
    ($ref) => ({
      says: `a reference out of the house: ${$ref}`,
      schema: form({ a: { $ref } }),
      problem: /^ref_unknown$/,
      fault: 'reference_unknown',
    }),
  ),
  ...['#/__proto__', '#/constructor/prototype', '#/properties/toString', '#/$defs/__proto__/x'].map(($ref) => ({
    says: `a reference to what every object has: ${$ref}`,
    schema: form({ a: { $ref } }, { $defs: {} }),
    problem: /^ref_unknown$/,
    fault: 'reference_unknown',
  })),
  // Too much.
  { says: 'schemas 65 deep', schema: nested(65), problem: /^(json_depth|schema_too_deep)$/, fault: 'schema_too_deep' },
  {
    says: 'lists a thousand deep',
    schema: parsed(`{"type":"object","const":${'['.repeat(1_000)}${']'.repeat(1_000)}}`),
    problem: /^(json_depth|schema_too_deep)$/,
    fault: 'schema_too_deep',
  },
  {
    says: '5,001 questions',
    schema: form(many(5_001)),
    problem: /^(json_parts|schema_too_many)$/,
    fault: 'schema_too_many',
  },
  {
    says: 'more than a million letters',
    schema: form({ a: question }, { $comment: 'x'.repeat(1_000_001) }),
    problem: /^json_size$/,
    fault: 'schema_too_large',
  },
  // A layout that leads out of the page, or nowhere.
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    '\u0001javascript:1',
  ].map((href) => ({
    says: `a link that is a program: ${JSON.stringify(href)}`,
    schema: form({ a: question }),
    layout: {
      id: 'f',
      version: '1',
      title: 'F',
      pages: [{ id: 'p', title: 'P', lead: [{ type: 'link', text: 'Go', href }], questions: ['/a'] }],
    },
    problem: /^layout_shape$/,
    fault: 'none',
  })),
  {
    says: 'an operator that every object has',
    schema: form({ a: question }),
    layout: { id: 'f', version: '1', title: 'F', fields: { '/a': { when: { constructor: ['x'] } } } },
    problem: /^layout_unknown$/,
    fault: 'none',
  },
  {
    says: 'an expression a thousand deep',
    schema: form({ a: question }),
    layout: {
      id: 'f',
      version: '1',
      title: 'F',
      fields: {
        '/a': { when: Array.from({ length: 1000 }).reduce<Json>((inner) => ({ not: inner }), true) },
      },
    },
    problem: /^(json_depth|schema_too_deep)$/,
    fault: 'none',
  },
  {
    says: 'a wish for what every object has',
    schema: form({ a: question }),
    layout: parsed(
      '{"id":"f","version":"1","title":"F","fields":{"/__proto__":{"hint":"x"},"/constructor":{"hint":"x"}}}',
    ),
    problem: /^pointer_unknown$/,
    fault: 'none',
  },
];

/** Names that every object has: to a form they are names like others. */
export const OBJECT_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'] as const;

/** A form whose questions have such names. */
export const namesOfObjects: Json = parsed(
  JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Names',
    type: 'object',
    required: OBJECT_NAMES,
    unevaluatedProperties: false,
    properties: 0,
  }).replace(
    '"properties":0',
    `"properties":{${OBJECT_NAMES.map((name) => `${JSON.stringify(name)}:{"type":"string","minLength":1}`).join()}}`,
  ),
);
