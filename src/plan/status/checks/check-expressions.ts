import type { AudienceId, Expression, Json, StatusPlan } from '../../../model/index.js';
import { parsePointer } from '../../../model/index.js';
import { checkExpression } from '../../../engine/rules/index.js';
import { isList, isObject } from '../../schema/documents.js';
import type { StatusFile } from '../status-file.js';
import type { StatusProblems } from '../status-problem.js';

type Path = readonly (string | number)[];

/**
 * Every expression of status.json: its operators, its shape, and what it reads. One that decides what somebody reads may read only what
 * that reader may see, or it would never hold.
 */
export function checkExpressions(file: StatusFile, plan: StatusPlan, problems: StatusProblems): void {
  const readers = Object.entries(plan.audiences)
    .filter(([, audience]) => audience.public)
    .map(([id]) => id);
  walk(file as unknown as Json, [], (expression, path) => {
    checkShape(expression, path, problems);
    const audience = path[path.lastIndexOf('words') + 1];
    const isSpoken = path.includes('words') && typeof audience === 'string';
    const isPage =
      ['sections', 'tabs', 'alerts', 'facts', 'acts'].includes(String(path[0])) || path.includes('columns');
    const eyes = isSpoken ? [audience] : isPage ? readers : undefined;
    for (const pointer of varsIn(expression)) checkVar(plan, pointer, eyes, path, problems);
    for (const table of tablesIn(expression))
      if (!Object.hasOwn(plan.tables, table)) problems.add(path, 'table_unknown', { table });
  });
}

function checkShape(expression: Expression, path: Path, problems: StatusProblems): void {
  for (const problem of checkExpression(expression)) {
    if (problem.code === 'operator')
      problems.add([...path, ...problem.path], 'operator_unknown', { operator: problem.operator ?? '' });
    else
      problems.add([...path, ...problem.path], 'expression_shape', {
        shape: problem.code,
        operator: problem.operator ?? '',
      });
  }
}

/** `eyes`: who reads what hangs on it; nobody outside when it only moves a case. */
function checkVar(
  plan: StatusPlan,
  pointer: string,
  eyes: readonly AudienceId[] | undefined,
  path: Path,
  problems: StatusProblems,
): void {
  const seenBy = seenAt(plan, pointer, eyes);
  if (seenBy === undefined) problems.add(path, 'pointer_unknown', { pointer });
  else if (eyes && seenBy !== 'all' && !eyes.some((audience) => seenBy.includes(audience)))
    problems.add(path, 'reads_unseen', { pointer, audience: eyes.join(', ') });
}

/** Who may see what stands at a pointer; undefined when nothing does. */
function seenAt(
  plan: StatusPlan,
  pointer: string,
  eyes: readonly AudienceId[] | undefined,
): readonly AudienceId[] | 'all' | undefined {
  let place;
  try {
    place = parsePointer(pointer);
  } catch {
    return undefined;
  }
  const [first = '', second = '', ...more] = place.segments;
  if (place.root === 'answers' || place.root === 'item') return second === '' ? seenField(plan, first) : undefined;
  if (place.root !== 'known' || more.length > 0) return undefined;
  switch (first) {
    case 'event':
      return seenField(plan, second);
    case 'at':
    case 'case_at':
      return Object.hasOwn(plan.events, second) ? Object.keys(plan.events[second]?.words ?? {}) : undefined;
    // Only a page looks back; a case moves by what is.
    case 'past':
      return eyes && Object.hasOwn(plan.events, second) ? Object.keys(plan.events[second]?.words ?? {}) : undefined;
    case 'items':
      return Object.hasOwn(plan.items, second) ? plan.items[second]?.seenBy : undefined;
    case 'audience':
      return 'all';
    default:
      return undefined;
  }
}

function seenField(plan: StatusPlan, name: string): readonly AudienceId[] | 'all' | undefined {
  if (['id', 'state', 'been', 'late'].includes(name)) return 'all';
  return Object.hasOwn(plan.fields, name) ? plan.fields[name]?.seenBy : undefined;
}

/** Keys under which expressions stand in status.json. */
const EXPRESSIONS: ReadonlySet<string> = new Set(['when', 'value', 'untilValue']);

function walk(value: Json, path: Path, visit: (expression: Expression, path: Path) => void): void {
  if (isList(value)) return value.forEach((one, index) => walk(one, [...path, index], visit));
  if (!isObject(value)) return;
  for (const [key, one] of Object.entries(value)) {
    // A field may well be called `value`.
    if (key === 'fields' || (path.length === 0 && key === 'tables')) continue;
    if (EXPRESSIONS.has(key)) visit(one, [...path, key]);
    else walk(one, [...path, key], visit);
  }
}

/** All pointers that an expression reads, also those of rows inside of it. */
function varsIn(expression: Json): readonly string[] {
  return operandsOf(expression, 'var');
}

function tablesIn(expression: Json): readonly string[] {
  return operandsOf(expression, 'table').map((path) => path.split('/').filter((part) => part !== '')[0] ?? '');
}

function operandsOf(expression: Json, operator: string): readonly string[] {
  if (isList(expression)) return expression.flatMap((one) => operandsOf(one, operator));
  if (!isObject(expression)) return [];
  return Object.entries(expression).flatMap(([name, operand]) => {
    if (name !== operator) return operandsOf(operand, operator);
    const first = isList(operand) ? operand[0] : operand;
    return typeof first === 'string' ? [first] : [];
  });
}
