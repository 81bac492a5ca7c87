import { read } from '../laws/repository.js';

/** A form filled in without a page: what docs/headless.md shows. */
const PROGRAM = `import { createSession, planForm, type Issue, type Planned, type Session } from 'baystate-forms/engine';
import { createInterpreter, validatorFor } from 'baystate-forms/interpreter';

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A small form',
  type: 'object',
  properties: {
    name: { title: 'Your name', type: 'string', minLength: 1 },
    has_pet: { title: 'Do you have a pet?', type: 'boolean' },
  },
  required: ['name', 'has_pet'],
  if: { properties: { has_pet: { const: true } }, required: ['has_pet'] },
  then: { properties: { pet: { title: 'Its name', type: 'string', minLength: 1 } }, required: ['pet'] },
} as const;

const planned: Planned = planForm({ schema, id: 'small' });
const session: Session = createSession({ plan: planned.plan, validator: validatorFor(planned), today: () => '2026-11-23' });

declare const console: { log(text: string): void };
let changes = 0;
const stop: () => void = session.subscribe(() => (changes += 1));
const asked = (): readonly string[] => session.view.page.questions.map((question) => question.pointer);
const wrong = (issues: readonly Issue[]): readonly string[] => issues.map(({ pointer, code }) => pointer + ' ' + code);

const first = asked();
session.dispatch({ type: 'continue' });
const summary = (session.view.summary ?? []).map(({ issue }) => issue.pointer + ' ' + issue.code);
session.dispatch({ type: 'answer', address: '/name', entry: 'Ann' });
session.dispatch({ type: 'answer', address: '/has_pet', entry: 'true' });
const then = asked();
const missing = wrong(session.issues);
session.dispatch({ type: 'answer', address: '/pet', entry: 'Rex' });
stop();
session.dispatch({ type: 'leave', address: '/pet' });

console.log(JSON.stringify({
  first, summary, then, missing, changes,
  answers: session.answers,
  submission: session.submission().answers,
  judged: createInterpreter(schema).valid(session.answers),
}));
`;

/** A form's own module, in the hands of whoever imports it. */
const JUDGE = `import { createSession, judge } from 'baystate-forms/engine';
import { type Answers, form } from './dog-license.js';
declare const console: { log(text: string): void };
const answers: Answers = { name: 'Ann', first_day: '2026-12-01', wants_reminder: false };
const today = '2026-11-23';
console.log(JSON.stringify({
  right: judge({ ...form, today }, { ...answers }, 'request'),
  wrong: judge({ ...form, today }, { ...answers, wants_reminder: true, first_day: '2026-01-01' }, 'request').map(({ pointer, code }) => pointer + ' ' + code),
  page: createSession({ ...form, today: () => today }).view.page.questions.map(({ pointer }) => pointer),
}));
`;

/** Vectors, judged by the module of their form. */
const VECTORS = `import { type JsonObject, judge } from 'baystate-forms/engine';
import type { Answers } from './cat-types.js';
import { form } from './cat-license.js';
declare const console: { log(text: string): void };
declare const process: { argv: string[] };
type Vector = { today: string; submission: string; answers: JsonObject; valid: boolean };
const typed: Answers = { name: 'Ann', first_day: '2026-12-01', wants_reminder: false };
const { vectors } = JSON.parse(process.argv[2] ?? '') as { vectors: Vector[] };
const wrong = vectors.filter(({ today, submission, answers, valid }) =>
  (judge({ ...form, today }, answers, submission).length === 0) !== valid);
console.log(JSON.stringify([typed.name, vectors.length > 10, wrong]));
`;

/** Examples of the guide, one after the other, as a program. */
function guideProgram(names: readonly string[]): string {
  const guide = read('docs/headless.md');
  const shown = names.map(
    (name) => new RegExp(`<!-- example: ${name} -->\\s+\`\`\`ts\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? '',
  );
  return `${shown.join('')}\ndeclare const console: { log(...what: unknown[]): void };\n`;
}

/** The programs of somebody who has installed the package. */
export const programs = {
  walk: PROGRAM,
  'guide-walk': guideProgram(['walk', 'later']),
  'guide-compile': guideProgram(['compile']),
  judge: JUDGE,
  vectors: VECTORS,
};
