import { checkEvent } from '../../../../src/engine/status/index.js';
import { flagsOf } from '../../cases/flags.js';
import type { AddEvents } from '../../cases/history.js';
import { presentTracker } from '../../cases/projections.js';
import { followUp, isSame } from '../../cases/take-event.js';
import { momentOf } from '../../clock.js';
import type { Desk } from '../../desk.js';
import { Problem, serviceIssue } from '../../http/problem.js';
import type { Sql } from '../../store/sql.js';
import { KIT } from '../kit-store.js';
import { idOfRecord } from './record-id.js';
import type { KitRecord, RecordForm, RecordedKit } from './record-form.js';
import { refuse } from './refuse.js';

/** Something strange about a kit of a record. */
interface Strange {
  readonly part: number;
  readonly code: string;
}

/** Writes the events of a record, each once: its id is made of the record's key. What does not fit a kit's history is kept, and told. */
export async function writeRecord(
  desk: Desk,
  sql: Sql,
  add: AddEvents,
  form: RecordForm,
  record: KitRecord,
  kits: readonly RecordedKit[],
  key: string,
): Promise<readonly Strange[]> {
  const { plan } = presentTracker(desk, KIT);
  const strange: Strange[] = [];
  for (const [index, kit] of kits.entries()) {
    const warned = form.warns?.(record, kit);
    const codes = new Set(warned === undefined ? [] : [warned]);
    for (const [step, event] of form.events(record).entries()) {
      const id = idOfRecord(desk, key, kit.caseId, step);
      const earlier = kit.log.find((row) => row.id === id);
      // An event of the moment in which it is recorded has another moment when it comes again.
      const at = earlier && event.at === record.now ? earlier.at : event.at;
      if (earlier && !isSame(earlier, form.role, { ...event, at }))
        throw new Problem(422, 'idempotency_mismatch', { detail: 'this Idempotency-Key was used with another record' });
      if (!earlier) {
        const faults = checkEvent(plan, form.role, event, momentOf(desk.clock));
        refuse(faults.map((fault) => serviceIssue('', fault.code)));
        const [row] = await add(kit.caseId, [{ ...event, id, role: form.role }]);
        if (!row) throw new Error('an event that was added has no row');
        await followUp(desk, sql, plan, kit.caseId, row);
      }
      for (const code of await flagsOf(desk, sql, plan, { case_id: kit.caseId, id })) codes.add(code);
    }
    strange.push(...[...codes].map((code) => ({ part: index + 1, code })));
  }
  return strange;
}
