import { indexOf } from '../../engine/places/plan-index.js';
import { evaluate, varsOf } from '../../engine/rules/index.js';
import {
  type Expression,
  type FormPlan,
  type Json,
  type Page,
  type Pointer,
  type Question,
  type QuestionName,
  type Rule,
  decidedBy,
  isWithin,
  questionName,
} from '../../model/index.js';
import { isList, isObject } from '../../plan/schema/documents.js';
import type { Places } from '../../plan/schema/places.js';
import { decidersOf } from '../places-of.js';

/** Who reads what in a form: what a page hangs on, and which literal values are compared with which answers. */
export class Reading {
  readonly #decide = new Map<Pointer, readonly Pointer[]>();
  #looksAt: ReadonlySet<Pointer> | undefined;
  #readAnywhere: readonly Pointer[] | undefined;
  readonly #pages: ReadonlyMap<QuestionName, Page>;
  readonly expressions: readonly Expression[];

  constructor(
    readonly plan: FormPlan,
    places: Places,
  ) {
    this.#pages = new Map(plan.pages.flatMap((page) => page.questions.map((name) => [name, page] as const)));
    for (const place of places.byPointer.values()) this.#decide.set(place.pointer, decidersOf(place, places));
    this.expressions = [
      ...plan.pages.flatMap(({ when }) => when ?? []),
      ...Object.values(plan.questions).flatMap((question) =>
        [question.when ?? [], ...(question.item ?? []).map(({ when }) => when ?? [])].flat(),
      ),
      ...plan.rules.flatMap(({ when, assert }) => [when ?? [], assert].flat()),
      ...plan.derive.flatMap(({ when, value }) => [when ?? [], value].flat()),
      ...plan.parts.flatMap(({ steps }) =>
        steps.flatMap(({ done, notApplicable }) => [done ?? [], notApplicable?.when ?? []].flat()),
      ),
    ];
  }

  /** The rules whose issue stands on a page, also by way of a derived value. */
  rulesOn(page: Page): readonly Rule[] {
    const { pageOf, shownAt } = indexOf(this.plan);
    const onPage = (pointer: Pointer): boolean =>
      this.questionsAt(pointer).some((name) => pageOf.get(name) === page.id);
    return this.plan.rules.filter(({ at, each }) => {
      const pointer = each === undefined ? at : each;
      return onPage(pointer) || [...shownAt].some(([write, shown]) => overlap(write, pointer) && shown.some(onPage));
    });
  }

  /** Everything that decides, in the end, whether a page is on the way and what it asks: questions, and `known:` facts. */
  decides(page: Page): Reads {
    const own = page.questions.flatMap((name) => this.#readBy(name));
    return this.#closure([...(page.when === undefined ? [] : varsOf(page.when)), ...own]);
  }

  /** Everything that the rules of a page weigh, in the end. */
  weighs(page: Page): Reads {
    return this.#closure(this.rulesOn(page).flatMap(readsOf));
  }

  /** Answers that a condition or a `when` looks at as they are, not by way of a derivation. */
  get looksAt(): ReadonlySet<Pointer> {
    return (this.#looksAt ??= new Set([
      ...Object.values(this.plan.conditions).flatMap(({ tests }) => tests),
      ...this.plan.pages.flatMap(({ when }) => (when === undefined ? [] : varsOf(when))),
      ...Object.values(this.plan.questions).flatMap(({ when }) => (when === undefined ? [] : varsOf(when))),
    ]));
  }

  /** Whether an expression or a condition looks at an answer. */
  isRead(pointer: Pointer): boolean {
    this.#readAnywhere ??= [...this.expressions.flatMap(varsOf), ...this.looksAt];
    return this.#readAnywhere.some((read) => overlap(read, pointer));
  }

  /** The questions at, in or around a pointer. */
  questionsAt(pointer: Pointer): readonly QuestionName[] {
    return Object.values(this.plan.questions)
      .filter((question) => overlap(question.pointer, pointer))
      .map(questionName);
  }

  #closure(start: readonly Pointer[]): Reads {
    const questions = new Set<QuestionName>();
    const known = new Set<Pointer>();
    const seen = new Set<Pointer>();
    const open = [...start];
    for (let pointer = open.pop(); pointer !== undefined; pointer = open.pop()) {
      if (seen.has(pointer) || pointer.startsWith('item:')) continue;
      seen.add(pointer);
      if (pointer.startsWith('known:')) known.add(pointer);
      for (const name of this.questionsAt(pointer)) {
        questions.add(name);
        open.push(...this.#readBy(name));
      }
      for (const { write, when, value } of this.plan.derive)
        if (overlap(write, pointer)) open.push(...varsOf(value), ...(when === undefined ? [] : varsOf(when)));
    }
    return { questions, known };
  }

  /** What decides whether and how a question is asked. */
  #readBy(name: QuestionName): readonly Pointer[] {
    const question = this.plan.questions[name];
    if (!question) return [];
    const page = this.#pages.get(name);
    const literals = [...(question.relevance ?? []), ...(question.requiredWhen ?? [])].flat();
    const conditions = literals.flatMap(({ condition }) => this.plan.conditions[condition] ?? []);
    const places = [...this.#decide].filter(
      ([pointer]) => isWithin(pointer, question.pointer) || pointer === question.pointer,
    );
    return [
      ...conditions.flatMap((condition) => [
        ...decidedBy(condition),
        ...(condition.choice ? [condition.choice.question] : []),
      ]),
      ...places.flatMap(([, tests]) => tests),
      ...(question.when === undefined ? [] : varsOf(question.when)),
      // Whoever is not led to its page is not asked either.
      ...(page?.when === undefined ? [] : varsOf(page.when)),
      ...(question.optionsFrom === undefined ? [] : [question.optionsFrom]),
    ];
  }
}

