import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Entry } from '../../../src/model/index.js';
import { until, type Scope } from '../../harness/page.js';
import { addDays, today } from '../claims/days.js';
import { quickHands } from './hands.js';
import { readPage, type SeenPage, type SeenQuestion } from './reading.js';
import type { Robot } from './robot.js';

const FOLDER = fileURLToPath(new URL('../wrong-inputs/', import.meta.url));

/**
 * One wrong input: what is put in (over right answers; `"nothing"` presses the button on the untouched page), and all that the error
 * summary must say, word for word. In a date, `"@61"` is 61 days from today.
 */
export interface WrongInput {
  readonly put: 'nothing' | Readonly<Record<string, Entry>>;
  readonly says: readonly string[];
}

/** The wrong inputs of all pages: one file a page, named like it (`past-same-list-row.json` for a row of a list). */
export function wrongInputs(): ReadonlyMap<string, readonly WrongInput[]> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  return new Map(
    files.map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(FOLDER + file, 'utf8')) as WrongInput[]]),
  );
}

/** Tries each wrong input on the page that stands there; gives one line for each that was answered otherwise. */
export async function tryWrongInputs(
  form: Scope,
  robot: Robot,
  seen: SeenPage,
  name: string,
  inputs: readonly WrongInput[],
): Promise<readonly string[]> {
  const hands = quickHands(form);
  const faults: string[] = [];
  const heard: WrongInput[] = [];
  for (const input of inputs) {
    const turn = (await readPage(form)).summaryTurn;
    const before = new Map<SeenQuestion, Entry>();
    if (input.put !== 'nothing') {
      const put = Object.entries(input.put);
      // A right number must not stand there even for a moment: once the service has saved it, it holds it, and a mask means that one.
      const isSecretMeant = ({ pointer, kind }: SeenQuestion) =>
        kind === 'ssn' && put.some(([wanted]) => isMeant(pointer, wanted));
      await robot.fill(await readPage(form), isSecretMeant);
      for (const [pointer, entry] of put) {
        const question = (await readPage(form)).questions.find((one) => isMeant(one.pointer, pointer));
        if (!question) throw new Error(`${name}: no question ${pointer} on the page`);
        before.set(question, question.entry);
        await hands.put(question, dated(entry));
      }
    }
    await hands.press();
    await until(
      async () => {
        const now = await readPage(form);
        return !now.isBusy && (now.summaryTurn !== turn || now.page !== seen.page);
      },
      `${name}: nothing happened after ${JSON.stringify(input.put)}`,
    );
    const after = await readPage(form);
    const says = after.summary.map(withoutDates);
    heard.push({ put: input.put, says: after.page === seen.page ? says : [] });
    if (after.page !== seen.page) return [...faults, `${name}: ${JSON.stringify(input.put)} was taken as an answer`];
    if (JSON.stringify(says) !== JSON.stringify(input.says))
      faults.push(
        `${name}: ${JSON.stringify(input.put)}\n  must say ${JSON.stringify(input.says)}\n  but says ${JSON.stringify(says)}`,
      );
    const atFields = after.questions.map(({ error }) => error).join(' ');
    for (const line of after.summary)
      if (!atFields.includes(line)) faults.push(`${name}: "${line}" stands in the summary and at no question`);
    // What only this case put in must not stand there in the next. The last first: a question may have come with the one before.
    for (const [question, entry] of [...before].reverse()) await hands.put(question, entry);
  }
  // For whoever writes the wording: RECORD=1 writes what is said now, to be read and judged by a person.
  if (process.env['RECORD']) writeFileSync(`${FOLDER}${name}.json`, `${JSON.stringify(heard, undefined, 2)}\n`);
  return faults;
}

/** Dates that hang on the day of the run. */
function withoutDates(words: string): string {
  return words.replace(
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\b/g,
    '<date>',
  );
}

/** `item:/name` means the question of the row that stands open. */
function isMeant(pointer: string, wanted: string): boolean {
  return wanted.startsWith('item:') ? pointer.endsWith(wanted.slice('item:'.length)) : pointer === wanted;
}

function dated(entry: Entry): Entry {
  if (typeof entry !== 'string' || !/^@-?\d+$/.test(entry)) return entry;
  const [year = '', month = '', day = ''] = addDays(today(), Number(entry.slice(1))).split('-');
  return { month: String(Number(month)), day: String(Number(day)), year };
}
