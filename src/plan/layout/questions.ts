import { type Pointer, type Question, type QuestionFacts, parsePointer } from '../../model/index.js';
import { LAYOUT_FILE } from '../author-problem.js';
import { type Planning, isDeclared, isDerived, wishFor } from '../planning.js';
import { defined } from '../schema/facts.js';
import { placeUnder } from '../schema/documents.js';
import type { AnswerPlace } from '../schema/places.js';
import { forRow } from '../schema/walk.js';
import type { FieldWish } from './form-layout.js';
import { questionFacts } from './options.js';
import { nameInWords, say, sayAll, sayNote } from './say.js';

/** Places under `place` (itself included) that are one question each, in the schema's order. Objects are gone into, lists and wished-for objects are not. */
export function questionPlaces(place: AnswerPlace, planning: Planning): readonly AnswerPlace[] {
  if (!isDeclared(place)) return [];
  const children = place.children
    .map((pointer) => planning.places.byPointer.get(pointer))
    .filter((child) => child !== undefined);
  const isWhole = wishFor(planning.layout, place.pointer).kind !== undefined;
  const isList = children.some((child) => child.row === child.pointer);
  const isRoot = parsePointer(place.pointer).segments.length === 0;
  if (!isWhole && !isList && children.length > 0) return children.flatMap((child) => questionPlaces(child, planning));
  const type = planning.settled(place).facts.type;
  // An object that declares nothing, or a root without properties, cannot be asked by itself.
  return isRoot || (!isWhole && type?.length === 1 && type[0] === 'object') ? [] : [place];
}

/** Makes the question of a place, with the layout's wishes. */
export function makeQuestion(place: AnswerPlace, planning: Planning): Question {
  const wish = wishFor(planning.layout, place.pointer);
  const { facts: schemaFacts, relevance, requiredWhen } = planning.settled(place);
  const facts = questionFacts(schemaFacts, wish, place.pointer, planning);
  const kind = chooseKind(facts, wish, place, planning);
  const isChoice = facts.options !== undefined || facts.const !== undefined || facts.type.includes('boolean');
  return defined({
    pointer: forRow(place.pointer, place.row),
    kind,
    facts,
    label: say(wish.label ?? schemaFacts.title ?? nameInWords(lastSegment(place.pointer))),
    shortLabel: say(wish.shortLabel),
    hint: say(wish.hint ?? schemaFacts.description),
    help: wish.help && { summary: say(wish.help.summary), body: sayAll(wish.help.body) },
    relevance,
    requiredWhen,
    when: wish.when,
    // A default never makes a choice or a promise for somebody.
    default: isChoice ? undefined : schemaFacts.default,
    autocomplete: wish.autocomplete,
    inputMode: wish.inputMode,
    width: wish.width,
    secret: wish.secret ?? (facts.writeOnly ? true : undefined),
    keep: wish.keep,
    optionsFrom: wish.optionsFrom,
    item: kind === 'list' ? rowQuestions(place, wish, planning) : undefined,
    list: wish.list && {
      one: say(wish.list.one),
      many: say(wish.list.many),
      add: say(wish.list.add),
      full: say(wish.list.full),
    },
    notes: wish.notes?.map(sayNote),
  });
}

/** Places of one row's questions: those that the layout lists, else all that are neither derived nor read-only. */
function rowPlaces(place: AnswerPlace, wish: FieldWish, planning: Planning): readonly AnswerPlace[] {
  const row = planning.places.byPointer.get(`${place.pointer}/*`);
  if (!row) return [];
  const all = row.children.length > 0 ? questionPlaces(row, planning) : [row];
  if (!wish.list?.questions) {
    return all.filter(
      (one) => !isDerived(planning.layout, one.pointer) && planning.settled(one).facts.readOnly !== true,
    );
  }
  return wish.list.questions.flatMap((pointer, index) => {
    const found = all.find((one) => forRow(one.pointer, one.row) === pointer);
    if (!found)
      planning.problems.add(
        LAYOUT_FILE,
        placeUnder({ document: '', pointer: '' }, 'fields', place.pointer, 'list', 'questions', index).pointer,
        'pointer_unknown',
        { pointer },
      );
    return found ?? [];
  });
}

function rowQuestions(place: AnswerPlace, wish: FieldWish, planning: Planning): readonly Question[] {
  if (place.row !== undefined)
    planning.problems.add(place.source.document, place.source.pointer, 'nested_list', { pointer: place.pointer });
  return rowPlaces(place, wish, planning).map((one) => makeQuestion(one, planning));
}

/** By wish, else the kind that claims the facts most. */
function chooseKind(facts: QuestionFacts, wish: FieldWish, place: AnswerPlace, { kinds, problems }: Planning): string {
  if (wish.kind !== undefined) {
    if (!Object.hasOwn(kinds, wish.kind) && wish.kind !== 'list') {
      problems.add(
        LAYOUT_FILE,
        placeUnder({ document: '', pointer: '' }, 'fields', place.pointer, 'kind').pointer,
        'kind_unknown',
        { kind: wish.kind },
      );
    }
    return wish.kind;
  }
  const claims = Object.values(kinds)
    .map((kind) => ({ name: kind.name, claim: kind.claims(facts) }))
    .filter(({ claim }) => claim > 0);
  const most = Math.max(0, ...claims.map(({ claim }) => claim));
  const [best, rival] = claims.filter(({ claim }) => claim === most).sort((one, two) => (one.name < two.name ? -1 : 1));
  if (!best) problems.add(place.source.document, place.source.pointer, 'kind_none', { pointer: place.pointer });
  else if (rival)
    problems.add(place.source.document, place.source.pointer, 'kind_tie', {
      pointer: place.pointer,
      one: best.name,
      two: rival.name,
    });
  return best?.name ?? 'text';
}

function lastSegment(pointer: Pointer): string {
  const { segments } = parsePointer(pointer);
  return segments.filter((segment) => segment !== '*' && !/^\d+$/.test(segment)).at(-1) ?? pointer;
}
