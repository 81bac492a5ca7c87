import type { Json } from './json.js';
import type { QuestionFacts } from './form-plan.js';
import type { TextParams, ValueText } from './text.js';

/**
 * What a person has put into a control, exactly as it stands there: text, several ticked options, or the parts of a composite
 * control (`{month: '2', day: '30', year: '2026'}`). Kept beside the value, so a half-typed date is never lost and never guessed.
 */
export type Entry = string | readonly string[] | { readonly [part: string]: string };

/** What an entry means: a value, nothing yet, or something that cannot be read (with the part that is wrong). */
export type Parsed =
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly code: string; readonly params?: TextParams; readonly part?: string };

/** A field type without its pixels: pure, no DOM, implemented by `src/fields/<type>/<type>.kind.ts` and handed to the engine by floor 4. */
export interface FieldKind {
  readonly name: string;
  /** How well this kind suits a question that names no kind: 0 = not at all; the highest wins; a tie is a build error. */
  claims(facts: QuestionFacts): number;
  /** Reads an entry. Never throws, never guesses: `1,234` is 1234, `0x10` and `1e5` are unreadable. */
  parse(entry: Entry, facts: QuestionFacts): Parsed;
  /** Writes a value as the control shows it after it was left: `123456789` → `123-45-6789`. */
  format(value: Json, facts: QuestionFacts): Entry;
  /** True when nothing was put in. */
  isBlank(entry: Entry): boolean;
  /** How a value is said on check-your-answers and cards; absent: the option's label, or the value as it is. */
  words?(value: Json, facts: QuestionFacts): readonly ValueText[];
  /** The entry of an untouched control. */
  readonly empty: Entry;
}
