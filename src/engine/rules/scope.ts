import type { Json, JsonObject, Pointer } from '../../model/index.js';
import { parsePointer, readAt } from '../../model/index.js';

/** All that an expression can see. There is no clock and no network behind it, so the same scope always gives the same result. */
export interface Scope {
  readonly answers: Json;
  readonly asked: Json;
  readonly known: Json;
  /** The row in hand: of the list a rule is for, or of the list that `some`, `sum`, `map` … is walking through. */
  readonly item?: Json;
  readonly tables: JsonObject;
  /** The calendar date in America/New_York, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Reads `{"var": pointer}`. A text that is no pointer finds nothing; compile has refused it long before. */
export function readVar(scope: Scope, pointer: Pointer): Json | undefined {
  const place = placeOf(pointer);
  return place && readAt(scope[place.root], place.segments);
}

/** Reads `{"table": path}`: a pointer into the tables, or the bare name of one. */
export function readTable(scope: Scope, path: string): Json | undefined {
  const segments = path.startsWith('/') ? placeOf(path)?.segments : [path];
  return segments && readAt(scope.tables, segments);
}

type Place = ReturnType<typeof parsePointer>;

/** Taken apart once: rules run at each keystroke and their pointers never change. Bounded, since a hostile form could name millions. */
const places = new Map<string, Place | undefined>();
const MOST_PLACES = 5000;

/** The parts of a pointer, or undefined when the text is none. */
export function placeOf(pointer: Pointer): Place | undefined {
  if (places.has(pointer)) return places.get(pointer);
  if (places.size >= MOST_PLACES) places.clear();
  const place = tryParse(pointer);
  places.set(pointer, place);
  return place;
}

function tryParse(pointer: Pointer): Place | undefined {
  try {
    return parsePointer(pointer);
  } catch {
    return undefined;
  }
}
