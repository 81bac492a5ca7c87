import type { FormPlan, Pointer, Relevance } from '../../model/index.js';
import { varsOf } from '../../engine/rules/index.js';
import { overlap, readsOf } from '../layout/derivations.js';
import type { Planning } from '../planning.js';

/** Refuses a question whose being asked depends, in the end, on its own answer: it would come and go for ever. */
export function checkRelevanceCycles(plan: FormPlan, { places, problems }: Planning): void {
  const questions = Object.values(plan.questions);
  const next = (pointer: Pointer): readonly Pointer[] => [
    ...questions
      .filter((question) => overlap(question.pointer, pointer))
      .flatMap((question) => [
        ...testsOf(question.relevance, plan),
        ...(question.when === undefined ? [] : varsOf(question.when)),
      ]),
    ...plan.derive
      .filter(({ write }) => overlap(write, pointer))
      .flatMap((one) => readsOf(one).filter((read) => read !== one.write)),
  ];
  for (const question of questions) {
    if (question.relevance === undefined && question.when === undefined) continue;
    const source = places.byPointer.get(question.pointer)?.source;
    const first = [...testsOf(question.relevance, plan), ...(question.when === undefined ? [] : varsOf(question.when))];
    if (source && reaches(first, question.pointer, next))
      problems.add(source.document, source.pointer, 'relevance_cycle', { pointer: question.pointer });
  }
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
