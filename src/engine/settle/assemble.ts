import { type Address, type FormPlan, type Json, type Parsed, isWithin } from '../../model/index.js';
import { type Documents, type Segment, peek, stepsOf, writeAt } from '../places/documents.js';
import type { Instance, Instances, RowPlace } from '../places/instances.js';
import { indexOf } from '../places/plan-index.js';
import type { Applies } from './relevance.js';

/** Puts the answers together that count now: relevant, readable, and in rows that have a place. */
export function assemble(
  { all, rows }: Instances,
  relevant: ReadonlySet<Address>,
  parsed: ReadonlyMap<Address, Parsed>,
): Documents {
  const documents: Documents = { answers: {}, asked: {} };
  const rowsByList = new Map<Address, RowPlace[]>();
  for (const row of rows) {
    const there = rowsByList.get(row.list);
    if (there) there.push(row);
    else rowsByList.set(row.list, [row]);
  }
  for (const { address, question, root, segments, row } of all) {
    if (!relevant.has(address) || row?.out) continue;
    if (question.item) writeRows(documents, rowsByList.get(address) ?? [], { question, root, segments });
    else if (question.role === undefined) {
      const answer = parsed.get(address);
      if (answer?.kind === 'value') writeAt(documents, root, segments, answer.value);
    }
  }
  return documents;
}

/** Each row stands in the list even when empty, so that its own blanks are found and row numbers stay right. */
function writeRows(
  documents: Documents,
  rows: readonly RowPlace[],
  { question, root, segments }: Pick<Instance, 'question' | 'root' | 'segments'>,
): void {
  const standing = rows.filter(({ out }) => !out);
  if (standing.length === 0) return;
  const { holds = 'list', start = 0 } = question.repeat ?? {};
  if (holds === 'list' && start === 0 && segments.length > 0)
    return writeAt(documents, root, segments, standing.map(blankRow));
  for (const row of standing)
    if (peek(documents, root, row.segments) === undefined) writeAt(documents, root, row.segments, blankRow(row));
}

function blankRow({ shape }: RowPlace): Json {
  return shape.container === 'object' ? {} : shape.container === 'list' ? [] : null;
}

/**
 * Required groups stand in the answers even when empty: then each blank inside is its own issue, at its own control. One that is
 * only asked, and whose questions the layout hides, stays away: it would be sent as an empty addendum.
 */
export function materialise(
  plan: FormPlan,
  documents: Documents,
  applies: Applies,
  { all, rows }: Instances,
  relevant: ReadonlySet<Address>,
): void {
  for (const [pointer, group] of indexOf(plan).groups) {
    if (pointer === '' || pointer === 'asked:') continue;
    if (group.requiredWhen === undefined || !applies(group.requiredWhen) || !applies(group.relevance)) continue;
    const { root, segments } = stepsOf(plan, pointer);
    const isAsked = (): boolean =>
      all.some((one) => one.root === 'asked' && relevant.has(one.address) && isWithin(one.pointer, pointer));
    if (root === 'asked' && !isAsked()) continue;
    stand(documents, root, segments, group.type);
  }
  for (const row of rows) {
    if (row.out || !relevant.has(row.list)) continue;
    for (const [path, group] of row.shape.groups) {
      if (path === '' || group.requiredWhen === undefined) continue;
      if (!applies(group.requiredWhen, row) || !applies(group.relevance, row)) continue;
      const { segments } = stepsOf(plan, `${row.shape.name}/*${path}`);
      const inside = segments.slice(segments.length - path.split('/').length + 1);
      stand(documents, row.root, [...row.segments, ...inside], group.type);
    }
  }
}

function stand(
  documents: Documents,
  root: Instance['root'],
  segments: readonly Segment[],
  type: 'object' | 'list',
): void {
  if (peek(documents, root, segments) === undefined) writeAt(documents, root, segments, type === 'list' ? [] : {});
}

/** Constants are nobody's answer: they are written beside answers, and never make a group of their own. */
export function writeConstants(
  documents: Documents,
  applies: Applies,
  instances: readonly Instance[],
  relevant: ReadonlySet<Address>,
): void {
  for (const { address, question, root, segments, row } of instances) {
    if (question.role !== 'constant' || !relevant.has(address) || row?.out) continue;
    const constant = question.facts.const ?? question.facts.options?.[0]?.value ?? null;
    if (question.requiredWhen === undefined || !applies(question.requiredWhen, row)) continue;
    const around = peek(documents, root, segments.slice(0, -1));
    if (around !== undefined && around !== null) writeAt(documents, root, segments, constant);
  }
}
