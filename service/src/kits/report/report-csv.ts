import { type Cell, lineOfCells } from '../../inbox/csv.js';
import type { KeptReport } from './kept-report.js';
import type { ShownBreakdown } from './suppress.js';

/** What stands in the place of a count that is not told. */
const HIDDEN = 'suppressed';

/** The report as a table of measure, name, count, median and 90th percentile. No cell of it runs in a spreadsheet. */
export function reportCsv(report: KeptReport): string {
  const rows: Cell[][] = [
    ['measure', 'name', 'count', 'median days', '90th percentile days'],
    ['fiscal year', `${report.from} to ${report.to}`, report.total ?? HIDDEN],
    ['made', report.madeAt],
    ...breakdown('category', report.category),
    ...breakdown('reported', report.reported),
    ...breakdown('status', report.status),
    ...breakdown('held more than 30 days', report.held),
    ...breakdown('not tested', report.notTested),
    ['destroyed', 'all', report.destroyed ?? HIDDEN],
    ...Object.entries(report.legs).map(([name, { count, median, p90 }]) => [
      'days',
      name,
      count ?? HIDDEN,
      median ?? '',
      p90 ?? '',
    ]),
    ...report.failedToReport.map((agency) => ['failed to report', agency]),
  ];
  return `\ufeff${rows.map(lineOfCells).join('')}`;
}

function breakdown(measure: string, { total, counts }: ShownBreakdown): Cell[][] {
  if (total === null) return [[measure, 'all', HIDDEN]];
  return Object.entries(counts).map(([name, count]) => [measure, name, count ?? HIDDEN]);
}
