import type { Row } from './judge-suite.js';

/** The run in a table, and below it what failed. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ draft, part, producer, passed, failed, routed }) => [
    draft.replace(/^draft/, ''),
    part,
    producer,
    String(passed),
    String(failed.length),
    producer === 'compiled' ? String(routed) : '–',
  ]);
  const head = ['draft', 'tests', 'producer', 'passed', 'failed', 'routed'];
  const widths = head.map((title, at) => Math.max(title.length, ...lines.map((line) => line[at]?.length ?? 0)));
  const write = (line: readonly string[]): string =>
    line.map((cell, at) => (at < 3 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return [write(head), ...lines.map(write), '', ...reasons(rows), ...failures(rows)].join('\n');
}

/** Why tests were given to the interpreter. */
function reasons(rows: readonly Row[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { constructs } of rows)
    for (const [construct, count] of Object.entries(constructs))
      counts.set(construct, (counts.get(construct) ?? 0) + count);
  if (counts.size === 0) return [];
  return [
    'Routed: the interpreter judged these, because ajv would judge wrongly what the schema is made of.',
    ...[...counts]
      .sort(([, one], [, other]) => other - one)
      .map(([construct, count]) => `${String(count).padStart(6)}  ${construct}`),
    '',
  ];
}

function failures(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ producer, failed }) =>
    failed.map(
      ({ test, known }) =>
        `${known === undefined ? 'FAILED' : 'in the ledger'}  ${producer}  ${test}${known === undefined ? '' : `  (${known})`}`,
    ),
  );
}
