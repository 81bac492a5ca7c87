import type { Pointer } from '../../../src/model/index.js';
import { presentVersion } from '../author-forms/form-store.js';
import type { Desk } from '../desk.js';
import { Problem } from '../http/problem.js';
import { cellsOf, columnsOf, headingsOf, lineOfCells } from './csv.js';
import { type InboxItem, type InboxState, itemsOf } from './inbox-store.js';

/** How many submissions are opened at a time: an export must not hold a whole inbox in memory. */
const AT_A_TIME = 200;

/** All submissions of a form, newest first, opened as they are asked for. */
export async function* everyItem(desk: Desk, form: string, state?: InboxState): AsyncGenerator<InboxItem> {
  let last: InboxItem | undefined;
  for (;;) {
    const after = last && { receivedAt: last.receivedAt, id: last.id };
    const items = await itemsOf(desk, desk.store, form, { state, after, most: AT_A_TIME });
    yield* items;
    last = items.at(-1);
    if (items.length < AT_A_TIME) return;
  }
}

/**
 * The inbox as a table: UTF-8 with the mark that spreadsheets know it by, a line for each submission. Read twice, because the heads must
 * name every row of every list before the first line is written.
 */
export async function* csvOf(
  desk: Desk,
  form: string,
  names: 'labels' | 'pointers',
  state?: InboxState,
): AsyncGenerator<string> {
  const version = await presentVersion(desk.store, form);
  if (!version) throw new Problem(404, 'not_found');
  const { plan } = desk.madeForms.of(version);
  const found = new Set<Pointer>();
  for await (const { answers } of everyItem(desk, form, state))
    for (const pointer of cellsOf(answers).keys()) found.add(pointer);
  const columns = columnsOf(plan, found);
  const heads = names === 'labels' ? headingsOf(plan, columns) : columns;
  yield `\uFEFF${lineOfCells(['Reference', 'Received', 'State', 'Language', ...heads])}`;
  for await (const item of everyItem(desk, form, state)) {
    const cells = cellsOf(item.answers);
    yield lineOfCells([
      item.reference,
      item.receivedAt,
      item.state,
      item.language,
      ...columns.map((pointer) => cells.get(pointer)),
    ]);
  }
}

/** The inbox as one JSON list. */
export async function* jsonOf(desk: Desk, form: string, state?: InboxState): AsyncGenerator<string> {
  let before = '[';
  for await (const item of everyItem(desk, form, state)) {
    yield `${before}\n${JSON.stringify(item)}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}
