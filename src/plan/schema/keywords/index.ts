import type { JsonObject } from '../../../model/index.js';
import type { Visit, Walk } from '../walk.js';
import { allOf } from './all-of.js';
import { anyOf, oneOf } from './branches.js';
import { conditional } from './conditional.js';
import { dependencies, dependentRequired, dependentSchemas } from './dependent.js';
import { maps } from './maps.js';
import { lists } from './lists.js';
import { not } from './not.js';
import { properties } from './properties.js';
import { dynamicRef, ref } from './ref.js';
import { required } from './required.js';

/** One idea of the schema language: what it says of the answers at the visit's place. */
export type Keyword = (schema: JsonObject, visit: Visit, walk: Walk) => void;

/**
 * In the order in which questions come up: what is written here before what depends on it. One runs, once, where the schema has any of its
 * names and its dialect knows it.
 */
export const KEYWORDS: readonly (readonly [readonly string[], Keyword])[] = [
  [['$ref'], ref],
  [['$dynamicRef', '$recursiveRef'], dynamicRef],
  [['properties'], properties],
  [['patternProperties', 'additionalProperties', 'unevaluatedProperties'], maps],
  [['required'], required],
  [['type', 'prefixItems', 'items', 'additionalItems', 'contains', 'unevaluatedItems'], lists],
  [['allOf'], allOf],
  [['oneOf'], oneOf],
  [['anyOf'], anyOf],
  [['if'], conditional],
  [['dependentRequired'], dependentRequired],
  [['dependentSchemas'], dependentSchemas],
  [['dependencies'], dependencies],
  [['not'], not],
];
