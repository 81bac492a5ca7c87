import type { Entry, FieldKind, Json, Option, Question, ValueText } from '../model/index.js';

/** An answer in words: the label of the chosen option, else its kind's own way, else the value as it stands. */
export function wordsOf(
  question: Question,
  value: Json,
  kinds: Readonly<Record<string, FieldKind>>,
  options = question.facts.options,
): readonly ValueText[] {
  return labelsOf(value, options) ?? kinds[question.kind]?.words?.(value, question.facts) ?? valuesOf(value);
}

/** What was put into a question, in words; what cannot be read stands as typed, and nothing of a secret is said. */
export function wordsOfEntry(
  question: Question,
  entry: Entry | undefined,
  kinds: Readonly<Record<string, FieldKind>>,
  options = question.facts.options,
): readonly ValueText[] {
  const kind = kinds[question.kind];
  if (entry === undefined || !kind || kind.isBlank(entry)) return [{ as: 'blank' }];
  if (question.secret) return [{ as: 'text', text: { key: 'ui.hidden-answer' } }];
  const parsed = kind.parse(entry, question.facts);
  if (parsed.kind === 'value') return wordsOf(question, parsed.value, kinds, options);
  return [{ as: 'plain', value: typeof entry === 'string' ? entry : Object.values(entry).join(' ') }];
}

function labelsOf(value: Json, options: readonly Option[] | undefined): readonly ValueText[] | undefined {
  if (!options) return undefined;
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((one) => labelsOf(one, options) ?? valuesOf(one));
  const option = options.find((one) => JSON.stringify(one.value) === JSON.stringify(value));
  return option && [{ as: 'text', text: option.label }];
}

function valuesOf(value: Json): readonly ValueText[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(valuesOf);
  if (typeof value === 'boolean') return [{ as: 'text', text: { key: value ? 'ui.yes' : 'ui.no' } }];
  if (typeof value === 'string' || typeof value === 'number') return [{ as: 'plain', value }];
  return [{ as: 'blank' }];
}
