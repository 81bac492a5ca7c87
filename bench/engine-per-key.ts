// npm run bench:engine (its first half): what one key costs in the engine – the answer taken, everything settled, the new view made – in each compiled
// form, filled from its largest example. The bar is 1 ms in the middle; one over it fails.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { performance } from 'node:perf_hooks';
import { createSession, emptyDraft } from '../src/engine/index.js';
import { kinds } from '../src/generated/fields.js';
import { forms } from '../src/generated/forms.js';
import {
  parsePointer,
  readAt,
  type Entry,
  type FormPlan,
  type Json,
  type Page,
  type Session,
} from '../src/model/index.js';

const BAR = 1;
const ROUNDS = 5;
const WORDS = 'Massachusetts 02108';

/** The answers of the example that says most. */
function largestExample(form: string): Json {
  const folder = fileURLToPath(new URL(`../schemas/${form}/examples/`, import.meta.url));
  const texts = readdirSync(folder)
    .filter((name) => name.startsWith('complete'))
    .map((name) => readFileSync(`${folder}${name}`, 'utf8'));
  const largest = texts.reduce((one, other) => (other.length > one.length ? other : one), '{"answers":{}}');
  return (JSON.parse(largest) as { answers: Json }).answers;
}

/** What would stand in the controls for these answers. */
function entriesOf(plan: FormPlan, answers: Json): Record<string, Entry> {
  const entries: Record<string, Entry> = {};
  for (const { pointer, kind, facts } of Object.values(plan.questions)) {
    const { root, segments } = parsePointer(pointer);
    const value = root === 'answers' ? readAt(answers, segments) : undefined;
    const entry = value === undefined ? undefined : kinds[kind]?.format(value, facts);
    if (entry !== undefined) entries[pointer] = entry;
  }
  return entries;
}

/** Types words into every text box of a page; milliseconds of each key. */
function typeOnPage(session: Session, page: Page): number[] {
  session.dispatch({ type: 'go', page: page.id });
  const times: number[] = [];
  for (const pointer of page.questions) {
    if (!['text', 'textarea'].includes(session.plan.questions[pointer]?.kind ?? '')) continue;
    for (let length = 1; length <= WORDS.length; length += 1) {
      const started = performance.now();
      session.dispatch({ type: 'answer', address: pointer, entry: WORDS.slice(0, length) });
      void session.view;
      times.push(performance.now() - started);
    }
  }
  return times;
}

let slow = 0;
for (const [form, load] of Object.entries(forms)) {
  const { plan, validator } = await load();
  const draft = {
    ...emptyDraft(plan),
    entries: entriesOf(plan, largestExample(form)),
    seen: plan.pages.map((page) => page.id),
  };
  const session = createSession({ plan, kinds, validator, today: () => '2026-11-23', draft });
  // The first round is the just-in-time compiler's.
  for (const page of plan.pages) typeOnPage(session, page);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const page of plan.pages) times.push(...typeOnPage(session, page));
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  const middle = at(0.5);
  // NaN (no text box was found) is no pass either.
  const isFast = middle <= BAR;
  if (!isFast) slow += 1;
  console.log(
    `${form}: ${Object.keys(plan.questions).length} questions, ${times.length} keys: ${middle.toFixed(3)} ms in the middle, ${at(0.95).toFixed(3)} ms at 95 %${isFast ? '' : `  ← over ${BAR} ms`}`,
  );
}
process.exit(slow > 0 ? 1 : 0);
