import type { Json, QuestionFacts, TextRef } from '../../model/index.js';

/** A choice as the schema words it; the layout may word it otherwise. */
export interface SchemaOption {
  readonly value: Json;
  readonly title?: string;
  readonly description?: string;
  /** Words of the form's own, where the schema has none. */
  readonly words?: TextRef;
}

type ScalarFacts = Omit<QuestionFacts, 'type' | 'options' | 'items' | 'settings'>;

/** What a schema says of a value, still in its author's words. No type: nothing is said of it. */
export interface Facts extends ScalarFacts {
  readonly type?: QuestionFacts['type'];
  readonly options?: readonly SchemaOption[];
  readonly items?: Facts;
  readonly title?: string;
  readonly description?: string;
  readonly default?: Json;
  readonly deprecated?: boolean;
}

type FactType = QuestionFacts['type'][number];

/** Facts of a value that must satisfy both. Types narrow, bounds tighten, options are those that both allow. */
export function intersect(one: Facts, two: Facts): Facts {
  return defined({
    ...two,
    ...one,
    type: one.type && two.type ? commonTypes(one.type, two.type) : (one.type ?? two.type),
    options: one.options && two.options ? commonOptions(one.options, two.options) : (one.options ?? two.options),
    items: one.items && two.items ? intersect(one.items, two.items) : (one.items ?? two.items),
    minLength: pick(Math.max, one.minLength, two.minLength),
    maxLength: pick(Math.min, one.maxLength, two.maxLength),
    minimum: pick(Math.max, one.minimum, two.minimum),
    maximum: pick(Math.min, one.maximum, two.maximum),
    minItems: pick(Math.max, one.minItems, two.minItems),
    maxItems: pick(Math.min, one.maxItems, two.maxItems),
    uniqueItems: one.uniqueItems || two.uniqueItems,
    readOnly: one.readOnly || two.readOnly,
    writeOnly: one.writeOnly || two.writeOnly,
    deprecated: one.deprecated || two.deprecated,
  });
}

/** Facts of a value that may satisfy either (declared differently in two branches): only what both agree on stays. */
export function unite(one: Facts, two: Facts): Facts {
  return defined({
    type: one.type && two.type ? [...new Set([...one.type, ...two.type])] : undefined,
    options:
      one.options && two.options
        ? [
            ...one.options,
            ...two.options.filter((option) => !one.options?.some((known) => sameJson(known.value, option.value))),
          ]
        : undefined,
    items: one.items && two.items ? unite(one.items, two.items) : undefined,
    minLength: both(Math.min, one.minLength, two.minLength),
    maxLength: both(Math.max, one.maxLength, two.maxLength),
    minimum: both(Math.min, one.minimum, two.minimum),
    maximum: both(Math.max, one.maximum, two.maximum),
    minItems: both(Math.min, one.minItems, two.minItems),
    maxItems: both(Math.max, one.maxItems, two.maxItems),
    multipleOf: agreed(one.multipleOf, two.multipleOf),
    format: agreed(one.format, two.format),
    pattern: agreed(one.pattern, two.pattern),
    contentMediaType: agreed(one.contentMediaType, two.contentMediaType),
    contentEncoding: agreed(one.contentEncoding, two.contentEncoding),
    const: one.const !== undefined && two.const !== undefined && sameJson(one.const, two.const) ? one.const : undefined,
    uniqueItems: agreed(one.uniqueItems, two.uniqueItems),
    readOnly: agreed(one.readOnly, two.readOnly),
    writeOnly: agreed(one.writeOnly, two.writeOnly),
    deprecated: agreed(one.deprecated, two.deprecated),
    title: one.title ?? two.title,
    description: one.description ?? two.description,
    default:
      one.default !== undefined && two.default !== undefined && sameJson(one.default, two.default)
        ? one.default
        : undefined,
  });
}

/** True when these facts say what the value is, not only how it is bounded or named. */
export function isTyped(facts: Facts): boolean {
  return facts.type !== undefined || facts.options !== undefined || facts.const !== undefined;
}

/** The JSON types of values. */
export function typesOf(values: readonly Json[]): readonly FactType[] {
  return [...new Set(values.map(typeOf))];
}

/** Equality of JSON values; object keys in any order. */
export function sameJson(one: Json, two: Json): boolean {
  if (one === two) return true;
  if (one === null || two === null || typeof one !== 'object' || typeof two !== 'object') return false;
  if (Array.isArray(one) || Array.isArray(two)) {
    return (
      Array.isArray(one) &&
      Array.isArray(two) &&
      one.length === two.length &&
      one.every((value: Json, at) => sameJson(value, two[at] as Json))
    );
  }
  const left = Object.entries(one);
  return (
    left.length === Object.keys(two).length &&
    left.every(
      ([key, value]) =>
        Object.hasOwn(two, key) && sameJson(value, (two as { readonly [key: string]: Json })[key] as Json),
    )
  );
}

/** A copy without undefined members, so that a plan is plain JSON. */
export function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}

function typeOf(value: Json): FactType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value as FactType;
}

function commonTypes(one: QuestionFacts['type'], two: QuestionFacts['type']): QuestionFacts['type'] {
  const common = one.filter((type) => two.includes(type) || (type === 'integer' && two.includes('number')));
  if (one.includes('number') && two.includes('integer') && !common.includes('integer')) common.push('integer');
  return common;
}

function commonOptions(one: readonly SchemaOption[], two: readonly SchemaOption[]): readonly SchemaOption[] {
  return one.flatMap((option) => {
    const other = two.find((known) => sameJson(known.value, option.value));
    return other ? [defined({ ...other, ...option })] : [];
  });
}

function pick(
  choose: (one: number, two: number) => number,
  one: number | undefined,
  two: number | undefined,
): number | undefined {
  return one === undefined ? two : two === undefined ? one : choose(one, two);
}

function both(
  choose: (one: number, two: number) => number,
  one: number | undefined,
  two: number | undefined,
): number | undefined {
  return one === undefined || two === undefined ? undefined : choose(one, two);
}

function agreed<T>(one: T | undefined, two: T | undefined): T | undefined {
  return one === two ? one : undefined;
}
