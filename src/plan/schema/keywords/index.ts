import type { JsonObject } from '../../../model/index.js';
import type { Visit, Walk } from '../walk.js';
import { allOf } from './all-of.js';
import { branches } from './branches.js';
import { conditional } from './conditional.js';
import { dependentRequired, dependentSchemas } from './dependent.js';
import { lists } from './lists.js';
import { not } from './not.js';
import { properties } from './properties.js';
import { ref } from './ref.js';
import { required } from './required.js';

/** One idea of the schema language: what it says of the answers at the visit's place. Does nothing when the schema has no such keyword. */
export type Keyword = (schema: JsonObject, visit: Visit, walk: Walk) => void;

/** In the order in which questions come up: what is written here before what depends on it. */
export const KEYWORDS: readonly Keyword[] = [
  ref,
  properties,
  required,
  lists,
  allOf,
  branches,
  conditional,
  dependentRequired,
  dependentSchemas,
  not,
];
