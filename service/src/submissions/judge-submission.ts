import {
  isPicked,
  judge,
  pickAnswers,
  readDraft,
  submissionPlan,
  unmetRequirements,
} from '../../../src/engine/index.js';
import {
  parsePointer,
  readAt,
  type CompiledForm,
  type Draft,
  type Issue,
  type Json,
  type JsonObject,
  type SubmissionPlan,
} from '../../../src/model/index.js';
import { todayOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { questionsOf } from '../drafts/locks.js';
import { policyOf } from '../forms/form-library.js';
import { Problem, serviceIssue } from '../http/problem.js';
import { differencesOf, isSame, withHeldValues } from './compare.js';

/** A submission as it arrives. */
export interface SentSubmission {
  readonly answers: JsonObject;
  readonly held: readonly string[];
  readonly addenda: JsonObject;
  readonly revision: number;
}

/** What the service takes in: its own answers, derived from the stored draft. Issues of severity error refuse it. */
export interface Judged {
  readonly answers: JsonObject;
  /** The contract as the draft says it now, all parts of it and the secrets too. */
  readonly whole: JsonObject;
  readonly addenda: JsonObject;
  readonly issues: readonly Issue[];
}

/**
 * Judges a submission with the engine of the page: the stored draft (secrets put back) is settled and derived anew; what was sent must
 * be just that, and it must pass the contract, the rules of today, and what the plan requires first.
 */
export function judgeSubmission(
  desk: Desk,
  form: CompiledForm,
  id: string,
  whole: Draft,
  known: JsonObject,
  sent: SentSubmission,
): Judged {
  // A claim has some hundred values; judging thousands of unknown ones would take from others' time.
  if (isLargerThan(sent.answers, mostValues)) throw new Problem(422, 'too_many_values');
  const { plan, validator } = form;
  const submission = submissionPlan(plan, id);
  const today = todayOf(desk.clock);
  const parts = { plan, kinds: desk.library.kinds, validator, today, known, held: {} };
  const read = readDraft(parts, whole);
  const { answers, asked } = read;
  const expected = pickAnswers(plan, submission, answers);
  const addenda = addendaOf(submission, answers, asked);
  const { merged, notHeld } = withHeldValues(plan, sent, answers);
  const ofContract = judge({ plan, validator, today, known, asked }, merged, id);
  const isRight = !ofContract.some((issue) => issue.severity === 'error');
  const issues = [
    ...notHeld,
    ...ofContract,
    ...read
      .issues(isRight ? 'beside the contract' : 'everything')
      .filter((issue) => belongs(desk, form, submission, issue))
      .map(withoutAddress),
    ...unmetRequirements(parts, submission, { answers, asked }),
  ].filter((issue) => issue.severity === 'error');
  // Told only when nothing else is wrong: a faulty answer differs as well, and its own issue helps more.
  if (issues.length === 0)
    issues.push(
      ...differencesOf(plan, expected, merged),
      ...(isSame(addenda, sent.addenda) ? [] : [serviceIssue('', 'differs')]),
    );
  return { answers: expected, whole: answers, addenda, issues: onceEach(issues).slice(0, 100) };
}

/** Values that a submission may hold, containers included. */
const mostValues = 4_000;

function isLargerThan(value: Json, most: number): boolean {
  const waiting: Json[] = [value];
  for (let count = 0; waiting.length > 0; count += 1) {
    if (count > most) return true;
    const next = waiting.pop();
    if (next !== null && typeof next === 'object') waiting.push(...Object.values(next as JsonObject));
  }
  return false;
}

/** Issues that only the draft shows: what cannot be read, and what is asked beside the contract on the submission's own pages. */
function belongs(desk: Desk, form: CompiledForm, submission: SubmissionPlan, issue: Issue): boolean {
  if (issue.source !== 'parse' && !issue.pointer.startsWith('asked:')) return false;
  if (issue.pointer.startsWith('asked:') && isPicked(submission, issue.pointer)) return true;
  const pages = new Set(policyOf(desk.library, form.plan.id).opensCase === submission.id ? form.plan.before : []);
  const early = form.plan.pages
    .filter((page) => pages.has(page.id))
    .flatMap((page) => [...page.questions, ...(page.agree ? [page.agree] : [])]);
  const own = [...questionsOf(form.plan, submission.id), ...early];
  return own.some((pointer) => issue.pointer === pointer || issue.pointer.startsWith(`${pointer}/`));
}

function addendaOf(submission: SubmissionPlan, answers: JsonObject, asked: JsonObject): JsonObject {
  const found = Object.entries(submission.addenda ?? {}).map(([name, pointer]): [string, Json | undefined] => {
    const { root, segments } = parsePointer(pointer);
    return [name, readAt(root === 'asked' ? asked : answers, segments)];
  });
  return Object.fromEntries(found.filter((pair): pair is [string, Json] => pair[1] !== undefined));
}

function withoutAddress(issue: Issue): Issue {
  const { address: _address, ...rest } = issue as Issue & { readonly address?: string };
  return rest;
}

function onceEach(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((issue) => [`${issue.pointer} ${issue.code}`, issue])).values()];
}
