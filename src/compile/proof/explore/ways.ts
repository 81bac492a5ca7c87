import type { Instance } from '../../../engine/places/instances.js';
import type { Address, Json, JsonObject, Page, Pointer } from '../../../model/index.js';
import { parsePointer } from '../../../model/index.js';
import { isFinite } from '../answers/candidates.js';
import { type Effort, fillPage } from './fill.js';
import type { Filling } from './filling.js';
import type { Tried, Trial } from './trial.js';

/** One combination of the answers that decide something, and which of them were set. */
export interface Combination {
  readonly tried: Tried;
  readonly fixed: ReadonlySet<Address>;
}

/** What an exploration goes through at most; beyond it, it says so. */
export interface Bounds {
  readonly combinations: number;
  isCut: boolean;
  /** A way ended on a page before it that was not found to lead on: it may lead here all the same. */
  isLost: boolean;
  /** How hard to look for a way on from each page before it. */
  effort: Effort;
}

/** Values taken of a deciding answer that is not from a list: about each value that it is compared with. */
const MOST_VALUES = 9;

/**
 * Every combination of the answers on a page by which something is decided, in the order in which they are asked: an answer that brings
 * another question up is followed by that one. Questions that do not decide are left alone.
 */
export function* combinationsOn(
  page: Page,
  start: Combination,
  decides: (instance: Instance) => boolean,
  filling: Filling,
  bounds: Bounds,
): Generator<Combination> {
  const { trial, candidates } = filling;
  const look = trial.look(start.tried);
  const next = look
    .asked(page.id)
    .find((instance) => !instance.question.item && !start.fixed.has(instance.address) && decides(instance));
  if (!next) {
    yield start;
    return;
  }
  const { values, isComplete } = candidates(next);
  const some = isFinite(next.question) ? values : values.slice(0, MOST_VALUES);
  if (some.length < values.length || !isComplete) bounds.isCut ||= !isFinite(next.question) && !isComplete;
  const answers: (Json | undefined)[] = trial.isRequired(look, next) ? [...some] : [...some, undefined];
  for (const value of answers) {
    const fixed = new Set([...start.fixed, next.address]);
    yield* combinationsOn(page, { tried: trial.with(start.tried, next, value), fixed }, decides, filling, bounds);
  }
}

/**
 * Every way to a page: each combination of deciding answers on the pages before it, each of those pages filled in so that it lets pass.
 * Answers that decide nothing are others on each `turn`.
 */
export function* waysTo(
  pages: readonly Page[],
  decides: (instance: Instance) => boolean,
  start: Tried,
  turn: number,
  fillingOf: (page: Page) => Filling,
  bounds: Bounds,
  count = { left: bounds.combinations },
): Generator<Combination> {
  const [page, ...later] = pages;
  if (!page) {
    count.left -= 1;
    yield { tried: start, fixed: new Set() };
    return;
  }
  const filling = fillingOf(page);
  if (!filling.trial.look(start).isReachable(page)) {
    yield* waysTo(later, decides, start, turn, fillingOf, bounds, count);
    return;
  }
  for (const combination of combinationsOn(page, { tried: start, fixed: new Set() }, decides, filling, bounds)) {
    if (count.left <= 0) {
      bounds.isCut = true;
      return;
    }
    const filled = fillPage(page, combination.tried, combination.fixed, turn, filling, bounds.effort);
    // What stops this page is found when this page is looked at; no way leads on from here.
    if (filled.stopped) bounds.isLost ||= !filled.isProved;
    else yield* waysTo(later, decides, filled.tried, turn, fillingOf, bounds, count);
  }
}

/** What the service may have said: for each fact that something hangs on, nothing, and each value that it is compared with. */
export function* knownFacts(
  pointers: readonly Pointer[],
  compared: ReadonlyMap<Pointer, readonly Json[]>,
  trial: Trial,
  known: JsonObject = {},
): Generator<JsonObject> {
  const [pointer, ...more] = pointers;
  if (pointer === undefined) {
    yield known;
    return;
  }
  const isOptions = Object.values(trial.plan.questions).some(({ optionsFrom }) => optionsFrom === pointer);
  const told = (compared.get(pointer) ?? []).flatMap(beside);
  const instead = isOptions ? [[{ key: 'a', label: 'A' }]] : told.length > 0 ? [] : ['2026-11-20T12:00:00Z'];
  const values = [...new Set([undefined, ...told, ...instead])];
  for (const value of values)
    yield* knownFacts(
      more,
      compared,
      trial,
      value === undefined ? known : written(known, parsePointer(pointer).segments, value),
    );
}

const beside = (value: Json): readonly Json[] => (typeof value === 'number' ? [value, value + 1, value - 1] : [value]);

function written(document: JsonObject, [name, ...rest]: readonly string[], value: Json): JsonObject {
  if (name === undefined) return document;
  const there = document[name];
  const inner = typeof there === 'object' && there !== null && !Array.isArray(there) ? (there as JsonObject) : {};
  return { ...document, [name]: rest.length === 0 ? value : written(inner, rest, value) };
}
