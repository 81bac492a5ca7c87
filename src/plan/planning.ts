import type { FieldKind, Pointer } from '../model/index.js';
import { type Problems } from './author-problem.js';
import type { Asked } from './layout/asked.js';
import type { FieldWish, FormLayout } from './layout/form-layout.js';
import type { Clause } from './relevance.js';
import type { AnswerPlace, Places } from './schema/places.js';
import { type SettledPlace, settle } from './schema/settle.js';

/** What the files of this folder share while one form is planned. */
export interface Planning {
  readonly layout: FormLayout;
  readonly places: Places;
  readonly kinds: Readonly<Record<string, FieldKind>>;
  readonly problems: Problems;
  /** The questions that each place makes, worked out once. */
  readonly asked: Map<AnswerPlace, readonly Asked[]>;
  /** Places at which nothing can be answered, and a clause under which that is so. */
  readonly impossible: Map<AnswerPlace, Clause>;
  /** The settled facts of a place, worked out once. */
  settled(place: AnswerPlace): SettledPlace;
}

/** Starts planning: the layout beside what the schema says. */
export function startPlanning(
  layout: FormLayout,
  places: Places,
  kinds: Readonly<Record<string, FieldKind>>,
  problems: Problems,
): Planning {
  const settled = new Map<AnswerPlace, SettledPlace>();
  return {
    layout,
    places,
    kinds,
    problems,
    asked: new Map(),
    impossible: new Map(),
    settled(place) {
      let known = settled.get(place);
      if (!known) settled.set(place, (known = settle(place, places)));
      return known;
    },
  };
}

/** The layout's wish for a place; a fixed row takes what is wished for each row, then its own. */
export function wishFor(layout: FormLayout, pointer: Pointer): FieldWish {
  const { fields } = layout;
  if (!fields) return NO_WISH;
  const eachRow = pointer.replace(/\/\d+(?=\/|$)/g, '/*');
  return { ...ownWish(fields, eachRow), ...ownWish(fields, pointer) };
}

const NO_WISH: FieldWish = {};

/** True when a derivation writes this place, or something around it. */
export function isDerived(layout: FormLayout, pointer: Pointer): boolean {
  return (layout.derive ?? []).some(
    ({ write }) => isAtOrUnder(pointer, write) || isAtOrUnder(pointer.replace(/\/\*(?=\/|$)/g, '/0'), write),
  );
}

/** True when `pointer` is `above` or lies inside it. */
export function isAtOrUnder(pointer: Pointer, above: Pointer): boolean {
  return pointer === above || pointer.startsWith(`${above}/`);
}

/** All places around this one, nearest first. */
export function containersOf(place: AnswerPlace, places: Places): readonly AnswerPlace[] {
  const parent = place.parent === undefined ? undefined : places.byPointer.get(place.parent);
  return parent ? [parent, ...containersOf(parent, places)] : [];
}

/** True for a place that somebody declared; one that is only forbidden or tested is no question. */
export function isDeclared(place: AnswerPlace): boolean {
  return place.declared.length > 0;
}

function ownWish(fields: Readonly<Record<Pointer, FieldWish>>, pointer: Pointer): FieldWish {
  return Object.hasOwn(fields, pointer) ? (fields[pointer] ?? {}) : {};
}
