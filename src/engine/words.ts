import type { FieldKind, Json, Question, ValueText } from '../model/index.js';

/** An answer in words: its kind's own way, else the chosen option's label, else the value as it stands. */
export function wordsOf(question: Question, value: Json, kinds: Readonly<Record<string, FieldKind>>, options = question.facts.options): readonly ValueText[] {
  const own = kinds[question.kind]?.words;
  if (own && !options) return own(value, question.facts);
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((one) => scalar(one, options));
  return own && !options?.some((option) => same(option.value, value)) ? own(value, question.facts) : scalar(value, options);
}

function scalar(value: Json, options: Question['facts']['options']): readonly ValueText[] {
  const option = options?.find((one) => same(one.value, value));
  if (option) return [{ as: 'text', text: option.label }];
  if (typeof value === 'boolean') return [{ as: 'text', text: { key: value ? 'ui.yes' : 'ui.no' } }];
  if (typeof value === 'string' || typeof value === 'number') return [{ as: 'plain', value }];
  return [{ as: 'blank' }];
}

function same(one: Json, other: Json): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
