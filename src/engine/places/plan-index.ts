import {
  type Expression,
  type FormPlan,
  type Group,
  type Page,
  type PageId,
  type Part,
  type Pointer,
  type Question,
  type QuestionName,
  type Step,
  ancestors,
  questionName,
  decidedBy,
} from '../../model/index.js';
import { onceFor } from './once-for.js';
import { varsOf } from '../rules/index.js';

/** What rows of one list are, wherever that list stands. */
export interface RowShape {
  /** Name of the list with `*` for rows; that of the list whose rows these are like. */
  readonly name: QuestionName;
  readonly items: readonly Question[];
  /** Containers inside of a row, by their path in it (`/employer`). */
  readonly groups: ReadonlyArray<readonly [string, Group]>;
  /** What the row itself is while it is empty. */
  readonly container: 'object' | 'list' | 'value';
}

/** Look-ups over a plan, made once a plan: where a question stands, and which answers anything else depends on. */
export interface PlanIndex {
  readonly pages: ReadonlyMap<PageId, Page>;
  /** Page of each question; rows' questions by their outermost list's name. */
  readonly pageOf: ReadonlyMap<QuestionName, PageId>;
  readonly stepOf: ReadonlyMap<PageId, { readonly step: Step; readonly part: Part; readonly number: number }>;
  readonly steps: readonly Step[];
  /** The task list's page, when the form has one. */
  readonly hub?: PageId;
  /** The asked questions at which issues of a derived value are shown: one of them is asked (a fixed week, or a weekly total). */
  readonly shownAt: ReadonlyMap<Pointer, readonly Pointer[]>;
  /** Where warnings of the form's own rules can stand at all, also by way of a derived value. */
  readonly warnedAt: ReadonlySet<Pointer>;
  /** Pointers that relevance, derivations or conditions read; an answer elsewhere changes nothing but itself. */
  readonly influential: ReadonlySet<Pointer>;
  /** What those stand in: an answer as a whole in which something is read. */
  readonly around: ReadonlySet<Pointer>;
  /** True when a pointer without its row numbers is influential (`item:` pointers of any list). */
  readonly influentialItems: ReadonlySet<Pointer>;
  /** Pointers of all lists, rows further out as `*`. */
  readonly lists: ReadonlySet<Pointer>;
  /** Rows of each list, by its name with `*` for rows further out. */
  readonly rows: ReadonlyMap<QuestionName, RowShape>;
  /** Containers that are in no row. */
  readonly groups: ReadonlyArray<readonly [Pointer, Group]>;
}

/** The index of a plan. */
export const indexOf = onceFor(buildIndex);

function buildIndex(plan: FormPlan): PlanIndex {
  const pages = new Map(plan.pages.map((page) => [page.id, page]));
  const pageOf = new Map<QuestionName, PageId>();
  for (const page of plan.pages) for (const name of page.questions) pageOf.set(name, page.id);

  const stepOf = new Map<PageId, { step: Step; part: Part; number: number }>();
  for (const part of plan.parts)
    for (const [at, step] of part.steps.entries())
      for (const page of step.pages) stepOf.set(page, { step, part, number: at + 1 });

  const shownAt = new Map<Pointer, readonly Pointer[]>();
  for (const { write, shownAt: question } of plan.derive)
    if (question) shownAt.set(write, [...(shownAt.get(write) ?? []), question]);
  const warned = plan.rules.filter((rule) => rule.severity === 'warning').map((rule) => rule.at);

  return {
    pages,
    pageOf,
    stepOf,
    steps: plan.parts.flatMap((part) => part.steps),
    hub: plan.pages.find((page) => page.kind === 'hub')?.id,
    shownAt,
    warnedAt: new Set([...warned, ...warned.flatMap((pointer) => shownAt.get(pointer) ?? [])]),
    ...influences(plan),
    ...containers(plan),
  };
}

