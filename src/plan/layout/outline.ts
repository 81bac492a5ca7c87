import type { Placing, QuestionName } from '../../model/index.js';
import { type Planning, isDeclared, wishFor } from '../planning.js';
import type { AnswerPlace } from '../schema/places.js';
import { forRow } from '../schema/walk.js';
import { askedUnder, childrenOf } from './asked.js';
import { placeLabel } from './questions.js';
import { say } from './say.js';

/**
 * How the questions under a place stand when nobody has laid them out: one after the other, those of a group together under the group's
 * name. Undefined when there is no group.
 */
export function outlineOf(
  place: AnswerPlace,
  among: ReadonlySet<QuestionName>,
  planning: Planning,
): readonly Placing[] | undefined {
  const placings = inside(place, among, planning);
  return placings.some((one) => typeof one !== 'string') ? placings : undefined;
}

function inside(place: AnswerPlace, among: ReadonlySet<QuestionName>, planning: Planning): readonly Placing[] {
  const own = askedUnder(place, planning).filter(({ name }) => among.has(name));
  const placed = new Set<QuestionName>();
  const placings: Placing[] = [];
  const put = (name: QuestionName, row: string | undefined): void => {
    if (!placed.has(name)) placings.push(forRow(name, row));
    placed.add(name);
  };
  const groups = childrenOf(place, planning).filter((child) => isGroup(child, planning));
  const groupOf = new Map<QuestionName, AnswerPlace>();
  for (const group of groups) for (const { name } of askedUnder(group, planning)) groupOf.set(name, group);
  const opened = new Set<AnswerPlace>();
  for (const one of own) {
    const group = groupOf.get(one.name);
    if (!group) put(one.name, one.place.row);
    else if (!opened.has(group)) {
      opened.add(group);
      const { facts, requiredWhen } = planning.settled(group);
      placings.push({
        id: forRow(group.pointer, group.row),
        title: facts.title === undefined ? placeLabel(group.pointer) : say(facts.title),
        ...(facts.description !== undefined && { hint: say(facts.description) }),
        ...(requiredWhen === undefined && { optional: true }),
        inside: inside(group, among, planning),
      });
    }
  }
  return placings;
}

/** Several answers under one name. */
function isGroup(place: AnswerPlace, planning: Planning): boolean {
  if (!isDeclared(place) || place.role !== undefined || wishFor(planning.layout, place.pointer).kind !== undefined)
    return false;
  const parts = childrenOf(place, planning).filter((child) => child.row !== child.pointer);
  return parts.length > 0 && askedUnder(place, planning).length > 1;
}
