import { checkEvent } from '../../../../src/engine/status/index.js';
import type { Issue } from '../../../../src/model/index.js';
import { flagsOf } from '../../cases/flags.js';
import type { EventRow } from '../../cases/chain.js';
import type { AddEvents } from '../../cases/history.js';
import { presentTracker } from '../../cases/projections.js';
import { followUp, isSame, refusalsOf } from '../../cases/take-event.js';
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

/** The kits of a record, and the question that names them. */
interface RecordedKits {
  readonly kits: readonly RecordedKit[];
  readonly question: string;
}

/** Writes the events of a record, each once: its id is made of the record's key. What does not fit a kit's history is kept, and told. */
export async function writeRecord(
  desk: Desk,
  sql: Sql,
  add: AddEvents,
  form: RecordForm,
  record: KitRecord,
  { kits, question }: RecordedKits,
  key: string,
): Promise<readonly Strange[]> {
  const { plan } = presentTracker(desk, KIT);
  const strange: Strange[] = [];
  const issues: Issue[] = [];
  for (const [index, kit] of kits.entries()) {
    const warned = form.warns?.(record, kit);
    const log: EventRow[] = [...kit.log];
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
        const next = { ...event, id, role: form.role };
        const refused = refusalsOf(desk, plan, log, next);
        issues.push(...refused.map((issue) => placed(issue, record, question, index + 1)));
        // Every kit that is refused is named; then all that was written goes.
        if (refused.length > 0) break;
        const [row] = await add(kit.caseId, [next]);
        if (!row) throw new Error('an event that was added has no row');
        log.push(row);
        await followUp(desk, sql, plan, kit.caseId, row);
      }
      for (const code of await flagsOf(desk, sql, plan, { case_id: kit.caseId, id })) codes.add(code);
    }
    strange.push(...[...codes].map((code) => ({ part: index + 1, code })));
  }
  refuse(issues);
  return strange;
}

/** What is wrong with an event, said of the answer that it was made of; else of the kit. */
function placed({ pointer, code }: Issue, { answers }: KitRecord, question: string, part: number): Issue {
  const field = pointer.replace('/fields/', '');
  return serviceIssue(`/${Object.hasOwn(answers, field) ? field : question}`, code, { part });
}
