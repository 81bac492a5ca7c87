import type { Draft, Entry, FieldKind, Json, JsonObject, Question, SessionState } from '../../model/index.js';
import { parsePointer, readAt } from '../../model/index.js';
import type { ReduceContext } from './reduce-context.js';

type Kinds = Readonly<Record<string, FieldKind>>;

/**
 * The state in which questions begin with what the service has just told, each as if it had been typed. Only where nobody has put anything in, and
 * only when it is told for the first time: what a person takes away stays away.
 */
export function begun(
  { parts: { plan, kinds } }: ReduceContext,
  before: JsonObject,
  state: SessionState,
): SessionState {
  let { draft } = state;
  for (const question of Object.values(plan.questions)) {
    if (question.begins === undefined || isTouched(draft, question.pointer)) continue;
    const { segments } = parsePointer(question.begins);
    const told = readAt(state.known, segments);
    if (told !== undefined && readAt(before, segments) === undefined) draft = begin(draft, question, told, kinds);
  }
  return draft === state.draft ? state : { ...state, draft, edited: undefined, revision: state.revision + 1 };
}

function isTouched(draft: Draft, pointer: string): boolean {
  return (
    (draft.rows[pointer] ?? []).length > 0 ||
    Object.keys(draft.entries).some((address) => address === pointer || address.startsWith(`${pointer}/`))
  );
}

function begin(draft: Draft, question: Question, told: Json, kinds: Kinds): Draft {
  const { pointer, item } = question;
  if (!item) return { ...draft, entries: { ...draft.entries, ...entryOf(question, pointer, told, kinds) } };
  const rows = Array.isArray(told) ? (told as readonly Json[]) : [];
  const entries = rows.flatMap((row, index) =>
    item.map((part) => {
      const { segments } = parsePointer(part.pointer);
      const value = readAt(row, segments);
      const address = `${pointer}/r${index + 1}${part.pointer.slice('item:'.length)}`;
      return value === undefined ? {} : entryOf(part, address, value, kinds);
    }),
  );
  return {
    ...draft,
    entries: Object.assign({}, draft.entries, ...entries) as Draft['entries'],
    rows: { ...draft.rows, [pointer]: rows.map((_, index) => `r${index + 1}`) },
  };
}

/** A question of yes or no begins with Yes where there is something: what that is, other questions ask. */
function entryOf(question: Question, address: string, told: Json, kinds: Kinds): Record<string, Entry> {
  const isFlag = question.facts.type.includes('boolean') && typeof told === 'object';
  const entry = kinds[question.kind]?.format(isFlag ? true : told, question.facts);
  return entry === undefined ? {} : { [address]: entry };
}
