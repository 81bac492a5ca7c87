import {
  type Expression,
  type Page,
  type Placing,
  type Pointer,
  type Question,
  type QuestionName,
  questionName,
} from '../../model/index.js';
import { LAYOUT_FILE } from '../author-problem.js';
import { type Planning, wishFor } from '../planning.js';
import { defined } from '../schema/facts.js';
import type { AnswerPlace } from '../schema/places.js';
import { type Asked, askedUnder, isOwedToSomebody } from './asked.js';
import type { LayoutPage, LayoutPlacing } from './form-layout.js';
import { outlineOf } from './outline.js';
import { makeQuestion } from './questions.js';
import { say, sayAll, sayBlock, sayNote } from './say.js';

/** Pages and the questions on them. */
export interface PlacedQuestions {
  readonly pages: readonly Page[];
  readonly questions: Readonly<Record<Pointer, Question>>;
  readonly places: readonly AnswerPlace[];
}

/** Puts questions on pages: the layout's, or one page with everything in the schema's order. */
export function makePages(title: string, planning: Planning): PlacedQuestions {
  const wished = planning.layout.pages ?? [wholePage(title, planning)];
  const questions: Record<QuestionName, Question> = {};
  const places: AnswerPlace[] = [];
  const pages: Page[] = [];
  for (const [index, page] of wished.entries()) {
    if (pages.some((other) => other.id === page.id))
      planning.problems.add(LAYOUT_FILE, `/pages/${index}/id`, 'id_taken', { id: page.id });
    const here = placesOn(page, index, planning);
    for (const { asked, at, when } of here) {
      if (Object.hasOwn(questions, asked.name)) {
        planning.problems.add(LAYOUT_FILE, at, 'question_placed_twice', { pointer: asked.name });
        continue;
      }
      questions[asked.name] = inSection(makeQuestion(asked, planning), when);
      places.push(asked.place);
    }
    const listed = here.filter(({ at }) => !at.endsWith('/agree')).map(({ asked }) => asked);
    pages.push(
      makePage(
        page,
        index,
        listed.map(({ name }) => questions[name] as Question),
        planning,
      ),
    );
  }
  for (const one of owed(planning)) {
    if (Object.hasOwn(questions, one.name)) continue;
    if (one.role === 'constant') {
      questions[one.name] = makeQuestion(one, planning);
      places.push(one.place);
    } else if (one.schemaFacts.readOnly !== true && !isForMore(one))
      planning.problems.add(one.place.source.document, one.place.source.pointer, 'question_unplaced', {
        pointer: one.name,
      });
  }
  return { pages, questions, places };
}

/** Everything on one page, groups under their names. */
function wholePage(title: string, planning: Planning): LayoutPage {
  return {
    id: 'form',
    title,
    questions: owed(planning)
      .filter(isShown)
      .map(({ name }) => name),
  };
}

/** All questions that nothing derives, of the contract and of what is asked beside it. */
function owed(planning: Planning): readonly Asked[] {
  return rootsOf(planning)
    .flatMap((root) => askedUnder(root, planning))
    .filter((one) => isOwedToSomebody(one, planning));
}

/** Properties or entries beyond those that have a name: a layout that does not ask for them leaves them out. */
function isForMore({ place }: Asked): boolean {
  return place.repeat !== undefined && place.about !== undefined;
}

function isShown({ role }: Asked): boolean {
  return role !== 'constant';
}

/** The two roots: the contract, and what is asked beside it. */
function rootsOf({ places }: Planning): readonly AnswerPlace[] {
  return ['', 'asked:'].flatMap((root) => places.byPointer.get(root) ?? []);
}

interface Placed {
  readonly asked: Asked;
  readonly at: string;
  /** What the sections around it ask for. */
  readonly when: readonly Expression[];
}

/** A section's condition is one of each of its questions, so that nothing is owed where nothing is seen. */
function inSection(question: Question, when: readonly Expression[]): Question {
  const all = [...when, ...(question.when === undefined ? [] : [question.when])];
  const [only, ...more] = all;
  return only === undefined ? question : { ...question, when: more.length === 0 ? only : { and: all } };
}

function placesOn(page: LayoutPage, index: number, planning: Planning): readonly Placed[] {
  const named = pointersOn(page, `/pages/${index}/questions`);
  if (page.agree !== undefined) named.push({ pointer: page.agree, at: `/pages/${index}/agree`, when: [] });
  return named.flatMap(({ pointer, at, when }) => {
    const place = planning.places.byPointer.get(pointer);
    const variant = place ? undefined : variantAt(pointer, planning);
    if (!place && !variant) {
      planning.problems.add(planning.layout.pages ? LAYOUT_FILE : '', at, 'pointer_unknown', { pointer });
      return [];
    }
    const inside = variant
      ? [variant]
      : place && place.row === undefined
        ? askedUnder(place, planning).filter(isShown)
        : [];
    if (inside.length === 0) planning.problems.add(LAYOUT_FILE, at, 'pointer_not_a_question', { pointer });
    // Without a layout every question is named by itself, also one whose parts are questions too.
    const own = planning.layout.pages ? inside : inside.filter(({ name }) => name === pointer);
    return own.map((asked) => ({ asked, at, when }));
  });
}

