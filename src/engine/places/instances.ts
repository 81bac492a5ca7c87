import {
  type Address,
  type FormPlan,
  type Pointer,
  type Question,
  type QuestionName,
  type Root,
  type RowId,
  escapeSegment,
  parsePointer,
  questionName,
} from '../../model/index.js';
import { type Segment, stepsOf } from './documents.js';
import { onceFor } from './once-for.js';
import { type RowShape, indexOf } from './plan-index.js';

/** A question where it stands: once for a plain question, once a row for a list's. */
export interface Instance {
  readonly question: Question;
  readonly address: Address;
  /** With row numbers in place of row ids. */
  readonly pointer: Pointer;
  readonly root: Root;
  readonly segments: readonly Segment[];
  readonly row?: RowPlace;
  /** Of a list: how its rows are found. */
  readonly rows?: RowShape;
}

/** A row of a list, and with it every row further out. */
export interface RowPlace {
  /** Address of the list. */
  readonly list: Address;
  /** Name of the list's question that is in no row: it stands on a page. */
  readonly outermost: QuestionName;
  readonly row: RowId;
  readonly index: number;
  /** Pointer of the row itself (`/previous_leaves/0`). */
  readonly pointer: Pointer;
  readonly root: Root;
  readonly segments: readonly Segment[];
  readonly address: Address;
  readonly shape: RowShape;
  readonly holds: NonNullable<Question['repeat']>['holds'];
  readonly up?: RowPlace;
  /** Why it cannot stand in the answers now: the name of a map's row is missing or taken, or a row around it is out. */
  readonly out?: 'unnamed' | 'taken';
}

/** What decides which rows there are. */
export interface RowSource {
  /** The rows of a list, in order. */
  rowsOf(list: Instance): readonly RowId[];
  /** The property name that a row of a map stands under; undefined while it has none. */
  nameOf(row: Address, list: Instance, id: RowId): string | undefined;
}

/** All questions of a plan with the rows there are now. */
export interface Instances {
  /** In asking order; a list comes before its rows. */
  readonly all: readonly Instance[];
  readonly rows: readonly RowPlace[];
}

const outsideOf = onceFor((plan: FormPlan) =>
  Object.values(plan.questions).map((question) => instanceOf(question, plan)),
);

/** Puts every question where it stands. */
export function instancesOf(plan: FormPlan, source: RowSource): Instances {
  const outside = outsideOf(plan);
  if (!outside.some(({ rows }) => rows)) return { all: outside, rows: [] };
  const found: { all: Instance[]; rows: RowPlace[] } = { all: [], rows: [] };
  for (const instance of outside) place(instance, plan, source, found);
  return found;
}

function instanceOf(question: Question, plan: FormPlan): Instance {
  const name = questionName(question);
  const { root, segments } = stepsOf(plan, question.pointer);
  const rows = question.item ? indexOf(plan).rows.get(name) : undefined;
  return { question, address: name, pointer: question.pointer, root, segments, ...(rows && { rows }) };
}

/** Rows within rows within rows: deeper than any form is filled in, and not so deep that a draft could hang a page. */
const DEEPEST = 12;

function place(
  instance: Instance,
  plan: FormPlan,
  source: RowSource,
  found: { all: Instance[]; rows: RowPlace[] },
  depth = 0,
): void {
  found.all.push(instance);
  const { rows: shape } = instance;
  if (!shape || depth >= DEEPEST) return;
  const taken = new Set(instance.question.repeat?.except);
  source.rowsOf(instance).forEach((id, index) => {
    const row = rowPlace(instance, shape, id, index, source, taken);
    found.rows.push(row);
    for (const item of shape.items) place(inRow(item, row, plan), plan, source, found, depth + 1);
  });
}

function rowPlace(
  list: Instance,
  shape: RowShape,
  id: RowId,
  index: number,
  source: RowSource,
  taken: Set<string>,
): RowPlace {
  const { holds = 'list', start = 0 } = list.question.repeat ?? {};
  const address = `${list.address}/${id}`;
  const common = {
    list: list.address,
    outermost: list.row?.outermost ?? list.address,
    row: id,
    index,
    root: list.root,
    address,
    shape,
    holds,
    ...(list.row && { up: list.row }),
    ...(list.row?.out && { out: list.row.out }),
  };
  if (holds === 'one') return { ...common, pointer: list.pointer, segments: list.segments };
  if (holds === 'list')
    return { ...common, pointer: `${list.pointer}/${start + index}`, segments: [...list.segments, start + index] };
  const name = source.nameOf(address, list, id);
  const out = name === undefined ? 'unnamed' : taken.has(name) ? 'taken' : common.out;
  if (name !== undefined) taken.add(name);
  // A row that stands nowhere has a pointer all the same, one that no answer can have.
  const step = name === undefined || out ? `~${id}` : escapeSegment(name);
  return {
    ...common,
    ...(out && { out }),
    pointer: `${list.pointer}/${step}`,
    segments: [...list.segments, name ?? id],
  };
}

const stepsOfRow = onceFor<RowShape, Map<Question, readonly Segment[]>>(() => new Map());

function inRow(question: Question, row: RowPlace, plan: FormPlan): Instance {
  const { shape } = row;
  const known = stepsOfRow(shape);
  let inside = known.get(question);
  if (!inside) known.set(question, (inside = stepsInRow(question, shape, plan)));
  const path = question.pointer.slice('item:'.length);
  const address = row.address + path + (question.suffix ?? '');
  const name = shape.name + '/*' + path + (question.suffix ?? '');
  const rows = question.item ? indexOf(plan).rows.get(name) : undefined;
  return {
    question,
    address,
    pointer: row.pointer + path,
    root: row.root,
    segments: inside.length === 0 ? row.segments : [...row.segments, ...inside],
    row,
    ...(rows && { rows }),
  };
}

/** The way from a row to a question in it: numbers where a list is on the way. */
function stepsInRow(question: Question, { name }: RowShape, plan: FormPlan): readonly Segment[] {
  const path = question.pointer.slice('item:'.length);
  const { segments } = stepsOf(plan, `${name}/*${path}`);
  return segments.slice(segments.length - parsePointer(`item:${path}`).segments.length);
}

/** A pointer of a rule or condition, told for one row: `item:/x` becomes the row's own pointer. */
export function resolveItem(pointer: Pointer, row: RowPlace | undefined): Pointer {
  return row && pointer.startsWith('item:') ? row.pointer + pointer.slice('item:'.length) : pointer;
}

/** The address of a question that is named from inside a row. */
export function addressIn(name: QuestionName, row: RowPlace | undefined): Address {
  return row && name.startsWith('item:') ? row.address + name.slice('item:'.length) : name;
}

/** The row so many rows further out. */
export function rowUp(row: RowPlace | undefined, up = 0): RowPlace | undefined {
  let here = row;
  for (let step = 0; step < up; step += 1) here = here?.up;
  return here;
}

/** A question's name in the form with `*` for rows: where the layout's words for it stand. */
export function nameOf({ question, row }: Instance): QuestionName {
  const name = questionName(question);
  return row ? `${row.shape.name}/*${name.slice('item:'.length)}` : name;
}

/** Whether rows may be added here: a schema that contains itself ends somewhere. */
export function isShallow({ row }: Instance): boolean {
  let depth = 0;
  for (let here = row; here; here = here.up) depth += 1;
  return depth < DEEPEST;
}

/** The name under which a question's page is found. */
export function onPage({ address, row }: Instance): QuestionName {
  return row?.outermost ?? address;
}
