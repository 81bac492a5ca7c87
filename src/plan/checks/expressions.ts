import { type Expression, type Json, type Pointer, parsePointer } from '../../model/index.js';
import { checkExpression, varsOf } from '../../engine/rules/index.js';
import { LAYOUT_FILE } from '../author-problem.js';
import type { LayoutPlacing } from '../layout/form-layout.js';
import type { Planning } from '../planning.js';
import { isList, isObject, placeUnder } from '../schema/documents.js';

/** Looks at every expression of the layout: operators, shapes, pointers, tables. */
export function checkExpressions(planning: Planning): void {
  const { layout } = planning;
  const check = (
    expression: Expression | undefined,
    row: Pointer | undefined,
    ...path: readonly (string | number)[]
  ): void => {
    if (expression !== undefined)
      checkOne(expression, row, placeUnder({ document: '', pointer: '' }, ...path).pointer, planning);
  };
  type Note = {
    readonly when?: Expression;
    readonly params?: Readonly<Record<string, { readonly value: Expression }>>;
  };
  const checkNotes = (
    notes: readonly Note[] | undefined,
    row: Pointer | undefined,
    ...path: readonly (string | number)[]
  ): void => {
    for (const [at, note] of (notes ?? []).entries()) {
      check(note.when, row, ...path, at, 'when');
      for (const [name, param] of Object.entries(note.params ?? {}))
        check(param.value, row, ...path, at, 'params', name, 'value');
    }
  };
  for (const [pointer, wish] of Object.entries(layout.fields ?? {})) {
    const row = rowOf(pointer);
    check(wish.when, row, 'fields', pointer, 'when');
    checkNotes(wish.notes, row, 'fields', pointer, 'notes');
  }
  for (const [index, page] of (layout.pages ?? []).entries()) {
    check(page.when, undefined, 'pages', index, 'when');
    for (const { when, path } of sectionsIn(page.questions ?? [], ['pages', index, 'questions']))
      check(when, undefined, ...path, 'when');
    checkNotes(page.notes, undefined, 'pages', index, 'notes');
    check(page.upload?.documentType, undefined, 'pages', index, 'upload', 'documentType');
    for (const side of ['lead', 'after'] as const) {
      for (const [at, block] of (page[side] ?? []).entries())
        if (typeof block !== 'string') check(block.when, undefined, 'pages', index, side, at, 'when');
    }
  }
  for (const [index, part] of (layout.parts ?? []).entries()) {
    for (const [at, step] of part.steps.entries()) {
      check(step.done, undefined, 'parts', index, 'steps', at, 'done');
      check(step.notApplicable?.when, undefined, 'parts', index, 'steps', at, 'notApplicable', 'when');
    }
  }
  for (const [index, submission] of (layout.submissions ?? []).entries()) {
    for (const [at, one] of (submission.requires ?? []).entries()) {
      check(one.when, undefined, 'submissions', index, 'requires', at, 'when');
      check(one.that, undefined, 'submissions', index, 'requires', at, 'that');
    }
    for (const key of ['picks', 'leaves'] as const)
      for (const [at, pointer] of (submission[key] ?? []).entries())
        checkPointer(pointer, undefined, `/submissions/${index}/${key}/${at}`, planning);
    for (const [name, pointer] of Object.entries(submission.addenda ?? {}))
      checkPointer(
        pointer,
        undefined,
        placeUnder({ document: '', pointer: '' }, 'submissions', index, 'addenda', name).pointer,
        planning,
      );
  }
  for (const [index, rule] of (layout.rules ?? []).entries()) {
    const row = rule.each === undefined ? undefined : `${rule.each}/*`;
    check(rule.when, row, 'rules', index, 'when');
    check(rule.assert, row, 'rules', index, 'assert');
    for (const [name, param] of Object.entries(rule.params ?? {}))
      check(param.value, row, 'rules', index, 'params', name, 'value');
  }
  for (const [index, one] of (layout.derive ?? []).entries()) {
    check(one.when, rowOf(one.write), 'derive', index, 'when');
    check(one.value, rowOf(one.write), 'derive', index, 'value');
  }
}

type Path = readonly (string | number)[];

/** The sections of a page, also those in others, and where they stand. */
function sectionsIn(
  placings: readonly LayoutPlacing[],
  path: Path,
): readonly { readonly when?: Expression | undefined; readonly path: Path }[] {
  return placings.flatMap((one, at) =>
    typeof one === 'string'
      ? []
      : [{ when: one.when, path: [...path, at] }, ...sectionsIn(one.questions, [...path, at, 'questions'])],
  );
}

/** Reports a pointer of the layout that leads nowhere. */
function checkPointer(pointer: Pointer, row: Pointer | undefined, at: string, { places, problems }: Planning): void {
  try {
    if (parsePointer(pointer).root === 'known') return;
  } catch {
    return problems.add(LAYOUT_FILE, at, 'pointer_invalid', { pointer });
  }
  const full = pointer.startsWith('item:')
    ? row === undefined
      ? undefined
      : row + pointer.slice('item:'.length)
    : pointer;
  if (full === undefined || !places.find(full)) problems.add(LAYOUT_FILE, at, 'pointer_unknown', { pointer });
}

function checkOne(expression: Expression, row: Pointer | undefined, at: string, planning: Planning): void {
  const { problems } = planning;
  for (const problem of checkExpression(expression)) {
    const here = placeUnder({ document: '', pointer: at }, ...problem.path).pointer;
    if (problem.code === 'operator')
      problems.add(LAYOUT_FILE, here, 'operator_unknown', { operator: problem.operator ?? '' });
    else problems.add(LAYOUT_FILE, here, 'expression_shape', { shape: problem.code, operator: problem.operator ?? '' });
  }
  for (const pointer of varsOf(expression)) checkPointer(pointer, row, at, planning);
  for (const name of tablesOf(expression)) {
    if (!Object.hasOwn(planning.layout.tables ?? {}, name))
      problems.add(LAYOUT_FILE, at, 'table_unknown', { table: name });
  }
}

/** Names of the tables read: the first segment of each `table` operand. */
function tablesOf(expression: Json): readonly string[] {
  if (isList(expression)) return expression.flatMap(tablesOf);
  if (!isObject(expression)) return [];
  return Object.entries(expression).flatMap(([name, operand]) => {
    const path = isList(operand) ? operand[0] : operand;
    if (name !== 'table') return tablesOf(operand);
    return typeof path === 'string' ? [path.split('/').filter((part) => part !== '')[0] ?? ''] : [];
  });
}

/** The row that `item:` means inside a field's wish: the innermost `*` of its pointer. */
function rowOf(pointer: Pointer): Pointer | undefined {
  const at = pointer.lastIndexOf('/*');
  return at === -1 ? undefined : pointer.slice(0, at + 2);
}