/** `/value/~v2`: the second shape of a place. */
function variantAt(name: string, planning: Planning): Asked | undefined {
  const cut = name.lastIndexOf('/~v');
  const place = cut === -1 ? undefined : planning.places.byPointer.get(name.slice(0, cut));
  return place && askedUnder(place, planning).find((one) => one.name === name);
}

/** A pointer that a page names, where, and under which conditions of the sections around it. */
interface Named {
  readonly pointer: Pointer;
  readonly at: string;
  readonly when: readonly Expression[];
}

/** The pointers that a page names, in sections and out of them. */
export function pointersOn(page: LayoutPage, at: string): Named[] {
  return placingsIn(page.questions ?? [], at, []);
}

function placingsIn(placings: readonly LayoutPlacing[], at: string, when: readonly Expression[]): Named[] {
  return placings.flatMap((one, index) =>
    typeof one === 'string'
      ? [{ pointer: one, at: `${at}/${index}`, when }]
      : placingsIn(one.questions, `${at}/${index}/questions`, one.when === undefined ? when : [...when, one.when]),
  );
}

function makePage(page: LayoutPage, index: number, questions: readonly Question[], planning: Planning): Page {
  const { id, when, agree, submit, lists, check, optional } = page;
  const kind = page.kind ?? 'questions';
  const [first, ...more] = questions;
  const title = page.title ?? (first && more.length === 0 ? labelOf(first) : undefined);
  if (title === undefined) planning.problems.add(LAYOUT_FILE, `/pages/${index}`, 'page_untitled', { id });
  if (kind === 'list')
    for (const question of questions)
      if (!wishFor(planning.layout, question.pointer).list)
        planning.problems.add(LAYOUT_FILE, `/pages/${index}`, 'list_unworded', { pointer: question.pointer });
  const hasWords = (page.lead?.length ?? 0) + (page.after?.length ?? 0) > 0;
  if (
    questions.length === 0 &&
    (kind === 'questions' || kind === 'list' || (kind === 'content' && !hasWords)) &&
    agree === undefined
  ) {
    planning.problems.add(LAYOUT_FILE, `/pages/${index}`, 'page_empty', { id });
  }
  return defined({
    id,
    kind,
    title: say(title ?? id),
    lead: page.lead?.map(sayBlock),
    after: page.after?.map(sayBlock),
    questions: questions.map(questionName),
    outline: pageOutline(page, questions, planning),
    when,
    action: say(page.action),
    agree,
    onward: page.onward && { ...page.onward, text: say(page.onward.text) },
    submit,
    lists,
    check,
    upload: page.upload && {
      ...page.upload,
      label: say(page.upload.label),
      tips: sayAll(page.upload.tips ?? []),
      minimum: page.upload.minimum ?? 0,
    },
    notes: page.notes?.map(sayNote),
    optional,
  });
}

/** The layout's sections; groups under their names where there is no layout. */
function pageOutline(
  page: LayoutPage,
  questions: readonly Question[],
  planning: Planning,
): readonly Placing[] | undefined {
  const names = new Set(questions.map(questionName));
  if (!planning.layout.pages) {
    const outlines = rootsOf(planning).flatMap(
      (root) => outlineOf(root, names, planning) ?? plainly(root, names, planning),
    );
    return outlines.some((one) => typeof one !== 'string') ? outlines : undefined;
  }
  const placings = page.questions ?? [];
  if (placings.every((one) => typeof one === 'string')) return undefined;
  return sectionsOf(placings, page.id, names, planning);
}

function plainly(root: AnswerPlace, names: ReadonlySet<QuestionName>, planning: Planning): readonly Placing[] {
  return askedUnder(root, planning).flatMap(({ name }) => (names.has(name) ? [name] : []));
}

function sectionsOf(
  placings: readonly LayoutPlacing[],
  id: string,
  names: ReadonlySet<QuestionName>,
  planning: Planning,
): readonly Placing[] {
  return placings.flatMap((one, index): readonly Placing[] => {
    if (typeof one !== 'string')
      return [
        defined({
          id: `${id}-${index + 1}`,
          title: say(one.title),
          hint: say(one.hint),
          inside: sectionsOf(one.questions, `${id}-${index + 1}`, names, planning),
        }),
      ];
    const place = planning.places.byPointer.get(one);
    const inside = place ? askedUnder(place, planning).map(({ name }) => name) : [one];
    return inside.filter((name) => names.has(name));
  });
}

function labelOf(question: Question): string {
  return 'text' in question.label ? question.label.text : question.pointer;
}
