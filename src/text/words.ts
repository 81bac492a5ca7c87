import type { FormattedValue, TextParam, TextParams, TextRef, ValueText } from '../model/index.js';
import { sentenceOf } from './catalog.js';

/**
 * A text in the reader's language. Total: an unknown error has words for "not right" and any other unknown key stands as it is.
 * An error may have a wording for one kind of question: `error.required` with a param `kind: 'date'` is `error.required.date` if there is one.
 */
export function text(ref: TextRef): string {
  const sentence = 'text' in ref ? spelled(ref.text) : sentenceFor(ref.key, ref.params);
  return ref.params ? fill(sentence, ref.params) : sentence;
}

/** How a bare value is written; without `as` it is a number of which nobody said what it counts, or words. */
type Write = (value: string | number, as?: FormattedValue['as']) => string;

/** The first pages hold no dates and no money, and no number above a few: those are written as they are. */
let written: Write = String;

/** From now on values are written so. `values.ts` calls it when it is loaded. */
export function writeBy(write: Write): void {
  written = write;
}

/** Sentences of a shipped form were made ready when it was compiled; those of an author come as they are. */
let spelled = (sentence: string): string => sentence;

/** From now on sentences that come as they are are spelled so. */
export function spellBy(spell: (sentence: string) => string): void {
  spelled = spell;
}

/** A value in the reader's language; nothing for no answer. */
export function formatValue(value: ValueText): string {
  if (value.as === 'blank') return '';
  return value.as === 'text' ? text(value.text) : written(value.value, value.as);
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
const PLACEHOLDER = /\{([\w-]+)(?::(date|weekday|moment|days|money|number|duration|plain))?\}/g;

/**
 * Fills the placeholders of a sentence. One pass, so that braces in a value are never taken for a placeholder. A value that is missing
 * leaves its placeholder to be noticed.
 */
export function fill(sentence: string, params: TextParams): string {
  return sentence.replace(PLACEHOLDER, (placeholder, name: string, as: FormattedValue['as'] | undefined) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (name === 'label')
      return value === undefined ? text({ key: 'ui.this-question' }) : inSentence(paramText(value, as));
    return value === undefined ? placeholder : paramText(value, as);
  });
}

function paramText(value: TextParam, as: FormattedValue['as'] | undefined): string {
  // What the sentence says of the way to write it goes before what the value says.
  if (typeof value === 'object')
    return as !== undefined && 'value' in value ? written(value.value, as) : formatValue(value);
  return typeof value === 'boolean' ? String(value) : written(value, as);
}

/** A label inside a sentence loses its own closing mark: `“When does it start?” …` reads as the end. */
function inSentence(label: string): string {
  return label.replace(/[\s.:。：]+$/u, '');
}
