import type { Operator } from './operator.js';
import { comparing } from './operators/comparing.js';
import { counting } from './operators/counting.js';
import { dates } from './operators/dates.js';
import { lists } from './operators/lists.js';
import { logic } from './operators/logic.js';
import { reading } from './operators/reading.js';
import { texts } from './operators/texts.js';

/** The whole language by name. A Map, so that `constructor` names no operator. */
export const operators: ReadonlyMap<string, Operator> = new Map(
  [reading, logic, comparing, counting, dates, texts, lists].flatMap((group) => Object.entries(group)),
);
