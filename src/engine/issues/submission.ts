import {
  type FormPlan,
  type Issue,
  type Json,
  type JsonObject,
  type Pointer,
  type Submission,
  type SubmissionPlan,
  isWithin,
  parsePointer,
  readAt,
} from '../../model/index.js';
import { type MutableObject, stepsOf, writeAt } from '../places/documents.js';
import { evaluate } from '../rules/index.js';
import { ruleScope } from './run-rules.js';
import type { SettleParts, Settled } from '../settle/settle.js';

/** The plan of a submission; a form that names none has one that holds everything. */
export function submissionPlan(plan: FormPlan, id?: string): SubmissionPlan {
  const named = id === undefined ? plan.submissions[0] : plan.submissions.find((one) => one.id === id);
  if (named) return named;
  if (id !== undefined && plan.submissions.length > 0) throw new RangeError(`no submission ${id} in form ${plan.id}`);
  return { id: id ?? 'form', after: [], requires: [] };
}

/** Whether a pointer belongs to a submission. `asked:` pointers belong to the addenda and, else, to the submission whose pages ask them. */
export function isPicked(submission: SubmissionPlan, pointer: Pointer): boolean {
  if (pointer.startsWith('asked:')) {
    const addenda = Object.values(submission.addenda ?? {});
    return addenda.some((above) => isWithin(pointer, above));
  }
  if (submission.leaves?.some((above) => isWithin(pointer, above))) return false;
  return (
    submission.picks === undefined ||
    submission.picks.some((above) => isWithin(pointer, above) || isWithin(above, pointer))
  );
}

/** What leaves the page: the picked part of the contract, the addenda, and the names of what the agency holds. */
export function submissionOf(
  parts: SettleParts,
  settled: Settled,
  isHeld: (pointer: Pointer) => boolean,
  id?: string,
): Submission {
  const submission = submissionPlan(parts.plan, id);
  const held = settled.instances
    .filter((one) => settled.relevant.has(one.address) && isHeld(one.pointer) && isPicked(submission, one.pointer))
    .map((one) => one.pointer);
  const addenda: Record<string, Json> = {};
  for (const [name, pointer] of Object.entries(submission.addenda ?? {})) {
    const { root, segments } = parsePointer(pointer);
    const value = readAt(root === 'asked' ? settled.asked : settled.answers, segments);
    if (value !== undefined) addenda[name] = value;
  }
  return { id: submission.id, answers: pickAnswers(parts.plan, submission, settled.answers), held, addenda };
}

/** The part of the contract that a submission holds. */
export function pickAnswers(plan: FormPlan, submission: SubmissionPlan, answers: JsonObject): JsonObject {
  if (submission.picks === undefined) {
    if (!submission.leaves?.length) return answers;
    return Object.fromEntries(Object.entries(answers).filter(([key]) => isPicked(submission, `/${key}`)));
  }
  const picked = { answers: {} as MutableObject, asked: {} };
  for (const pointer of submission.picks) {
    const value = readAt(answers, parsePointer(pointer).segments);
    if (value !== undefined) writeAt(picked, 'answers', stepsOf(plan, pointer).segments, value);
  }
  return picked.answers;
}

/** What the service must have seen before it takes this submission (documents, earlier parts), as issues at the form itself. */
export function unmetRequirements(
  parts: Pick<SettleParts, 'plan' | 'known' | 'today'>,
  submission: SubmissionPlan,
  documents: { answers: JsonObject; asked: JsonObject },
): readonly Issue[] {
  const scope = ruleScope(parts.plan, documents, parts);
  return submission.requires
    .filter(
      ({ when, that }) => (when === undefined || evaluate(when, scope) === true) && evaluate(that, scope) !== true,
    )
    .map(({ code, text }) => ({
      source: 'rule' as const,
      pointer: '',
      code,
      params: {},
      severity: 'error' as const,
      text,
    }));
}
