import type { Json } from './json.js';

/**
 * Where something stands. Four roots:
 *
 * - `/first_name`          the contract: what is submitted (RFC 6901)
 * - `asked:/gets_mail`     asked, kept in the draft, never part of the contract
 * - `known:/departments`   told to us by the service, read only
 * - `item:/leave_end_date` relative to the row of a list (in rules, derivations and list questions only)
 *
 * List rows are addressed by index in a `Pointer` and by row id in an `Address` (see session-state.ts).
 */
export type Pointer = string;

/** The root of a pointer; `answers` is written without a prefix. */
export type Root = 'answers' | 'asked' | 'known' | 'item';

/** A pointer taken apart: root first, then segments. Segments are plain data, also `__proto__`. */
export interface Place {
  readonly root: Root;
  readonly segments: readonly string[];
}

const PREFIXES: ReadonlyArray<readonly [string, Root]> = [
  ['asked:', 'asked'],
  ['known:', 'known'],
  ['item:', 'item'],
];

/** Taken apart once: a form's pointers are few and are read at each key. Bounded, since a hostile document could bring millions. */
const places = new Map<Pointer, Place>();
const MOST_PLACES = 5_000;

/** Takes a pointer apart. Throws a RangeError when the text is no pointer: that is an author's error, found by compile. */
export function parsePointer(pointer: Pointer): Place {
  let place = places.get(pointer);
  if (!place) {
    place = readPointer(pointer);
    if (places.size >= MOST_PLACES) places.clear();
    places.set(pointer, place);
  }
  return place;
}

function readPointer(pointer: Pointer): Place {
  const prefix = PREFIXES.find(([text]) => pointer.startsWith(text));
  const path = prefix ? pointer.slice(prefix[0].length) : pointer;
  const root = prefix ? prefix[1] : 'answers';
  if (path === '') return { root, segments: [] };
  if (!path.startsWith('/')) throw new RangeError(`not a pointer: ${pointer}`);
  return { root, segments: path.slice(1).split('/').map(unescapeSegment) };
}

/** Puts a pointer together; the inverse of `parsePointer`. */
export function formatPointer(root: Root, segments: readonly string[]): Pointer {
  const path = segments.map((segment) => `/${escapeSegment(segment)}`).join('');
  return root === 'answers' ? path : `${root}:${path}`;
}

/** The pointer of a child. */
export function joinPointer(pointer: Pointer, segment: string): Pointer {
  return `${pointer}/${escapeSegment(segment)}`;
}

/** `~` and `/` as RFC 6901 writes them inside a segment. */
export function escapeSegment(segment: string): string {
  return segment.includes('~') || segment.includes('/') ? segment.replaceAll('~', '~0').replaceAll('/', '~1') : segment;
}

function unescapeSegment(segment: string): string {
  return segment.includes('~') ? segment.replaceAll('~1', '/').replaceAll('~0', '~') : segment;
}

/** The value at `segments`, or undefined. Own properties only, so a key named `constructor` finds nothing it should not. */
export function readAt(value: Json | undefined, segments: readonly string[]): Json | undefined {
  let here: Json | undefined = value;
  for (const segment of segments) {
    if (here === null || typeof here !== 'object') return undefined;
    if (Array.isArray(here)) {
      if (!/^(0|[1-9]\d*)$/.test(segment)) return undefined;
      here = (here as readonly Json[])[Number(segment)];
    } else {
      if (!Object.hasOwn(here, segment)) return undefined;
      here = (here as { readonly [key: string]: Json })[segment];
    }
    if (here === undefined) return undefined;
  }
  return here;
}

/** All pointers above this one, nearest last, without the root itself. */
export function ancestors(pointer: Pointer): readonly Pointer[] {
  const all: Pointer[] = [];
  for (let at = pointer.indexOf('/', pointer.indexOf('/') + 1); at !== -1; at = pointer.indexOf('/', at + 1))
    all.push(pointer.slice(0, at));
  return all;
}

/** True when `pointer` is `above` or lies under it. */
export function isWithin(pointer: Pointer, above: Pointer): boolean {
  return above === '' ? !/^[a-z]+:/.test(pointer) : pointer === above || pointer.startsWith(`${above}/`);
}

/** A question's name in its plan, and the address of its only instance when it stands in no row. */
export function questionName(question: { readonly pointer: Pointer; readonly suffix?: string }): string {
  return question.suffix === undefined ? question.pointer : question.pointer + question.suffix;
}
