import type { FormPlan, Json, JsonObject, Pointer } from '../../../src/model/index.js';
import { joinPointer } from '../../../src/model/index.js';

/** What a cell may hold. */
export type Cell = string | number | boolean | null | undefined;

/**
 * Spreadsheets take a text that begins so for a formula and run it. Wide forms of the signs count too: some spreadsheets narrow them; white
 * space before them is passed over by some.
 */
const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A cell as RFC 4180 writes it. A text that a spreadsheet would run gets an apostrophe before it, which makes it text. */
export function cellOf(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;\t]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A line with its end. */
export function lineOfCells(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/** The answers of a submission as cells, by pointer. Several ticked options stand in one cell; each row of a list has cells of its own. */
export function cellsOf(answers: JsonObject): ReadonlyMap<Pointer, Cell> {
  const cells = new Map<Pointer, Cell>();
  const walk = (value: Json, pointer: Pointer): void => {
    if (value === null || typeof value !== 'object') return void cells.set(pointer, value);
    if (Array.isArray(value)) {
      const rows = value as readonly Json[];
      if (rows.every((one) => one === null || typeof one !== 'object'))
        return void cells.set(pointer, rows.map(String).join('; '));
      return rows.forEach((row, index) => walk(row, joinPointer(pointer, String(index))));
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, joinPointer(pointer, key));
  };
  for (const [key, value] of Object.entries(answers)) walk(value, joinPointer('', key));
  return cells;
}

/** The columns of an export in their order: the form's questions as it asks them, then whatever else answers hold, rows among them. */
export function columnsOf(plan: FormPlan, found: ReadonlySet<Pointer>): readonly Pointer[] {
  const questions = Object.values(plan.questions)
    // What is asked beside the data (which branch, a row's name) has no cell of its own.
    .filter(({ pointer, item, suffix }) => !pointer.startsWith('asked:') && item === undefined && suffix === undefined)
    .map((question) => question.pointer);
  const others = [...found].filter((pointer) => !questions.includes(pointer));
  return [...questions, ...others.sort(byRow)];
}

/** `/children/2/name` before `/children/10/name`. */
function byRow(one: Pointer, other: Pointer): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

/** The name of a column: the question's label where no other has it, else the pointer. */
export function headingsOf(plan: FormPlan, columns: readonly Pointer[]): readonly string[] {
  const labels = columns.map((pointer) => {
    const label = Object.hasOwn(plan.questions, pointer) ? plan.questions[pointer]?.label : undefined;
    return label && 'text' in label ? label.text : undefined;
  });
  return columns.map((pointer, index) => {
    const label = labels[index];
    if (label === undefined) return pointer.slice(1);
    return labels.filter((other) => other === label).length === 1 ? label : `${label} (${pointer.slice(1)})`;
  });
}
