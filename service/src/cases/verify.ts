import type { KeyRing } from '../secrets/key-ring.js';
import type { Sql } from '../store/sql.js';
import { type EventRow, type Head, eventColumns, linkOf } from './chain.js';
import { readHeads } from './heads.js';

/** Something that is not as it was written. */
export interface ChainProblem {
  /**
   * `changed`: this event, or its place, is not what was written. `missing`: an event between others is gone. `cut_off`: events at the end are gone.
   * `case_gone`: a case that had a history has none. `head_foreign`: a line of the heads is not ours.
   */
  readonly code: 'changed' | 'missing' | 'cut_off' | 'case_gone' | 'head_foreign';
  readonly caseId?: string;
  readonly number?: number;
  readonly where?: string;
}

/** What a check of all histories found. */
export interface ChainReport {
  readonly cases: number;
  readonly events: number;
  readonly problems: readonly ChainProblem[];
}

/** Events that are read at once. */
const PAGE = 2_000;

/**
 * Checks every history against its keyed chain, and its end against the heads that are kept outside of the database: an event that was
 * edited, moved, taken out, put in, or cut off at the end is found, also when all that follows was made anew without the key, and also when
 * the service itself went on after the cut.
 */
export async function verifyChains(sql: Sql, keys: KeyRing, headsDir: string): Promise<ChainReport> {
  const { heads, foreign } = await readHeads(headsDir, keys);
  const problems: ChainProblem[] = foreign.map((where) => ({ code: 'head_foreign', where }));
  const seen = new Set<string>();
  let events = 0;
  let here = new OneChain(keys, heads);
  for (let last = { case_id: '', number: 0 }; ;) {
    const rows = await sql.all<EventRow>(
      `select ${eventColumns} from events where (case_id::text collate "C", number) > ($1, $2) order by case_id::text collate "C", number limit ${PAGE}`,
      [last.case_id, last.number],
    );
    for (const row of rows) {
      if (row.case_id !== here.caseId) {
        problems.push(...here.end());
        here = new OneChain(keys, heads, row.case_id);
        seen.add(row.case_id);
      }
      events += 1;
      here.next(row);
    }
    const end = rows.at(-1);
    if (!end || rows.length < PAGE) break;
    last = { case_id: end.case_id, number: end.number };
  }
  problems.push(...here.end());
  for (const [caseId, ends] of heads)
    if (!seen.has(caseId)) problems.push({ code: 'case_gone', caseId, number: newest(ends) });
  return { cases: seen.size, events, problems };
}

function newest(ends: readonly Head[]): number {
  return Math.max(0, ...ends.map(({ number }) => number));
}

/** The chain of one case, row by row. After its first fault nothing more is said of it: all that follows hangs on that. */
class OneChain {
  #before = '';
  #number = 0;
  #problem: ChainProblem | undefined;
  readonly #ends: readonly Head[];
  /** What was said of the ends outside of the database, by number: more than one word when a history was cut and went on. */
  readonly #said = new Map<number, Set<string>>();

  constructor(
    private readonly keys: KeyRing,
    heads: ReadonlyMap<string, readonly Head[]>,
    readonly caseId = '',
  ) {
    this.#ends = heads.get(caseId) ?? [];
    for (const { number, chain } of this.#ends)
      this.#said.set(number, (this.#said.get(number) ?? new Set()).add(chain));
  }

  next({ chain, ...row }: EventRow): void {
    const { caseId } = this;
    if (this.#problem) return;
    const said = this.#said.get(row.number);
    if (row.number !== this.#number + 1) this.#problem = { code: 'missing', caseId, number: this.#number + 1 };
    else if (linkOf(this.keys, this.#before, row) !== chain || (said && (said.size > 1 || !said.has(chain))))
      this.#problem = { code: 'changed', caseId, number: row.number };
    this.#before = chain;
    this.#number = row.number;
  }

  end(): readonly ChainProblem[] {
    const { caseId } = this;
    if (this.#problem) return [this.#problem];
    return caseId !== '' && this.#number < newest(this.#ends)
      ? [{ code: 'cut_off', caseId, number: this.#number + 1 }]
      : [];
  }
}
