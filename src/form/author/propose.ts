import { type DraftParts, draftOf } from '../../engine/index.js';
import type { Draft, JsonObject, Session } from '../../model/index.js';

/**
 * A draft in which the contract's answers are the host's, as if they had been typed. What is asked beside the contract, what is parked, and what
 * was agreed to and seen stays as it is: the host proposes answers, not what a person did.
 */
export function proposedDraft(parts: DraftParts, session: Session, answers: JsonObject): Draft {
  const { draft } = session.state;
  const now = draftOf(parts, session.answers);
  const next = draftOf(parts, answers);
  return {
    ...draft,
    entries: { ...without(draft.entries, now.entries), ...next.entries },
    rows: { ...without(draft.rows, now.rows), ...next.rows },
  };
}

function without<Value>(
  all: Readonly<Record<string, Value>>,
  gone: Readonly<Record<string, unknown>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !Object.hasOwn(gone, name)));
}
