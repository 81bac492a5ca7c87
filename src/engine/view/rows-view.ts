import type { Question, QuestionView, RowsView, TextRef } from '../../model/index.js';
import { type Instance, type RowPlace, isShallow } from '../places/instances.js';
import type { Settled } from '../settle/settle.js';
import type { ViewContext } from './view-context.js';

/** What a row is called: in the layout's words, else by its list and number. In rows within rows the outer one is said too. */
export function rowTitle({ byAddress }: Pick<Settled, 'byAddress'>, row: RowPlace): TextRef | undefined {
  const list = byAddress.get(row.list)?.question;
  if (!list) return undefined;
  const own = titleOf(list, row.index);
  const outer = row.up && rowTitle({ byAddress }, row.up);
  if (!outer) return own;
  return { key: 'ui.row-in-row', params: { outer: { as: 'text', text: outer }, inner: { as: 'text', text: own } } };
}

/** Label and hint of a question: those of the branch of the schema that holds now, else its own. */
export function calledNow(
  { applies }: Pick<Settled, 'applies'>,
  { question, row }: Instance,
): Pick<Question, 'label' | 'hint'> {
  return question.inBranch?.find(({ when }) => applies(when, row)) ?? question;
}

/** What a question is called. An entry that is a row by itself is called like the row. */
export function labelOf(settled: Pick<Settled, 'byAddress' | 'applies'>, instance: Instance): TextRef {
  const { row } = instance;
  const list = row && isRowItself(instance) ? settled.byAddress.get(row.list)?.question : undefined;
  return list && row ? titleOf(list, row.index) : calledNow(settled, instance).label;
}

/** True for the one answer that a row of a list consists of. */
export function isRowItself({ question, row }: Instance): boolean {
  return question.pointer === 'item:' && question.role === undefined && row?.holds === 'list';
}

/** A question's label with its row: "Children 2, First name", where rows stand one below the other. */
export function labelWithRow(settled: Pick<Settled, 'byAddress' | 'applies'>, instance: Instance): TextRef {
  const { question } = instance;
  const label = question.shortLabel ?? labelOf(settled, instance);
  const row = isRowItself(instance) ? instance.row?.up : instance.row;
  const outer = row && rowTitle(settled, row);
  if (!outer) return label;
  return { key: 'ui.row-in-row', params: { outer: { as: 'text', text: outer }, inner: { as: 'text', text: label } } };
}

/** A row's own title. */
export function titleOf(list: Question, index: number): TextRef {
  if (list.list) return { ...list.list.one, params: { ...list.list.one.params, n: index + 1 } };
  if (list.repeat?.holds === 'one') return list.label;
  return { key: 'ui.row', params: { label: { as: 'text', text: list.repeat?.title ?? list.label }, n: index + 1 } };
}

/** A list whose rows are all open, without what is in them. */
export function rowsView(
  { journey, state, domIdOf }: ViewContext,
  list: Instance,
  question: QuestionView,
  inside: (row: RowPlace) => RowsView['rows'][number]['inside'],
): RowsView {
  const words = list.question.list;
  const holds = list.question.repeat?.holds ?? 'list';
  const rows = journey.settled.rows.filter((row) => row.list === list.address);
  const { maxItems = Infinity } = list.question.facts;
  const start = list.question.repeat?.start ?? 0;
  const maximum = holds === 'one' ? 1 : holds === 'map' ? Infinity : maxItems - start;
  const label = { as: 'text', text: list.question.label } as const;
  const canAdd =
    rows.length < maximum && question.facts.readOnly !== true && list.rows !== undefined && isShallow(list);
  const { removed } = state;
  return {
    question,
    rows: rows.map((row) => ({
      row: row.row,
      address: row.address,
      title: titleOf(list.question, row.index),
      domId: domIdOf(row.address),
      inside: inside(row),
    })),
    canAdd,
    addText: words?.add ?? {
      key: holds === 'one' ? 'ui.add-one' : rows.length > 0 ? 'ui.add-another' : 'ui.add',
      params: { label },
    },
    fullText: canAdd || holds === 'one' ? undefined : fullText(words, maximum, label),
    removed: removed?.list === list.address ? { title: titleOf(list.question, removed.index) } : undefined,
  };
}

function fullText(
  words: Question['list'],
  maximum: number,
  label: { readonly as: 'text'; readonly text: TextRef },
): TextRef {
  return words
    ? { ...words.full, params: { ...words.full.params, maximum } }
    : { key: 'ui.list-full', params: { maximum, label } };
}
