import type { JsonObject } from '../../../../src/model/index.js';
import { judgeAnswers } from '../../author-forms/judge-answers.js';
import { withEvents } from '../../cases/history.js';
import { momentOf, todayOf } from '../../clock.js';
import type { Desk } from '../../desk.js';
import { formOf } from '../../forms/form-library.js';
import { Problem, serviceIssue } from '../../http/problem.js';
import { agencyNamed, type KitAgency } from '../agencies.js';
import { readNumberList } from '../number-list.js';
import type { RecordForm } from './record-form.js';
import { kitsOf, type NamedKits } from './recorded-kits.js';
import { refuse } from './refuse.js';
import { writeRecord } from './write-record.js';

/** What was recorded, and what of it is strange. A kit is named by its place in what was typed, counted from 1. */
export interface RecordReceipt {
  readonly receivedAt: string;
  readonly kits: number;
  readonly strange: readonly { readonly part: number; readonly code: string }[];
}

/** A record as it was sent. */
export interface SentRecord {
  /** The form's name. */
  readonly form: string;
  readonly answers: JsonObject;
  /** Idempotency-Key: the same key again writes nothing twice. */
  readonly key: string;
}

/** Most kits of one record. */
const MOST = 200;

/** Takes a record of staff in: its answers are judged as its page judged them, then all of its events are written, of all kits, or none is. */
export async function takeRecord(
  desk: Desk,
  recordForm: RecordForm,
  agency: KitAgency,
  sent: SentRecord,
): Promise<RecordReceipt> {
  const { answers } = sent;
  judge(desk, recordForm, sent);
  const record = { answers, agency, now: momentOf(desk.clock) };
  const named = numbersOf(recordForm, answers);
  const key = `${sent.form} ${sent.key}`;
  return withEvents(desk, async (sql, add) => {
    const kits = await kitsOf(desk, sql, recordForm, agency, named, key);
    refuse(
      kits.flatMap((kit, index) => {
        const fault = recordForm.refuses?.(record, kit);
        return fault ? [serviceIssue(fault.pointer, fault.code, { part: index + 1 })] : [];
      }),
    );
    // First what may refuse the record, then the events.
    refuse((await recordForm.also?.(desk, sql, record, kits)) ?? []);
    const strange = await writeRecord(desk, sql, add, recordForm, record, { kits, question: named.question }, key);
    return { receivedAt: record.now, kits: kits.length, strange };
  });
}

/** Refuses answers that its page would have refused, and places that there are not. */
function judge(desk: Desk, { places = {} }: RecordForm, { form, answers }: SentRecord): void {
  const compiled = formOf(desk.library, form);
  if (!compiled) throw new Problem(404, 'not_found');
  refuse(judgeAnswers(compiled, { answers, asked: {} }, todayOf(desk.clock)).issues);
  refuse(
    Object.entries(places)
      .filter(([question, role]) => Object.hasOwn(answers, question) && !agencyNamed(role, answers[question]))
      .map(([question]) => serviceIssue(`/${question}`, 'enum')),
  );
}

function numbersOf(form: RecordForm, answers: JsonObject): NamedKits {
  const question = ['kit_numbers', 'kit_number'].find((name) => Object.hasOwn(answers, name)) ?? '';
  const typed = form.numbers(answers);
  if (typed === undefined) return { question, numbers: [] };
  const list = readNumberList(typed, MOST);
  if ('fault' in list) refuse([serviceIssue(`/${question}`, list.fault, { part: list.part + 1 })]);
  return { question, numbers: 'fault' in list ? [] : list.numbers };
}
