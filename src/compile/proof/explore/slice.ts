import type { FormPlan, Issue, Page, QuestionName, Validator } from '../../../model/index.js';
import { isWithin, questionName } from '../../../model/index.js';
import { varsOf } from '../../../engine/rules/index.js';
import { overlap } from '../reading.js';

/**
 * A plan of only some questions, so that asking the engine about them costs little: their pages, the rules that stand at them, and the
 * derivations that read them. Conditions stay; those about what is not here never hold.
 */
export function slicePlan(plan: FormPlan, names: ReadonlySet<QuestionName>): FormPlan {
  const questions = Object.fromEntries(Object.entries(plan.questions).filter(([name]) => names.has(name)));
  const pointers = Object.values(questions).map(({ pointer }) => pointer);
  const isHere = (pointer: string): boolean => pointers.some((one) => overlap(one, pointer));
  const derive = plan.derive.filter(({ value, when, shownAt }) =>
    [...varsOf(value), ...(when === undefined ? [] : varsOf(when)), ...(shownAt === undefined ? [] : [shownAt])].some(
      isHere,
    ),
  );
  const written = derive.map(({ write }) => write);
  const around = [...pointers, ...written];
  return {
    ...plan,
    questions,
    pages: plan.pages.map((page): Page => ({ ...page, questions: page.questions.filter((name) => names.has(name)) })),
    groups: Object.fromEntries(
      Object.entries(plan.groups).filter(([pointer]) => around.some((one) => isWithin(one, pointer))),
    ),
    rules: plan.rules.filter(({ at, each }) => {
      const pointer = each ?? at;
      return isHere(pointer) || written.some((one) => overlap(one, pointer));
    }),
    derive,
  };
}

/** The same judge, silent about everything that a sliced plan leaves out: what is missing there is nobody's question here. */
export function sliceValidator(validator: Validator, { questions, derive }: FormPlan): Validator {
  const here = [...Object.values(questions).map(({ pointer }) => pointer), ...derive.map(({ write }) => write)];
  const isHere = ({ pointer }: Issue): boolean => here.some((one) => overlap(one, pointer));
  return {
    check: (answers, options) => validator.check(answers, options).filter(isHere),
    checkAsked: (asked, options) => validator.checkAsked(asked, options).filter(isHere),
    holds: (condition, value) => validator.holds(condition, value),
  };
}

/** The names of all questions on some pages. */
export function namesOn(pages: readonly Page[], plan: FormPlan): ReadonlySet<QuestionName> {
  const wanted = new Set(pages.flatMap(({ questions }) => questions));
  return new Set(
    Object.values(plan.questions)
      .map(questionName)
      .filter((name) => wanted.has(name)),
  );
}
