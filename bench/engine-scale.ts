// npm run bench:engine: how the engine grows with a form. Generated forms of 100 to 2,000 questions, a tenth of them behind a condition, twenty on a
// page; planned anew, and typed into with both producers' judges: the plain key, the key while an error is shown at its question, and the answer that
// decides what is asked. The bars are those of issue and docs: a plan of 2,000 in 200 ms, a key in 4 ms, growth no faster than the form's, and two
// questions at most shown anew.
import { performance } from 'node:perf_hooks';
import { makeValidator } from '../src/compile/validator/make-validator.js';
import { createSession, emptyDraft } from '../src/engine/index.js';
import { kinds } from '../src/generated/fields.js';
import { validatorFor } from '../src/headless/interpreter.js';
import type { Entry, Json, JsonObject, Session, Validator } from '../src/model/index.js';
import { type Planned, planForm } from '../src/plan/index.js';

const SIZES = [100, 200, 500, 1_000, 2_000];
const PLAN_BAR = 200;
const KEY_BAR = 4;
const SHOWN_BAR = 2;
const PER_PAGE = 20;
const KEYS = 200;
/** Objects of more than a thousand keys cost JavaScript more a key than small ones do, and the smallest times are close to what a clock tells apart. */
const MARGIN = 1.25;

/** Ten questions, of which the ninth decides whether the tenth is asked. */
function ten(at: number): {
  readonly properties: JsonObject;
  readonly required: readonly string[];
  readonly rule: Json;
} {
  const id = (name: string) => `${name}_${at}`;
  return {
    properties: {
      [id('name')]: { title: `Name ${at}`, type: 'string', minLength: 2, maxLength: 60 },
      [id('town')]: { title: `Town ${at}`, type: 'string', maxLength: 40 },
      [id('plate')]: { title: `Plate ${at}`, type: 'string', pattern: '^[A-Z0-9]{2,7}$' },
      [id('note')]: { title: `Note ${at}`, type: 'string', maxLength: 1_000 },
      [id('mail')]: { title: `E-mail ${at}`, type: 'string', format: 'email' },
      [id('day')]: { title: `Day ${at}`, type: 'string', format: 'date' },
      [id('count')]: { title: `Count ${at}`, type: 'integer', minimum: 0, maximum: 500 },
      [id('color')]: { title: `Color ${at}`, enum: ['red', 'blue', 'green', 'white'] },
      [id('more')]: { title: `More ${at}?`, type: 'boolean' },
    },
    required: [id('name'), id('more')],
    rule: {
      if: { properties: { [id('more')]: { const: true } }, required: [id('more')] },
      then: {
        properties: { [id('what')]: { title: `What ${at}`, type: 'string', maxLength: 80 } },
        required: [id('what')],
      },
    },
  };
}

function schemaOf(size: number): { readonly schema: Json; readonly layout: Json } {
  const tens = Array.from({ length: size / 10 }, (_one, at) => ten(at));
  const asked = tens.flatMap(({ properties }, at) => [...Object.keys(properties), `what_${at}`]);
  const pages = Array.from({ length: Math.ceil(asked.length / PER_PAGE) }, (_one, page) => ({
    id: `page-${page}`,
    title: `Page ${page}`,
    questions: asked.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((name) => `/${name}`),
  }));
  return {
    schema: {
      type: 'object',
      properties: Object.assign({}, ...tens.map(({ properties }) => properties)) as JsonObject,
      required: tens.flatMap(({ required }) => required),
      allOf: tens.map(({ rule }) => rule),
    },
    layout: { id: 'scale', version: '1', title: 'Scale', errors: { pattern: 'Write it like 1ABC23' }, pages },
  };
}

const middle = (all: readonly number[]): number =>
  [...all].sort((one, two) => one - two)[Math.floor(all.length / 2)] ?? Number.NaN;

/** Milliseconds of one dispatch with the view after it, in the middle, and the most questions of a page that were shown anew by one. */
function typed(
  session: Session,
  address: string,
  entries: readonly Entry[],
): { readonly ms: number; readonly shown: number } {
  const times: number[] = [];
  let shown = 0;
  for (const entry of entries) {
    const before = new Map(session.view.page.questions.map((one) => [one.address, one]));
    const started = performance.now();
    session.dispatch({ type: 'answer', address, entry });
    const { questions } = session.view.page;
    times.push(performance.now() - started);
    shown = Math.max(shown, questions.filter((one) => before.get(one.address) !== one).length);
  }
  return { ms: middle(times), shown };
}

