import type { FormPlan, Json, Option, Pointer, TextRef } from '../../../src/model/index.js';
import { formRows, presentVersion, versionOfNumber } from '../author-forms/form-store.js';
import type { Desk } from '../desk.js';
import { cellsOf, columnsOf, headingsOf } from './csv.js';
import { countsOf, type InboxItem, type InboxState } from './inbox-store.js';

/** A form's inbox as a list of them shows it. */
export interface InboxSummary {
  readonly form: string;
  readonly title: string;
  readonly recipient: string;
  readonly counts: Record<InboxState, number>;
}

/** One answer as a person reads it: by its label, with the words of what was chosen. */
export interface AnswerInWords {
  readonly pointer: Pointer;
  readonly label: string;
  readonly answer: string;
}

/** The inboxes of all forms, by name. */
export async function inboxesOf(desk: Desk): Promise<readonly InboxSummary[]> {
  const rows = await formRows(desk.store);
  return Promise.all(
    rows.map(async ({ id, recipient }) => {
      const present = await presentVersion(desk.store, id);
      const title = present && wordOf(desk.madeForms.of(present).plan.title);
      return { form: id, title: title ?? id, recipient, counts: { ...(await countsOf(desk.store, id)) } };
    }),
  );
}

/** The answers of a submission in the order and the words of the version that they were given to. */
export async function wordsOf(desk: Desk, item: InboxItem): Promise<readonly AnswerInWords[]> {
  const version = await versionOfNumber(desk.store, item.form, item.number);
  if (!version) throw new Error('a submission is of a version that is not kept');
  const { plan } = desk.madeForms.of(version);
  const cells = cellsOf(item.answers);
  const columns = columnsOf(plan, new Set(cells.keys())).filter((pointer) => cells.has(pointer));
  const labels = headingsOf(plan, columns);
  return columns.map((pointer, index) => ({
    pointer,
    label: labels[index] ?? pointer,
    answer: chosenWords(plan, pointer, item) ?? String(cells.get(pointer) ?? ''),
  }));
}

/** The labels of what was chosen; undefined where nothing is chosen from a list. */
function chosenWords(plan: FormPlan, pointer: Pointer, { answers }: InboxItem): string | undefined {
  if (!Object.hasOwn(plan.questions, pointer)) return undefined;
  const facts = plan.questions[pointer]?.facts;
  const options = facts?.options ?? facts?.items?.options;
  const name = /^\/([^/]+)$/.exec(pointer)?.[1];
  if (!options || name === undefined || !Object.hasOwn(answers, name)) return undefined;
  const value = answers[name] as Json;
  return (Array.isArray(value) ? (value as readonly Json[]) : [value]).map((one) => labelOf(options, one)).join('; ');
}

function labelOf(options: readonly Option[], value: Json): string {
  const option = options.find((one) => JSON.stringify(one.value) === JSON.stringify(value));
  return (option && wordOf(option.label)) ?? (typeof value === 'string' ? value : JSON.stringify(value));
}

function wordOf(text: TextRef | undefined): string | undefined {
  return text && 'text' in text ? text.text : undefined;
}
