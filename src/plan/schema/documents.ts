import { type Json, type JsonObject, escapeSegment } from '../../model/index.js';

/** Where a schema is written: which document, and the JSON Pointer in it. */
export interface SchemaPlace {
  readonly document: string;
  readonly pointer: string;
}

/** A schema with the place where it is written. */
export interface PlacedSchema {
  readonly schema: Json;
  readonly place: SchemaPlace;
}

/**
 * The closed set of schema documents that a form may refer to, by name (`pfml-claim/answers.schema.json`, `shared/address.schema.json`).
 * Nothing is ever fetched: a reference to anything else is an author's error.
 */
export type SchemaDocuments = Readonly<Record<string, Json>>;

/** The place of a keyword's value. */
export function placeUnder(place: SchemaPlace, ...segments: readonly (string | number)[]): SchemaPlace {
  return {
    document: place.document,
    pointer: place.pointer + segments.map((one) => `/${escapeSegment(String(one))}`).join(''),
  };
}

/** An object's own value; `constructor` finds nothing it should not. */
export function own(schema: JsonObject, keyword: string): Json | undefined {
  return Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
}

/** True for `{…}`. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for `[…]`; keeps the read-only type that Array.isArray drops. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
