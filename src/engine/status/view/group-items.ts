import type { FieldName, GroupView, ItemView, TextRef } from '../../../model/index.js';
import { type Looking, writtenFact } from './view-facts.js';

/** Items under the words of a code field, in the order in which each came first; undefined while all have the same one. */
export function groupItems(
  looking: Looking,
  field: FieldName,
  items: readonly ItemView[],
): readonly GroupView[] | undefined {
  const groups = new Map<string, { readonly title: TextRef; readonly items: ItemView[] }>();
  for (const item of items) {
    const title = titleOf(looking, field, item);
    const key = JSON.stringify(title);
    const group = groups.get(key) ?? { title, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return groups.size > 1 ? [...groups.values()] : undefined;
}

/** The item's own, or that of the case. A code that this version does not know is told as an update, as a state is. */
function titleOf({ plan, projection, main }: Looking, field: FieldName, { kind, id }: ItemView): TextRef {
  const own = projection.items.find((item) => item.kind === kind && item.id === id)?.facts[field];
  const value = own ?? main?.facts[field];
  const written = value === undefined ? undefined : writtenFact(plan.fields[field], value);
  return typeof written === 'object' && written.as === 'text' ? written.text : { key: 'ui.status.update-received' };
}
