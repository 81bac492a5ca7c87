import type { Address, FieldKind, Note, NoteView, Option, Question, SessionState } from '../../model/index.js';
import type { Instance } from '../places/instances.js';
import type { Journey } from '../session/journey.js';
import { evaluateParams, ruleScope } from '../issues/run-rules.js';
import { evaluate } from '../rules/index.js';
import { itemOf } from '../settle/settle.js';

/** What painting a view looks at. */
export interface ViewContext {
  readonly journey: Journey;
  readonly state: SessionState;
  readonly kinds: Readonly<Record<string, FieldKind>>;
  /** A stable prefix for DOM ids, from a counter: never made from an answer. */
  readonly domIdOf: (address: Address) => string;
}

/** Notes that apply now; one whose figures cannot be computed yet is left out. */
export function notesOf(
  { journey }: ViewContext,
  notes: readonly Note[] | undefined,
  instance?: Instance,
): readonly NoteView[] {
  if (!notes) return NO_NOTES;
  const scope = {
    ...ruleScope(journey.plan, journey.settled, journey),
    ...(instance?.row && { item: itemOf(journey.settled, instance.row) }),
  };
  return notes.flatMap((note) => {
    if (note.when !== undefined && evaluate(note.when, scope) !== true) return [];
    const params = evaluateParams(note.params, scope);
    if (Object.keys(params).length < Object.keys(note.params).length) return [];
    return [{ id: note.id, text: { ...note.text, params: { ...note.text.params, ...params } } }];
  });
}

const NO_NOTES: readonly NoteView[] = [];

/** The choices of a question: those the service tells first, then the schema's own (of a list answer, those of its items). */
export function optionsOf(question: Question, known: SessionState['known']): readonly Option[] | undefined {
  const own = question.facts.options ?? question.facts.items?.options;
  if (question.optionsFrom === undefined) return own;
  const told = evaluate({ var: question.optionsFrom }, { answers: {}, asked: {}, known, tables: {}, today: '' });
  const options = Array.isArray(told) ? told.flatMap((one): readonly Option[] => toldOption(one)) : [];
  return [...options, ...(own ?? [])];
}

function toldOption(one: unknown): readonly Option[] {
  if (one === null || typeof one !== 'object') return [];
  const { key, label } = one as { key?: unknown; label?: unknown };
  return typeof key === 'string' && typeof label === 'string' ? [{ key, value: key, label: { text: label } }] : [];
}