const words = Array.from({ length: KEYS }, (_one, key) => 'Massachusetts Avenue 02108'.slice(0, 2 + (key % 20)));
// A text that stays wrong: its message stands while it is typed.
const wrong = Array.from({ length: KEYS }, (_one, key) => 'x'.repeat(61 + (key % 7)));
const turns = Array.from({ length: KEYS }, (_one, key) => (key % 2 === 0 ? 'true' : 'false'));

interface Row {
  readonly size: number;
  readonly producer: string;
  readonly plan: number;
  readonly key: number;
  readonly keyInError: number;
  readonly decides: number;
  readonly shown: number;
}

function measure(planned: Planned, validator: Validator): Omit<Row, 'size' | 'producer' | 'plan'> {
  const { plan } = planned;
  const filled: Record<string, Entry> = {};
  for (const { pointer, kind } of Object.values(plan.questions)) {
    if (kind === 'text') filled[pointer] = pointer.startsWith('/plate') ? '1ABC23' : 'Boston';
    if (pointer.startsWith('/more')) filled[pointer] = 'false';
  }
  const draft = { ...emptyDraft(plan), entries: filled, seen: plan.pages.map((page) => page.id) };
  const session = createSession({ plan, kinds, validator, today: () => '2026-11-23', draft });
  session.dispatch({ type: 'go', page: 'page-0' });
  // The first round is the just-in-time compiler's.
  typed(session, '/town_0', words);
  const key = typed(session, '/town_0', words);
  typed(session, '/more_0', turns);
  const decides = typed(session, '/more_0', turns);
  session.dispatch({ type: 'answer', address: '/name_0', entry: wrong[0] ?? '' });
  session.dispatch({ type: 'continue' });
  if (!session.view.summary?.length) throw new Error('no error is shown: the figure would be of something else');
  typed(session, '/name_0', wrong);
  const inError = typed(session, '/name_0', wrong);
  return { key: key.ms, keyInError: inError.ms, decides: decides.ms, shown: Math.max(key.shown, inError.shown) };
}

const rows: Row[] = [];
const routes = new Map<number, string>();
for (const size of SIZES) {
  const { schema, layout } = schemaOf(size);
  const planTimes: number[] = [];
  let planned: Planned | undefined;
  for (let round = 0; round < 6; round += 1) {
    const started = performance.now();
    planned = planForm({ schema, layout: layout as never, id: 'scale', kinds });
    if (round > 0) planTimes.push(performance.now() - started);
  }
  if (!planned || planned.problems.some(({ severity }) => severity === 'error'))
    throw new Error('the form has no plan');
  const asked = Object.keys(planned.plan.questions).length;
  if (asked !== size) throw new Error(`${asked} questions were planned, not ${size}`);
  const { validator: compiled, routed } = await makeValidator(planned, {
    wrapper: './wrapper.js',
    interpreter: './interpreter.js',
  });
  const [route] = routed;
  if (route) routes.set(size, route.construct);
  for (const [producer, validator] of [
    ['compiled', compiled],
    ['interpreted', validatorFor(planned)],
  ] as const)
    rows.push({
      size,
      producer,
      plan: middle(planTimes),
      ...measure(planned, validator),
    });
}

let faults = 0;
for (const [size, why] of routes) console.log(`${size} questions: compile gives them to the interpreter (${why})`);
console.log('questions  producer     plan ms   key ms  in error  decides  shown anew');
for (const row of rows) {
  const isFast =
    row.plan <= PLAN_BAR &&
    [row.key, row.keyInError, row.decides].every((ms) => ms <= KEY_BAR) &&
    row.shown <= SHOWN_BAR;
  if (!isFast) faults += 1;
  const ms = (value: number, width: number) => value.toFixed(3).padStart(width);
  console.log(
    `${String(row.size).padStart(9)}  ${row.producer.padEnd(11)}${ms(row.plan, 9)}${ms(row.key, 9)}${ms(row.keyInError, 10)}${ms(row.decides, 9)}${String(row.shown).padStart(12)}${isFast ? '' : '  ← over a bar'}`,
  );
}
const [smallest, largest] = [SIZES.at(0) ?? 0, SIZES.at(-1) ?? 0];
for (const producer of ['compiled', 'interpreted']) {
  const at = (size: number) => rows.find((row) => row.size === size && row.producer === producer);
  const growths = (['plan', 'key', 'keyInError', 'decides'] as const).map((what) => {
    const growth = (at(largest)?.[what] ?? Number.NaN) / (at(smallest)?.[what] ?? Number.NaN);
    const isSteady = growth <= (largest / smallest) * MARGIN;
    if (!isSteady) faults += 1;
    return `${what} ${growth.toFixed(1)}${isSteady ? '' : '  ← faster than the form'}`;
  });
  console.log(`${producer}: the form grows ${largest / smallest} times; ${growths.join(', ')}`);
}
process.exit(faults > 0 ? 1 : 0);
