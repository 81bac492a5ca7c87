import type { Address, Draft, Entry, JoinBy, LeftAnswer, MigrationStep, Pointer, SplitBy } from '../../model/index.js';
import { besides, entriesAt, isMeant, mover } from './places.js';
import { wordsOfEntry } from './words.js';

/** What a step makes of a draft. Pure, and total: a step that finds nothing changes nothing. */
export function takeStep(draft: Draft, step: MigrationStep): Draft {
  if ('move' in step) return move(draft, step.move, step.to);
  if ('values' in step) return withEntries(draft, entriesAt(draft, step.values), (entry) => renamed(entry, step.map));
  if ('wrap' in step)
    return withEntries(draft, entriesAt(draft, step.wrap), (entry) =>
      typeof entry === 'string' ? (entry === '' ? [] : [entry]) : entry,
    );
  if ('split' in step) return split(draft, step.split, step.into, step.by);
  if ('join' in step) return join(draft, step.join, step.to, step.by);
  if ('again' in step) return without(draft, step.again);
  if ('leave' in step) return leave(draft, step.leave, step.label);
  return { ...draft, seen: draft.seen.map((page) => (page === step.page ? step.to : page)) };
}

/** Puts an answer that has no place any more where the person sees it. */
export function leftOf(label: string, entry: Entry): readonly LeftAnswer[] {
  const words = wordsOfEntry(entry);
  return words === '' ? [] : [{ label, words }];
}

function move(draft: Draft, from: Pointer, to: Pointer): Draft {
  const moved = mover(from, to);
  const inRecord = <Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(record).map(([address, value]) => [moved(address) ?? address, value]));
  const going = Object.entries(draft.entries).filter(([address]) => moved(address) !== undefined);
  const gone = new Set(going.map(([address]) => address));
  const staying = Object.fromEntries(Object.entries(draft.entries).filter(([address]) => !gone.has(address)));
  return put(
    {
      ...draft,
      entries: staying,
      rows: inRecord(draft.rows),
      agreed: inRecord(draft.agreed),
    },
    going.map(([address, entry]) => [moved(address) ?? address, entry]),
  );
}

/** Puts entries in their new places. What stands there already makes room, and is shown as left: a step must not write over an answer. */
function put(draft: Draft, entries: readonly (readonly [Address, Entry])[]): Draft {
  const left = entries.flatMap(([address]) => {
    const there = Object.hasOwn(draft.entries, address) ? draft.entries[address] : undefined;
    return there === undefined ? [] : leftOf(labelOf(address), there);
  });
  const next = { ...draft, entries: { ...draft.entries, ...Object.fromEntries(entries) } };
  return left.length === 0 ? next : { ...next, left: [...(draft.left ?? []), ...left] };
}

function renamed(entry: Entry, map: Readonly<Record<string, string>>): Entry {
  const rename = (key: string): string => (Object.hasOwn(map, key) ? (map[key] ?? key) : key);
  if (typeof entry === 'string') return rename(entry);
  if (Array.isArray(entry)) return [...new Set((entry as readonly string[]).map(rename))];
  return entry;
}

function split(draft: Draft, from: Pointer, into: readonly Pointer[], by: SplitBy): Draft {
  let next = draft;
  for (const [address, entry] of entriesAt(draft, from)) {
    // Only a text can be taken apart; what is none stays, and is found to have no place.
    if (typeof entry !== 'string') continue;
    const parts = apart(entry, by, into.length);
    const { [address]: _taken, ...entries } = next.entries;
    const made = into.map((pointer, index): [Address, Entry] => [besides(pointer, from, address), parts[index] ?? '']);
    next = put(
      { ...next, entries },
      made.filter(([, part]) => part !== ''),
    );
  }
  return next;
}

/** The parts of a text, as many as there is room for: the last one takes what is left over, so nothing is lost. */
function apart(text: string, by: SplitBy, count: number): readonly string[] {
  const trimmed = text.trim();
  if (by === 'last-space') {
    const at = trimmed.lastIndexOf(' ');
    return at === -1 ? [trimmed] : [trimmed.slice(0, at).trim(), trimmed.slice(at + 1)];
  }
  const mark = { 'first-space': ' ', comma: ',', line: '\n' }[by];
  const glue = { 'first-space': ' ', comma: ', ', line: '\n' }[by];
  const parts = trimmed
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length <= count ? parts : [...parts.slice(0, count - 1), parts.slice(count - 1).join(glue)];
}

function join(draft: Draft, from: readonly Pointer[], to: Pointer, by: JoinBy): Draft {
  const glue = { space: ' ', comma: ', ', line: '\n' }[by];
  // A row may have only the second of them.
  const targets = new Set(
    from.flatMap((pointer) => entriesAt(draft, pointer).map(([address]) => besides(to, pointer, address))),
  );
  const entries = new Map(Object.entries(draft.entries));
  const joined: [Address, Entry][] = [];
  for (const target of targets) {
    const texts = from.flatMap((pointer) => {
      const address = besides(pointer, to, target);
      const entry = entries.get(address);
      if (typeof entry !== 'string') return [];
      entries.delete(address);
      return entry.trim() === '' ? [] : [entry.trim()];
    });
    if (texts.length > 0) joined.push([target, texts.join(glue)]);
  }
  return put({ ...draft, entries: Object.fromEntries(entries) }, joined);
}

function without(draft: Draft, pointer: Pointer): Draft {
  const isGone = isMeant(pointer);
  const rest = <Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(record).filter(([address]) => !isGone(address)));
  return {
    ...draft,
    entries: rest(draft.entries),
    rows: rest(draft.rows),
    agreed: rest(draft.agreed),
  };
}

function leave(draft: Draft, pointer: Pointer, label: string | undefined): Draft {
  const isLeft = isMeant(pointer);
  const left = Object.entries(draft.entries)
    .filter(([address]) => isLeft(address))
    .flatMap(([address, entry]) => leftOf(label ?? labelOf(address), entry));
  const rest = without(draft, pointer);
  return left.length === 0 ? rest : { ...rest, left: [...(rest.left ?? []), ...left] };
}

/** `/contact/fax_number` → "Fax number": what a question that is no more was called. */
export function labelOf(address: Address): string {
  const name = address.split('/').at(-1)?.replaceAll('~1', '/').replaceAll('~0', '~') ?? address;
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[_\-.\s]+/g, ' ')
    .trim()
    .toLowerCase();
  return words === '' ? address : words.charAt(0).toUpperCase() + words.slice(1);
}

function withEntries(
  draft: Draft,
  found: readonly (readonly [Address, Entry])[],
  change: (entry: Entry) => Entry,
): Draft {
  return {
    ...draft,
    entries: { ...draft.entries, ...Object.fromEntries(found.map(([address, entry]) => [address, change(entry)])) },
  };
}
