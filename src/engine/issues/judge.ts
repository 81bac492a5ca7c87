import {
  type FormPlan,
  type Issue,
  type Json,
  type JsonObject,
  type Pointer,
  type Validator,
  ancestors,
  isWithin,
  joinPointer,
} from '../../model/index.js';
import { choicesOf } from './issues.js';
import { readBack } from '../settle/read-back.js';
import { runRules } from './run-rules.js';
import { isPicked, submissionPlan } from './submission.js';

/** What judging a finished submission needs. */
export interface JudgeParts {
  readonly plan: FormPlan;
  readonly validator: Validator;
  /** The calendar date in America/New_York, `YYYY-MM-DD`. */
  readonly today: string;
  /** Facts that rules may read; none for a bare file. */
  readonly known?: JsonObject;
  /** What was asked beside the contract, where the judge has it (the service does, a bare file does not). */
  readonly asked?: JsonObject;
}

/**
 * Judges a submission as it arrives: the contract only. The service, the command line and the examples use this; a resident's page
 * finds the same issues at its questions. Total on any JSON. Unknown keys are issues, never dropped.
 */
export function judge(parts: JudgeParts, answers: Json, submissionId?: string): readonly Issue[] {
  const { plan, validator } = parts;
  const submission = submissionPlan(plan, submissionId);
  const object =
    answers !== null && typeof answers === 'object' && !Array.isArray(answers) ? (answers as JsonObject) : {};
  const documents = { answers: object, asked: parts.asked ?? {} };

  const { instances, applies } = readBack(plan, validator, documents);
  const expected = new Set<Pointer>();
  for (const { question, pointer, root, row } of instances.all) {
    if (root !== 'answers' || !applies(question.relevance, row)) continue;
    expected.add(pointer);
    for (const above of ancestors(pointer)) expected.add(above);
  }

  const found = validator.check(answers, { choices: choicesOf(plan, { applies, rows: instances.rows }) });
  const derived = new Set<Pointer>(plan.derive.flatMap(({ write }) => [write, ...ancestors(write)]));
  const isBeside = (pointer: Pointer): boolean =>
    found.some((other) => other.code !== 'unknown' && isWithin(other.pointer, parentOf(pointer)));
  const schema = [
    ...found
      // A failed `then` leaves its properties unevaluated: "unknown" about a question that is asked, or about a derived value beside
      // the failure, is an echo and not a problem.
      .filter(
        ({ code, pointer }) =>
          !(code === 'unknown' && (expected.has(pointer) || (derived.has(pointer) && isBeside(pointer)))),
      )
      .filter(({ code, pointer }) => isPicked(submission, pointer) || code === 'unknown'),
    ...Object.keys(object)
      .map((key) => joinPointer('', key))
      .filter((pointer) => !isPicked(submission, pointer))
      .map(unknown),
  ];
  const refused = new Set(schema.map((issue) => issue.pointer));
  const rules = runRules(plan, plan.rules, documents, { today: parts.today, known: parts.known ?? {} }).filter(
    (issue) => isPicked(submission, issue.pointer) && !refused.has(issue.pointer),
  );
  return [...onePerPlace(schema), ...rules];
}

function parentOf(pointer: Pointer): Pointer {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

/** Part of the contract, but not of this submission: refused like any key that is not expected, never dropped. */
function unknown(pointer: Pointer): Issue {
  return { source: 'schema', pointer, code: 'unknown', params: {}, severity: 'error' };
}

/** Of several schema issues at one place only the first to be fixed is told. */
function onePerPlace(issues: readonly Issue[]): readonly Issue[] {
  const order = ['required', 'type', 'const', 'enum', 'format', 'pattern'];
  const rank = (issue: Issue): number => (order.includes(issue.code) ? order.indexOf(issue.code) : order.length);
  const byPlace = new Map<Pointer, Issue>();
  for (const issue of issues) {
    const there = byPlace.get(issue.pointer);
    if (!there || rank(issue) < rank(there)) byPlace.set(issue.pointer, issue);
  }
  return [...byPlace.values()];
}
