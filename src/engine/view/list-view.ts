import type { ListView, Page, TextRef } from '../../model/index.js';
import type { Instance } from '../places/instances.js';
import { lineOf } from './check-view.js';
import type { ViewContext } from './view-context.js';

/** The rows of a `list` page as cards, and the one that is open. */
export function listView(context: ViewContext, page: Page): ListView | undefined {
  const { journey, state } = context;
  const list = journey.settled.byAddress.get(page.questions[0] ?? '');
  const words = list?.question.list;
  if (!list || !words) return undefined;
  const rows = state.draft.rows[list.address] ?? [];
  const maximum = list.question.facts.maxItems ?? Infinity;
  const title = (index: number): TextRef => ({ ...words.one, params: { n: index + 1 } });
  const open = state.row;
  return {
    address: list.address,
    cards: rows.map((row, index) => ({
      row,
      title: title(index),
      lines: answersOfRow(context, list, row).map((instance) => lineOf(context, instance)),
      hasIssues: journey
        .issues()
        .some((issue) => issue.severity === 'error' && issue.address.startsWith(`${list.address}/${row}`)),
    })),
    open:
      open === undefined || !rows.includes(open)
        ? undefined
        : { row: open, title: title(rows.indexOf(open)), isNew: isBlankRow(context, list, open) },
    canAdd: rows.length < maximum,
    addText: words.add,
    fullText: rows.length < maximum ? undefined : { ...words.full, params: { maximum } },
    removed: state.removed?.list === list.address ? { title: title(state.removed.index) } : undefined,
  };
}

/** The answers of one row, those of lists in it included. */
function answersOfRow({ journey }: ViewContext, list: Instance, row: string): readonly Instance[] {
  const { instances, relevant } = journey.settled;
  const prefix = `${list.address}/${row}`;
  return instances.filter(
    ({ address, question }) =>
      (address === prefix || address.startsWith(`${prefix}/`)) &&
      relevant.has(address) &&
      !question.item &&
      question.role !== 'constant',
  );
}

function isBlankRow(context: ViewContext, list: Instance, row: string): boolean {
  return answersOfRow(context, list, row).every(
    ({ address }) => context.journey.settled.parsed.get(address) === undefined,
  );
}
