import type { QuestionFacts, QuestionName } from '../../model/index.js';
import { type Planning, isDeclared, isDerived, wishFor } from '../planning.js';
import type { Clause } from '../relevance.js';
import { type Facts, unite } from '../schema/facts.js';
import type { AnswerPlace } from '../schema/places.js';
import { type Declaration, declarationsOf, withWords } from '../schema/settle.js';
import { forRow } from '../schema/walk.js';
import { chooseKind } from './choose-kind.js';
import { isConstant, isImpossible } from './no-choice.js';
import { questionFacts } from './options.js';

/** One question that a place makes: most make one, a place with different shapes in different branches makes one for each. */
export interface Asked {
  readonly place: AnswerPlace;
  /** Name in the form, rows of a list as `*`. */
  readonly name: QuestionName;
  readonly suffix?: string;
  readonly kind: string;
  readonly facts: QuestionFacts;
  readonly schemaFacts: Facts;
  readonly clauses: readonly Clause[];
  readonly role?: AnswerPlace['role'];
}

/**
 * The questions under a place, itself included, in the schema's order: what is asked in any case, which way applies, what that way asks.
 * Groups are gone into; lists and wished-for groups are not.
 */
export function askedUnder(place: AnswerPlace, planning: Planning): readonly Asked[] {
  if (!isDeclared(place)) return [];
  const children = childrenOf(place, planning);
  const isWhole = wishFor(planning.layout, place.pointer).kind !== undefined;
  if (isWhole) return wholly(place, planning);
  const parts = children.filter((child) => child.row !== child.pointer);
  const own = parts.filter((child) => child.role === undefined);
  const [names, others] = [
    parts.filter((child) => child.role === 'key'),
    parts.filter((child) => child.role !== 'key'),
  ];
  const which = others.findIndex((child) => child.role !== undefined) + 1;
  return [
    ...[...names, ...others.slice(0, which)].flatMap((child) => askedUnder(child, planning)),
    ...askedAt(place, own.length > 0, planning),
    ...others.slice(which).flatMap((child) => askedUnder(child, planning)),
  ];
}

/** The places right under a place. */
export function childrenOf(place: AnswerPlace, { places }: Planning): readonly AnswerPlace[] {
  return place.children.map((pointer) => places.byPointer.get(pointer)).filter((child) => child !== undefined);
}

/** A layout may have a group or a list asked as one question, by a kind that can. */
function wholly(place: AnswerPlace, planning: Planning): readonly Asked[] {
  const schemaFacts = planning.settled(place).facts;
  const facts = questionFacts(schemaFacts, wishFor(planning.layout, place.pointer), place, planning);
  return [asked(place, chooseKind(facts, place, planning), facts, schemaFacts, place.declared)];
}

/** What the place itself asks: a value or rows, once for each shape. */
function askedAt(place: AnswerPlace, hasParts: boolean, planning: Planning): readonly Asked[] {
  if (planning.asked.has(place)) return planning.asked.get(place) ?? [];
  const made =
    place.role === undefined && place.repeat === undefined && isRoot(place) ? [] : askIt(place, hasParts, planning);
  planning.asked.set(place, made);
  return made;
}

function askIt(place: AnswerPlace, hasParts: boolean, planning: Planning): readonly Asked[] {
  const { repeat } = place;
  if (repeat && (repeat.holds !== 'list' || place.about)) {
    const facts: Facts = {
      ...withWords(place, {}, planning.places),
      type: [repeat.holds === 'list' ? 'array' : 'object'],
    };
    return [asked(place, 'list', questionFacts(facts, {}, place, planning), facts, place.declared)];
  }
  const shapes = new Map<string, Shape>();
  for (const declaration of declarationsOf(place)) {
    const shape = shapeOf(declaration, place, hasParts, planning);
    const known = shape && shapes.get(shape.key);
    if (shape)
      shapes.set(
        shape.key,
        known
          ? { ...known, facts: unite(known.facts, shape.facts), clauses: [...known.clauses, ...shape.clauses] }
          : shape,
      );
  }
  return [...shapes.values()].map(({ facts: own, clauses, isFixed }, index) => {
    const schemaFacts = shapes.size === 1 ? withWords(place, own, planning.places) : own;
    const facts = questionFacts(schemaFacts, wishFor(planning.layout, place.pointer), place, planning);
    const kind = isFixed ? 'constant' : chooseKind(facts, place, planning);
    return asked(place, kind, facts, schemaFacts, clauses, index === 0 ? undefined : `/~v${index + 1}`);
  });
}

/** Declarations that one control can take. */
interface Shape {
  readonly key: string;
  readonly facts: Facts;
  readonly clauses: readonly Clause[];
  readonly isFixed: boolean;
}

/** What is asked of a place as one clause declares it; nothing when it is a group, or when no answer can ever be right. */
function shapeOf(
  { clause, facts }: Declaration,
  place: AnswerPlace,
  hasParts: boolean,
  planning: Planning,
): Shape | undefined {
  if (isImpossible(facts)) {
    planning.impossible.set(place, clause);
    return undefined;
  }
  const types = facts.type?.filter((type) => type !== 'null');
  const isGroup = types?.length === 1 && types[0] === 'object' && !facts.options;
  const isTuple = types?.length === 1 && types[0] === 'array' && hasParts && !place.repeat;
  const isOnlyNull = types?.length === 0;
  const isLoose = types === undefined && !facts.options && facts.const === undefined;
  if (isGroup || isTuple || (isLoose && hasParts) || (isOnlyNull && place.required.length === 0)) return undefined;
  const isFixed = isOnlyNull || (place.required.length > 0 && isConstant(facts));
  const key = isFixed
    ? ['constant', facts.const ?? null]
    : [
        [...(types ?? [])].sort(),
        facts.format,
        facts.contentEncoding,
        facts.options !== undefined && !types?.includes('boolean'),
      ];
  return { key: JSON.stringify(key), facts, clauses: [clause], isFixed };
}

function asked(
  place: AnswerPlace,
  kind: string,
  facts: QuestionFacts,
  schemaFacts: Facts,
  clauses: readonly Clause[],
  variant?: string,
): Asked {
  const suffix = variant ?? place.about?.suffix;
  return {
    place,
    name: variant === undefined ? place.pointer : place.pointer + variant,
    ...(suffix !== undefined && { suffix }),
    kind,
    facts,
    schemaFacts,
    clauses,
    role: kind === 'constant' ? 'constant' : place.role,
  };
}

/** The pointer of the value that a question is about, as the model writes it. */
export function pointerOf({ place }: Asked): string {
  return forRow(place.about?.pointer ?? place.pointer, place.row);
}

function isRoot({ pointer }: AnswerPlace): boolean {
  return pointer === '' || pointer === 'asked:';
}

/** Questions that somebody must be asked: nothing derives them. */
export function isOwedToSomebody({ place }: Asked, planning: Planning): boolean {
  return !isDerived(planning.layout, place.pointer);
}
