import { type Cell, lineOfCells } from '../inbox/csv.js';
import type { Coverage, CoverageCell, CoverageRow } from './coverage.js';
import { designationNames } from './requests.js';

const STATES = { held: 'Held', vacant: 'Vacant', never: 'Nobody named yet' } as const;

const HEADINGS = ['Agency', 'Formerly', 'Role', 'State', 'Name', 'Job title', 'E-mail', 'Phone', 'Extension'];

/** The matrix as a table, one line for each agency and role. No cell of it runs in a spreadsheet. */
export function coverageCsv({ rows }: Coverage): string {
  const lines: (readonly Cell[])[] = [
    [...HEADINGS, 'Since', 'Requests that wait'],
    ...rows.flatMap((row) => row.cells.map((cell) => lineOf(row, cell))),
  ];
  return `\ufeff${lines.map(lineOfCells).join('')}`;
}

function lineOf({ name, former }: CoverageRow, cell: CoverageCell): readonly Cell[] {
  const { holder } = cell;
  return [
    name,
    former.join('; '),
    designationNames[cell.designation],
    STATES[cell.state],
    holder?.name,
    holder?.title,
    holder?.email,
    holder?.phone,
    holder?.extension,
    holder?.since ?? cell.vacantSince,
    cell.waiting.length,
  ];
}
