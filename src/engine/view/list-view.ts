import type { ListView, Page, TextRef } from '../../model/index.js';
import type { Instance } from '../instances.js';
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
      lines: rowInstances(context, list, row).map((instance) => lineOf(context, instance)),
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

/** The questions of one row that are asked now. */
export function rowInstances({ journey }: ViewContext, list: Instance, row: string): readonly Instance[] {
  return journey.settled.instances.filter(
    (one) =>
      one.row?.list === list.address &&
      one.row.row === row &&
      journey.settled.relevant.has(one.address) &&
      !one.question.item,
  );
}

function isBlankRow(context: ViewContext, list: Instance, row: string): boolean {
  return rowInstances(context, list, row).every(
    ({ address }) => context.journey.settled.parsed.get(address) === undefined,
  );
}
