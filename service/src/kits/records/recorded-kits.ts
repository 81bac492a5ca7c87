import { partiesOf } from '../../cases/case-store.js';
import { logOf } from '../../cases/history.js';
import { whatHolds } from '../../cases/what-holds.js';
import type { Desk } from '../../desk.js';
import { serviceIssue } from '../../http/problem.js';
import type { Sql } from '../../store/sql.js';
import type { KitAgency } from '../agencies.js';
import { KIT, kitOf } from '../kit-store.js';
import { isToxicology } from '../toxicology.js';
import { idOfRecord } from './record-id.js';
import type { RecordForm, RecordedKit } from './record-form.js';
import { refuse } from './refuse.js';

/** Numbers as a question of a record names them. */
export interface NamedKits {
  readonly question: string;
  readonly numbers: readonly string[];
}

/**
 * The kits that numbers name, as far as a place takes part in them; locked, and read only then. All of them, or the record is refused.
 * `key`: the record's, by which one that comes again is known.
 */
export async function kitsOf(
  desk: Desk,
  sql: Sql,
  { role, namesAnyKit }: RecordForm,
  agency: KitAgency,
  { question, numbers }: NamedKits,
  key: string,
): Promise<readonly RecordedKit[]> {
  const found: Pick<RecordedKit, 'caseId' | 'parties'>[] = [];
  const issues = [];
  for (const [index, number] of numbers.entries()) {
    const kit = await kitOf(desk, sql, number);
    const parties = kit ? await partiesOf(sql, kit.case_id) : [];
    // Another place's kit is as good as none: its number must tell nothing.
    const isTheirs =
      namesAnyKit === true || parties.some((party) => party.role === role && party.reference === agency.key);
    if (kit && isTheirs) found.push({ caseId: kit.case_id, parties });
    else {
      const code = (await isToxicology(desk, sql, number)) ? 'is_toxicology' : 'unknown_kit';
      issues.push(serviceIssue(`/${question}`, code, { part: index + 1 }));
    }
  }
  refuse(issues.slice(0, 100));
  // In one order, so that two records of the same kits come one after the other and never wait for each other.
  for (const id of found.map(({ caseId }) => caseId).sort())
    await sql.one('select id from cases where id = $1 for update', [id]);
  const kits: RecordedKit[] = [];
  for (const kit of found) {
    const log = await logOf(sql, kit.caseId);
    const id = idOfRecord(desk, key, kit.caseId, 0);
    const played = whatHolds(desk, KIT, log);
    kits.push({ ...kit, log, played, isRecorded: log.some((row) => row.id === id) });
  }
  return kits;
}
