import type { Json, JsonObject, TextParams } from '../model/index.js';
import type { Resource } from './registry.js';
import type { Work } from './work.js';

/** A schema, ready to judge. `at` is the JSON Pointer of the value. Returns whether it is valid; reports leaves to `run.report`. */
export type Check = (value: Json, at: string, run: Run, seen: Seen | undefined) => boolean;

/** One walk over one value. */
export interface Run {
  /** Told of each leaf that is wrong; absent when only the verdict counts (inside `not`, `if`, `contains`, branches). */
  readonly report?: (issue: Found) => void;
  /** The schema resources entered on the way here, outermost first: what `$dynamicRef` looks through. */
  readonly scope: readonly Resource[];
  readonly work: Work;
  /** Whose issues are wanted, and which alternatives are chosen; only where issues are reported. */
  readonly wishes?: Wishes;
}

/** What narrows the issues of a walk. */
export interface Wishes {
  /** Numbers of the chosen alternatives of a schema's `oneOf` or `anyOf`, at a value; undefined where nobody chooses. */
  chosen?(schema: JsonObject, keyword: 'oneOf' | 'anyOf', at: string): readonly number[] | undefined;
  /** Whether anything at this pointer or under it is wanted; a value that is not is not looked at. */
  wants?(at: string): boolean;
}

/** A leaf that is wrong, before it becomes an Issue. */
export interface Found {
  readonly at: string;
  readonly code: string;
  readonly params: TextParams;
}

/** Which properties and items a schema has looked at; kept only where `unevaluated…` is used at all. */
export interface Seen {
  all: boolean;
  readonly properties: Set<string>;
  allItems: boolean;
  /** Items before this index were looked at. */
  items: number;
  readonly contained: Set<number>;
}

/** Nothing looked at yet. */
export function noneSeen(): Seen {
  return { all: false, properties: new Set(), allItems: false, items: 0, contained: new Set() };
}

/** What a valid sub-schema looked at counts for its parent, too. */
export function addSeen(into: Seen, from: Seen): void {
  into.all ||= from.all;
  into.allItems ||= from.allItems;
  into.items = Math.max(into.items, from.items);
  for (const name of from.properties) into.properties.add(name);
  for (const index of from.contained) into.contained.add(index);
}

/** A schema object where it stands: what a keyword is made from. */
export interface Place {
  readonly schema: JsonObject;
  /** The URI that references in it are resolved against. */
  readonly base: string;
  /** Makes the check of a sub-schema. */
  compile(schema: Json): Check;
  /** Makes the check that a reference leads to; found when it is first used, so cycles are fine. */
  refer(reference: string): Check;
  /** `$dynamicRef` and `$recursiveRef`. */
  referDynamically(reference: string): Check;
  /** A way to ask a pattern that no text makes slow. Throws UnusableSchema. */
  pattern(source: string): Matcher;
  readonly assertFormats: boolean;
  /** Whether the dialect has this keyword. */
  knows(keyword: string): boolean;
  /** A fresh record of what is looked at, where `unevaluated…` is used at all; undefined else, which is faster. */
  tracking(): Seen | undefined;
}

/** Asks a pattern. What it costs is counted. */
export type Matcher = (text: string, run: Run) => boolean;

/** A keyword: its check for this place, or undefined when it says nothing here. */
export type Keyword = (value: Json, place: Place) => Check | undefined;

/** Reports a leaf and answers `false`, so that a keyword is one line. */
export function wrong(run: Run, at: string, code: string, params: TextParams = {}): false {
  run.report?.({ at, code, params });
  return false;
}

/** Whether a value inside is looked at: always for a verdict, else where its issues are wanted. */
export function isWanted({ report, wishes }: Run, at: string): boolean {
  return !report || !wishes?.wants || wishes.wants(at);
}

/** The same walk, only for its verdict. */
export function silent(run: Run): Run {
  return run.report ? { scope: run.scope, work: run.work } : run;
}

/** True for a JSON object (no list, no null). */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
