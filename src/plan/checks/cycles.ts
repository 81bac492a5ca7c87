import { type FormPlan, type Pointer, type Question, type Relevance, questionName } from '../../model/index.js';
import { varsOf } from '../../engine/rules/index.js';
import { overlap, readsOf } from '../layout/derivations.js';
import type { Planning } from '../planning.js';

/** Refuses a question whose being asked depends, in the end, on its own answer: it would come and go for ever. */
export function checkRelevanceCycles(plan: FormPlan, { places, problems }: Planning): void {
  const questions = withRows(Object.values(plan.questions), '');
  // A pointer that begins in a row (`item:`) speaks of that kind of row only; one that does not speaks of the same place everywhere.
  const nextIn =
    (row: Pointer) =>
    (pointer: Pointer): readonly Pointer[] => [
      ...questions
        .filter((one) => overlap(one.question.pointer, pointer) && (one.row === '' || one.row === row))
        .flatMap(({ question }) => firstOf(question, plan)),
      ...plan.derive
        .filter(({ write }) => overlap(write, pointer))
        .flatMap((one) => readsOf(one).filter((read) => read !== one.write)),
    ];
  for (const { question, row } of questions) {
    const { pointer, relevance, when } = question;
    if (relevance === undefined && when === undefined) continue;
    const place = row + (row === '' ? pointer : pointer.slice('item:'.length));
    const source = places.byPointer.get(place)?.source;
    if (source && reaches(firstOf(question, plan), pointer, nextIn(row)))
      problems.add(source.document, source.pointer, 'relevance_cycle', { pointer: place });
  }
}

interface Standing {
  readonly question: Question;
  /** The kind of row that it stands in; empty for one that stands in none. */
  readonly row: Pointer;
}

/** Questions, and those in their rows, in rows within rows too. */
function withRows(questions: readonly Question[], row: Pointer): readonly Standing[] {
  return questions.flatMap((question): readonly Standing[] => {
    const list = row + questionName(question).replace(/^item:/, '');
    return [{ question, row }, ...withRows(question.item ?? [], `${list}/*`)];
  });
}

/** What decides whether a question is asked. */
function firstOf({ relevance, when }: Question, plan: FormPlan): readonly Pointer[] {
  return [...testsOf(relevance, plan), ...(when === undefined ? [] : varsOf(when))];
}

function testsOf(relevance: Relevance | undefined, plan: FormPlan): readonly Pointer[] {
  return (relevance ?? []).flatMap((clause) =>
    clause.flatMap((literal) => plan.conditions[literal.condition]?.tests ?? []),
  );
}

function reaches(from: readonly Pointer[], goal: Pointer, next: (pointer: Pointer) => readonly Pointer[]): boolean {
  const seen = new Set<Pointer>();
  const open = [...from];
  for (let pointer = open.pop(); pointer !== undefined; pointer = open.pop()) {
    if (pointer === goal) return true;
    if (seen.has(pointer)) continue;
    seen.add(pointer);
    open.push(...next(pointer));
  }
  return false;
}
