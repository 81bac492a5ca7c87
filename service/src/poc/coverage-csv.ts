import { type Cell, lineOfCells } from '../inbox/csv.js';
import { agencyOf } from './agencies.js';
import type { Coverage, CoverageCell, CoverageRow } from './coverage.js';
import { designationNames } from './requests.js';

const STATES = { held: 'Held', vacant: 'Vacant', never: 'Nobody named yet' } as const;

const HEADINGS = ['Agency', 'Formerly', 'Role', 'State', 'Name', 'Job title', 'E-mail', 'Phone', 'Extension'];

/** The matrix as a table, one line for each agency and role. No cell of it runs in a spreadsheet. */
export function coverageCsv({ rows, list }: Coverage): string {
  const checked = list.verifiedOn ?? 'Sample list, not checked';
  const lines: (readonly Cell[])[] = [
    [...HEADINGS, 'Since', 'Requests that wait', 'Agency checked'],
    ...rows.flatMap((row) =>
      row.cells.map((cell) => [...lineOf(row, cell), agencyOf(row.agency) ? checked : 'On no list']),
    ),
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