/** What is read: questions, and facts of the service. */
export interface Reads {
  readonly questions: ReadonlySet<QuestionName>;
  readonly known: ReadonlySet<Pointer>;
}

/** What a rule reads. */
export function readsOf({ assert, when }: Pick<Rule, 'assert' | 'when'>): readonly Pointer[] {
  return [...varsOf(assert), ...(when === undefined ? [] : varsOf(when))];
}

/** True when one pointer is at, under or around the other. */
export function overlap(one: Pointer, other: Pointer): boolean {
  return one === other || isWithin(one, other) || isWithin(other, one);
}

/** Operators whose operands are set beside each other. */
const COMPARES: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'in']);

/** Visits every operation of an expression. */
export function eachOperation(expression: Expression, visit: (name: string, operands: readonly Json[]) => void): void {
  if (isList(expression)) return expression.forEach((one) => eachOperation(one, visit));
  if (!isObject(expression)) return;
  for (const [name, operand] of Object.entries(expression)) {
    visit(name, isList(operand) ? operand : [operand]);
    eachOperation(operand, visit);
  }
}

/** Values that answers are compared with, by the answer's pointer: literals, and what can be worked out without any answer. */
export function comparedWith(
  plan: FormPlan,
  expressions: readonly Expression[],
  today: string,
): ReadonlyMap<Pointer, readonly Json[]> {
  const found = new Map<Pointer, Json[]>();
  for (const expression of expressions)
    eachOperation(expression, (name, operands) => {
      if (!COMPARES.has(name)) return;
      const fixed = operands.flatMap((operand): Json[] => {
        if (varsOf(operand).length > 0) return [];
        const value = evaluate(operand, { answers: {}, asked: {}, known: {}, tables: plan.tables, today });
        return value === undefined ? [] : isList(value) ? [...value] : [value];
      });
      for (const pointer of operands.flatMap(varsOf)) found.set(pointer, [...(found.get(pointer) ?? []), ...fixed]);
    });
  return found;
}

/** Numbers that stand anywhere in expressions with an answer: days, months and limits that are reckoned with. */
export function numbersBeside(expressions: readonly Expression[]): ReadonlyMap<Pointer, readonly number[]> {
  const found = new Map<Pointer, number[]>();
  for (const expression of expressions) {
    const numbers: number[] = [];
    eachOperation(expression, (_, operands) => numbers.push(...operands.filter((one) => typeof one === 'number')));
    for (const pointer of varsOf(expression)) found.set(pointer, [...(found.get(pointer) ?? []), ...numbers]);
  }
  return found;
}

/** Whether an answer is only ever compared, or asked whether it is there: then the values around those it is compared with decide everything. */
export function isOnlyCompared(question: Question, expressions: readonly Expression[]): boolean {
  const isIt = (operand: Json): boolean =>
    isObject(operand) && operand.var === question.pointer && Object.keys(operand).length === 1;
  const reads = (operand: Json): boolean => varsOf(operand).some((pointer) => overlap(pointer, question.pointer));
  return expressions.every((expression) => {
    let fine = true;
    const look = (one: Json): void => {
      if (!fine || !reads(one)) return;
      if (isList(one)) return one.forEach(look);
      if (!isObject(one)) return;
      for (const [name, operand] of Object.entries(one)) {
        const operands = isList(operand) ? operand : [operand];
        const plain = operands.filter(isIt);
        if (plain.length === 1 && (COMPARES.has(name) || name === 'answered') && operands.filter(reads).length === 1)
          continue;
        if (name === 'var' || (plain.length > 0 && !['and', 'or', 'not', 'if'].includes(name))) fine = false;
        else operands.forEach(look);
      }
    };
    look(expression);
    return fine;
  });
}
