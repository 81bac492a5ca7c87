import {
  type Expression,
  type FormPlan,
  type Page,
  type PageId,
  type Part,
  type Pointer,
  type Question,
  type Step,
  ancestors,
} from '../model/index.js';
import { varsOf } from './rules/index.js';

/** Look-ups over a plan, made once a plan: where a question stands, and which answers anything else depends on. */
export interface PlanIndex {
  readonly pages: ReadonlyMap<PageId, Page>;
  /** Page of each question; rows' questions by their list's pointer. */
  readonly pageOf: ReadonlyMap<Pointer, PageId>;
  readonly stepOf: ReadonlyMap<PageId, { readonly step: Step; readonly part: Part; readonly number: number }>;
  readonly steps: readonly Step[];
  /** The task list's page, when the form has one. */
  readonly hub?: PageId;
  /** The asked questions at which issues of a derived value are shown: one of them is asked (a fixed week, or a weekly total). */
  readonly shownAt: ReadonlyMap<Pointer, readonly Pointer[]>;
  /** Pointers that relevance, derivations or conditions read; an answer elsewhere changes nothing but itself. */
  readonly influential: ReadonlySet<Pointer>;
  /** True when a pointer without its row numbers is influential (`item:` pointers of any list). */
  readonly influentialItems: ReadonlySet<Pointer>;
}

const indexes = new WeakMap<FormPlan, PlanIndex>();

/** The index of a plan; the same object each time it is asked for the same plan. */
export function indexOf(plan: FormPlan): PlanIndex {
  let index = indexes.get(plan);
  if (!index) indexes.set(plan, (index = buildIndex(plan)));
  return index;
}

function buildIndex(plan: FormPlan): PlanIndex {
  const pages = new Map(plan.pages.map((page) => [page.id, page]));
  const pageOf = new Map<Pointer, PageId>();
  for (const page of plan.pages) for (const pointer of page.questions) pageOf.set(pointer, page.id);

  const stepOf = new Map<PageId, { step: Step; part: Part; number: number }>();
  for (const part of plan.parts)
    for (const [at, step] of part.steps.entries())
      for (const page of step.pages) stepOf.set(page, { step, part, number: at + 1 });

  const shownAt = new Map<Pointer, readonly Pointer[]>();
  for (const { write, shownAt: question } of plan.derive)
    if (question) shownAt.set(write, [...(shownAt.get(write) ?? []), question]);

  const { influential, influentialItems } = influences(plan);
  return {
    pages,
    pageOf,
    stepOf,
    steps: plan.parts.flatMap((part) => part.steps),
    hub: plan.pages.find((page) => page.kind === 'hub')?.id,
    shownAt,
    influential,
    influentialItems,
  };
}

function influences(plan: FormPlan): { influential: Set<Pointer>; influentialItems: Set<Pointer> } {
  const influential = new Set<Pointer>();
  const influentialItems = new Set<Pointer>();
  const add = (pointer: Pointer): void =>
    void (pointer.startsWith('item:') ? influentialItems : influential).add(pointer);
  const read = (expression: Expression | undefined): void => {
    if (expression !== undefined) for (const pointer of varsOf(expression)) add(pointer);
  };
  for (const condition of Object.values(plan.conditions)) for (const test of condition.tests) add(test);
  for (const derivation of plan.derive) {
    read(derivation.when);
    read(derivation.value);
  }
  const questions = Object.values(plan.questions);
  for (const question of [...questions, ...questions.flatMap((list): readonly Question[] => list.item ?? [])])
    read(question.when);
  return { influential, influentialItems };
}

/** True when changing the answer at `pointer` (rows by number) may change what is asked or derived. */
export function isInfluential(index: PlanIndex, pointer: Pointer, question: Question): boolean {
  if (question.pointer.startsWith('item:')) {
    if (index.influentialItems.has(question.pointer)) return true;
    return ancestors(pointer).some((ancestor) => index.influential.has(ancestor));
  }
  return (
    index.influential.has(pointer) ||
    ancestors(pointer).some((ancestor) => index.influential.has(ancestor)) ||
    readsInside(index, pointer)
  );
}

function readsInside(index: PlanIndex, pointer: Pointer): boolean {
  for (const read of index.influential) if (read.startsWith(`${pointer}/`)) return true;
  return false;
}
