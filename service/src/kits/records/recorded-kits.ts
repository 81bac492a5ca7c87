import { partiesOf } from '../../cases/case-store.js';
import { logOf } from '../../cases/history.js';
import type { Desk } from '../../desk.js';
import { serviceIssue } from '../../http/problem.js';
import type { Sql } from '../../store/sql.js';
import type { AgencyRole, KitAgency } from '../agencies.js';
import { kitOf } from '../kit-store.js';
import { isToxicology } from '../toxicology.js';
import type { RecordedKit } from './record-form.js';
import { refuse } from './refuse.js';

/** The kits that numbers name, as far as a place takes part in them; locked, and read only then. All of them, or the record is refused. */
export async function kitsOf(
  desk: Desk,
  sql: Sql,
  role: AgencyRole,
  agency: KitAgency,
  question: string,
  numbers: readonly string[],
): Promise<readonly RecordedKit[]> {
  const found: Omit<RecordedKit, 'log'>[] = [];
  const issues = [];
  for (const [index, number] of numbers.entries()) {
    const kit = await kitOf(desk, sql, number);
    const parties = kit ? await partiesOf(sql, kit.case_id) : [];
    // Another place's kit is as good as none: its number must tell nothing.
    if (kit && parties.some((party) => party.role === role && party.reference === agency.key))
      found.push({ caseId: kit.case_id, parties });
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
  for (const kit of found) kits.push({ ...kit, log: await logOf(sql, kit.caseId) });
  return kits;
}
