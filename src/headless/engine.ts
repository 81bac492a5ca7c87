/**
 * `baystate-forms/engine`: a form being filled in, as values. No DOM, no network; the only clock is the day in Massachusetts, and that can be
 * given from outside. `planForm` turns a schema and a layout into a plan, `createSession` fills it in; a judge comes from
 * `baystate-forms/interpreter` or from a form that `baystate-forms compile` wrote.
 */
import { createSession as createSessionOf } from '../engine/session/session.js';
import { kinds as standardKinds } from '../generated/fields.js';
import type { FieldKind, Session, SessionParts } from '../model/index.js';
import { type PlanInput, type Planned, planForm as planFormOf } from '../plan/index.js';
import { todayInMassachusetts } from '../text/clock.js';

export type * from '../model/index.js';
export { ancestors, formatPointer, isWithin, joinPointer, parsePointer, readAt } from '../model/pointer.js';
export { type CompiledChecks, type StandaloneCheck, compiledValidator } from '../engine/issues/compiled-validator.js';
export { emptyDraft } from '../engine/draft/draft.js';
export { type JudgeParts, judge } from '../engine/issues/judge.js';
export { nextRow } from '../engine/session/rows.js';
export type {
  AuthorProblem,
  AuthorProblemCode,
  FormLayout,
  PlanInput,
  Planned,
  SchemaDocuments,
} from '../plan/index.js';

/** The field kinds of this package, by name: what each accepts, how an entry is read and how a value is written. */
export const kinds: Readonly<Record<string, FieldKind>> = standardKinds;

/** Turns a JSON Schema and a layout into a plan. Never throws: what is wrong is in `problems`, and the plan is whole all the same. */
export function planForm(input: Omit<PlanInput, 'kinds'> & Partial<Pick<PlanInput, 'kinds'>>): Planned {
  return planFormOf({ kinds: standardKinds, ...input });
}

/** What a session is made of: a plan and its judge, and whatever differs from the usual. */
export type HeadlessParts = Omit<SessionParts, 'kinds' | 'today'> & Partial<Pick<SessionParts, 'kinds' | 'today'>>;

/** Opens a session: `answers`, `view` and `issues` say how the form stands, `dispatch` changes it, `subscribe` tells of changes, `submission()` is what is sent. */
export function createSession(parts: HeadlessParts): Session {
  return createSessionOf({ kinds: standardKinds, today: todayInMassachusetts, ...parts });
}
