import type { Json, Option, QuestionFacts } from '../../model/index.js';

type FactType = QuestionFacts['type'][number];

/** Whether the schema wants exactly this type, `null` beside it not counted. */
export function isOfType(facts: QuestionFacts, type: FactType): boolean {
  const named = facts.type.filter((one) => one !== 'null');
  return named.length > 0 && named.every((one) => one === type);
}

/** A setting of the layout, when it is a number. */
export function numberSetting(facts: QuestionFacts, name: string): number | undefined {
  const value = setting(facts, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A setting of the layout that lists words. */
export function listSetting(facts: QuestionFacts, name: string): readonly string[] {
  const value = setting(facts, name);
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** A setting of the layout. */
export function setting(facts: QuestionFacts, name: string): Json | undefined {
  return facts.settings && Object.hasOwn(facts.settings, name) ? facts.settings[name] : undefined;
}

/** The choice with this key. */
export function optionOf(options: readonly Option[] | undefined, key: string): Option | undefined {
  return options?.find((option) => option.key === key);
}

/** The key of the choice with this value; where it is none of them, the key that it would have. */
export function keyIn(options: readonly Option[] | undefined, value: Json): string {
  const text = JSON.stringify(value);
  return options?.find((option) => JSON.stringify(option.value) === text)?.key ?? keyOf(value);
}

/** The key under which a value stands in entries: the value itself when it is text, else its JSON. */
export function keyOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
