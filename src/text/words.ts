import type { FormattedValue, TextParam, TextParams, TextRef, ValueText } from '../model/index.js';
import { sentenceOf } from './catalog.js';
import { formatDate, formatMoney, formatNumber, formatPlainNumber, pluralCategory } from './formats.js';

/**
 * A text in the reader's language. Total: an unknown error has words for "not right" and any other unknown key stands as it is.
 * An error may have a wording for one kind of question: `error.required` with a param `kind: 'date'` is `error.required.date` if there is one.
 */
export function text(ref: TextRef): string {
  const sentence = 'text' in ref ? ref.text : sentenceFor(ref.key, ref.params);
  return ref.params ? fill(sentence, ref.params) : sentence;
}

/** A value in the reader's language; nothing for no answer. */
export function formatValue(value: ValueText): string {
  if (value.as === 'blank') return '';
  return value.as === 'text' ? text(value.text) : formatted(value.as, value.value);
}

/** So many of something: `plural('hours', 7)` is "7 hours". The words are `ui.count.<unit>.one` and `.other`. */
export function plural(unit: string, n: number): string {
  const params = { n: { as: 'number', value: n } as const };
  const sentence = sentenceOf(`ui.count.${unit}.${pluralCategory(n)}`) ?? sentenceOf(`ui.count.${unit}.other`);
  return fill(sentence ?? `{n} ${unit}`, params);
}

/** Whole minutes as people say them: "7 hours 30 minutes", "45 minutes", and "0 hours" for a day off. */
export function formatDuration(minutes: number): string {
  const sign = minutes < 0 ? '−' : '';
  const all = Math.abs(minutes);
  const [hours, rest] = [Math.floor(all / 60), all % 60];
  if (hours === 0 && rest > 0) return sign + plural('minutes', rest);
  if (rest === 0) return sign + plural('hours', hours);
  return (
    sign + text({ key: 'ui.duration', params: { hours: plural('hours', hours), minutes: plural('minutes', rest) } })
  );
}

function sentenceFor(key: string, params: TextParams | undefined): string {
  const kind = params?.kind;
  const own = typeof kind === 'string' ? sentenceOf(`${key}.${kind}`) : undefined;
  return own ?? sentenceOf(key) ?? (key.startsWith('error.') ? errorFor(key) : key);
}

/** `error.format.hostname` is at least a matter of format; a code that nobody foresaw still asks for a look at the answer. */
function errorFor(key: string): string {
  const shorter = key.slice(0, key.lastIndexOf('.'));
  return sentenceOf(shorter) ?? sentenceOf('error.other') ?? key;
}

/** `{name}`, or `{name:money}` where the sentence says how to write a bare number or date. */
const PLACEHOLDER = /\{([\w-]+)(?::(date|money|number|duration|plain))?\}/g;

/** One pass, so that braces in a value are never taken for a placeholder. A value that is missing leaves its placeholder to be noticed. */
function fill(sentence: string, params: TextParams): string {
  return sentence.replace(PLACEHOLDER, (placeholder, name: string, as: FormattedValue['as'] | undefined) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (name === 'label')
      return value === undefined ? text({ key: 'ui.this-question' }) : inSentence(paramText(value, as));
    return value === undefined ? placeholder : paramText(value, as);
  });
}

function paramText(value: TextParam, as: FormattedValue['as'] | undefined): string {
  if (typeof value === 'object') return formatValue(value);
  if (as !== undefined && typeof value !== 'boolean') return formatted(as, value);
  return typeof value === 'number' ? formatPlainNumber(value) : String(value);
}

/** A label inside a sentence loses its own closing mark: `“When does it start?” …` reads as the end. */
function inSentence(label: string): string {
  return label.replace(/[\s.:。：]+$/u, '');
}

function formatted(as: FormattedValue['as'], value: string | number): string {
  switch (as) {
    case 'date':
      return formatDate(String(value));
    case 'money':
      return formatMoney(value);
    case 'number':
      return formatNumber(value);
    case 'duration':
      return Number.isFinite(Number(value)) ? formatDuration(Number(value)) : String(value);
    case 'plain':
    case 'masked':
      return String(value);
  }
}
