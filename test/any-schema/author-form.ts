import { createSession, draftOf } from '../../src/engine/index.js';
import { kinds } from '../../src/generated/fields.js';
import { interpretedValidator } from '../../src/interpret/index.js';
import type { Draft, Entry, FormPlan, Json, JsonObject, Session, Validator } from '../../src/model/index.js';
import { type AuthorProblem, type FormLayout, planForm } from '../../src/plan/index.js';

/** A form as a page has it that reads an author's JSON: planned, judged by the interpreter, filled with our own kinds. */
export interface AuthorForm {
  readonly plan: FormPlan;
  readonly problems: readonly AuthorProblem[];
  readonly validator: Validator;
  /** A new session on it. */
  open(draft?: Draft): Session;
  /** The draft of somebody who gave these answers. */
  draftOf(answers: JsonObject): Draft;
}

/** Makes a form of a schema. */
export function authorForm(schema: Json, layout?: FormLayout): AuthorForm {
  const planned = planForm({ schema, layout, id: 'f', kinds });
  const validator = interpretedValidator(
    { answers: schema, ...(layout?.asked && { asked: layout.asked }), conditions: planned.conditionSchemas },
    { remotes: planned.documents },
  );
  const { plan, problems } = planned;
  return {
    plan,
    problems,
    validator,
    open: (draft) => createSession({ plan, kinds, validator, today: () => '2026-11-23', ...(draft && { draft }) }),
    draftOf: (answers) => draftOf({ plan, kinds, validator }, answers),
  };
}

/** Types into questions, by address. */
export function type(session: Session, entries: Readonly<Record<string, Entry>>): Session {
  for (const [address, entry] of Object.entries(entries)) session.dispatch({ type: 'answer', address, entry });
  return session;
}

/** What is asked now, in order: address and kind, `*` where an answer is owed. */
export function asked(session: Session): readonly string[] {
  return session.view.page.questions.map(({ address, kind, required }) => `${address} ${kind}${required ? ' *' : ''}`);
}

/** What is wrong now, whether it is shown or not. */
export function wrong(session: Session): readonly string[] {
  return session.issues.map((issue) => `${(issue as { address?: string }).address ?? issue.pointer} ${issue.code}`);
}
