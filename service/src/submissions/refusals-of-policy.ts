import type { Issue, Json, JsonObject } from '../../../src/model/index.js';
import type { Desk } from '../desk.js';
import { policyOf } from '../forms/form-library.js';
import { serviceIssue } from '../http/problem.js';
import type { LinkedCase, LinkPolicy } from '../links/link-policy.js';
import { markOfCode } from '../links/open-link.js';
import type { Judged } from './judge-submission.js';
import type { Turn } from './turn.js';

/**
 * What the agency refuses beyond the form: an employer that was not found and not described, a department that the directory does not
 * tell. (That a person has an application already is found when it is written.)
 */
export function refusalsOfPolicy(
  desk: Desk,
  { turn, linked }: { readonly turn: Turn; readonly linked: LinkedCase | undefined },
  id: string,
  known: JsonObject,
  judged: Judged,
): Issue[] {
  const policy = policyOf(desk.library, turn.form);
  if (policy.opensCase !== id) return [];
  const issues: Issue[] = [...(policy.refuses?.(judged.answers) ?? [])];
  if (policy.link) issues.push(...refusalsOfLink(desk, policy.link, turn.linked?.code_mark, linked, judged));
  const isDescribed = policy.noMatchAddendum !== undefined && Object.hasOwn(judged.addenda, policy.noMatchAddendum);
  if (policy.employer && !isMatched(known) && !isDescribed)
    issues.push(serviceIssue(policy.employer, 'employer_not_checked'));
  const department = policy.department && judged.answers[policy.department.slice(1)];
  if (policy.department && department !== undefined && !departmentsOf(known).includes(department))
    issues.push(serviceIssue(policy.department, 'enum'));
  return issues;
}

/** A code that was not looked up, or was changed since; and what the case, as it stands now, does not take. */
function refusalsOfLink(
  desk: Desk,
  link: LinkPolicy,
  mark: string | undefined,
  linked: LinkedCase | undefined,
  judged: Judged,
): readonly Issue[] {
  const typed = judged.whole[link.code.slice(1)];
  if (!linked || typeof typed !== 'string' || markOfCode(desk, typed) !== mark)
    return [serviceIssue(link.code, 'code_not_open')];
  const closed = link.closed(linked);
  if (closed !== undefined) return [serviceIssue(link.code, closed)];
  return link.refuses?.(linked, judged.answers) ?? [];
}

/** Whether the directory found the employer, and the person there. */
export function isMatched(known: JsonObject): boolean {
  return (known['employer'] as JsonObject | undefined)?.['outcome'] === 'matched';
}

function departmentsOf(known: JsonObject): Json[] {
  const told = (known['employer'] as JsonObject | undefined)?.['departments'];
  return Array.isArray(told) ? (told as readonly JsonObject[]).map((department) => department['key'] ?? null) : [];
}
