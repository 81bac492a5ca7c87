import type { Page, Pointer, Question } from '../../model/index.js';
import { LAYOUT_FILE } from '../author-problem.js';
import { type Planning, isDerived } from '../planning.js';
import { defined } from '../schema/facts.js';
import type { AnswerPlace } from '../schema/places.js';
import type { LayoutPage } from './form-layout.js';
import { makeQuestion, questionPlaces } from './questions.js';
import { say, sayAll, sayBlock, sayNote } from './say.js';

/** Pages and the questions on them. */
export interface PlacedQuestions {
  readonly pages: readonly Page[];
  readonly questions: Readonly<Record<Pointer, Question>>;
  readonly places: readonly AnswerPlace[];
}

/** Puts questions on pages: the layout's, or one page with everything in the schema's order. */
export function makePages(title: string, planning: Planning): PlacedQuestions {
  const wished = planning.layout.pages ?? [
    {
      id: 'form',
      title,
      questions: rootsOf(planning)
        .flatMap((root) => askable(root, planning))
        .map((place) => place.pointer),
    },
  ];
  const questions: Record<Pointer, Question> = {};
  const places: AnswerPlace[] = [];
  const pages: Page[] = [];
  for (const [index, page] of wished.entries()) {
    if (pages.some((other) => other.id === page.id))
      planning.problems.add(LAYOUT_FILE, `/pages/${index}/id`, 'id_taken', { id: page.id });
    const here = placesOn(page, index, planning);
    for (const { place, at } of here) {
      if (Object.hasOwn(questions, place.pointer)) {
        planning.problems.add(LAYOUT_FILE, at, 'question_placed_twice', { pointer: place.pointer });
        continue;
      }
      questions[place.pointer] = makeQuestion(place, planning);
      places.push(place);
    }
    pages.push(
      makePage(
        page,
        index,
        here.filter(({ at }) => !at.endsWith('/agree')).map(({ place }) => questions[place.pointer] as Question),
        planning,
      ),
    );
  }
  for (const root of rootsOf(planning)) {
    for (const place of askable(root, planning)) {
      if (!Object.hasOwn(questions, place.pointer))
        planning.problems.add(place.source.document, place.source.pointer, 'question_unplaced', {
          pointer: place.pointer,
        });
    }
  }
  return { pages, questions, places };
}

/** The two roots: the contract, and what is asked beside it. */
function rootsOf({ places }: Planning): readonly AnswerPlace[] {
  return ['', 'asked:'].flatMap((root) => places.byPointer.get(root) ?? []);
}

/** Question places that somebody must be asked: nothing derives them and they are not read-only. */
function askable(root: AnswerPlace, planning: Planning): readonly AnswerPlace[] {
  return questionPlaces(root, planning).filter(
    (place) => !isDerived(planning.layout, place.pointer) && planning.settled(place).facts.readOnly !== true,
  );
}

interface Placing {
  readonly place: AnswerPlace;
  readonly at: string;
}

function placesOn(page: LayoutPage, index: number, planning: Planning): readonly Placing[] {
  const named = (page.questions ?? []).map((pointer, at) => ({ pointer, at: `/pages/${index}/questions/${at}` }));
  if (page.agree !== undefined) named.push({ pointer: page.agree, at: `/pages/${index}/agree` });
  return named.flatMap(({ pointer, at }) => {
    const place = planning.places.byPointer.get(pointer);
    if (!place) {
      planning.problems.add(planning.layout.pages ? LAYOUT_FILE : '', at, 'pointer_unknown', { pointer });
      return [];
    }
    const inside = place.row === undefined ? questionPlaces(place, planning) : [];
    if (inside.length === 0) planning.problems.add(LAYOUT_FILE, at, 'pointer_not_a_question', { pointer });
    return inside.map((one) => ({ place: one, at }));
  });
}

function makePage(page: LayoutPage, index: number, questions: readonly Question[], planning: Planning): Page {
  const { id, when, agree, submit, lists, check, optional } = page;
  const kind = page.kind ?? 'questions';
  const [first, ...more] = questions;
  const title = page.title ?? (first && more.length === 0 ? labelOf(first) : undefined);
  if (title === undefined) planning.problems.add(LAYOUT_FILE, `/pages/${index}`, 'page_untitled', { id });
  if (kind === 'list')
    for (const question of questions)
      if (!question.list)
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
    questions: questions.map((question) => question.pointer),
    when,
    action: say(page.action),
    agree,
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

function labelOf(question: Question): string {
  return 'text' in question.label ? question.label.text : question.pointer;
}