/** The lists of a plan, and what stands in their rows; nothing is said twice of rows that are like others. */
function containers(plan: FormPlan): Pick<PlanIndex, 'lists' | 'rows' | 'groups'> {
  const groups = Object.entries(plan.groups);
  const lists = new Set<Pointer>(groups.filter(([, group]) => group.type === 'list').map(([pointer]) => pointer));
  const rows = new Map<QuestionName, RowShape>();
  const rowNames: string[] = [];
  const alike: (readonly [QuestionName, QuestionName])[] = [];
  const look = (question: Question, within: string): void => {
    if (!question.item) return;
    const name = within + questionName(question).replace(/^item:/, '');
    const { holds = 'list', like } = question.repeat ?? {};
    if (holds === 'list') lists.add(within + question.pointer.replace(/^item:/, ''));
    if (like !== undefined) return void alike.push([name, like]);
    const row = `${name}/*`;
    rowNames.push(row);
    const isValue = question.item.some((item) => item.pointer === 'item:' && item.role === undefined);
    rows.set(name, {
      name,
      items: question.item,
      groups: [],
      container: plan.groups[row]?.type === 'list' ? 'list' : isValue ? 'value' : 'object',
    });
    for (const item of question.item) look(item, row);
  };
  for (const question of Object.values(plan.questions)) look(question, '');
  const rowAround = (pointer: Pointer): string | undefined =>
    rowNames.filter((row) => pointer.startsWith(`${row}/`)).sort((one, other) => other.length - one.length)[0];
  for (const [name, shape] of rows) {
    const row = `${name}/*`;
    const inside = groups.filter(([pointer]) => rowAround(pointer) === row);
    rows.set(name, { ...shape, groups: inside.map(([pointer, group]) => [pointer.slice(row.length), group] as const) });
  }
  for (const [name, like] of alike) {
    const shape = rows.get(like);
    if (shape) rows.set(name, shape);
  }
  const isOwn = ([pointer]: readonly [Pointer, Group]): boolean =>
    rowNames.length === 0 || !(rowNames.includes(pointer) || rowAround(pointer) !== undefined);
  return { lists, rows, groups: groups.filter(isOwn) };
}

function influences(plan: FormPlan): Pick<PlanIndex, 'influential' | 'around' | 'influentialItems'> {
  const influential = new Set<Pointer>();
  const influentialItems = new Set<Pointer>();
  const add = (pointer: Pointer): void =>
    void (pointer.startsWith('item:') ? influentialItems : influential).add(pointer);
  const read = (expression: Expression | undefined): void => {
    if (expression !== undefined) for (const pointer of varsOf(expression)) add(pointer);
  };
  for (const condition of Object.values(plan.conditions)) for (const read of decidedBy(condition)) add(read);
  for (const derivation of plan.derive) {
    read(derivation.when);
    read(derivation.value);
  }
  const look = (question: Question): void => {
    read(question.when);
    // One of several shapes of an answer: which of them counts is decided where all are seen.
    if (question.suffix !== undefined) add(question.pointer);
    question.item?.forEach(look);
  };
  Object.values(plan.questions).forEach(look);
  return { influential, around: new Set([...influential].flatMap(ancestors)), influentialItems };
}

/** True when changing the answer at `pointer` (rows by number) may change what is asked or derived. */
export function isInfluential(index: PlanIndex, pointer: Pointer, question: Question): boolean {
  if (question.role !== undefined) return true;
  const isInRow = question.pointer.startsWith('item:');
  if (isInRow ? isReadInRow(index, question.pointer) : index.influential.has(pointer) || index.around.has(pointer))
    return true;
  return ancestors(pointer).some((ancestor) => index.influential.has(ancestor));
}

function isReadInRow({ influentialItems }: PlanIndex, pointer: Pointer): boolean {
  if (influentialItems.has(pointer)) return true;
  for (const read of influentialItems)
    if (read.startsWith(`${pointer}/`) || pointer.startsWith(`${read}/`)) return true;
  return false;
}
