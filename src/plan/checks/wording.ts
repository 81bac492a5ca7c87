import { LAYOUT_FILE } from '../author-problem.js';
import { wordingOf } from '../layout/wording.js';
import { type Planning, isDeclared, isDerived, wishFor } from '../planning.js';
import type { AnswerPlace } from '../schema/places.js';

/**
 * Every keyword that can refuse an answer needs words that a person understands. The engine has its own for most codes
 * (`error.required`, `error.maxLength` …); what an author alone can explain is asked for here.
 */
export function checkWording(planning: Planning): void {
  for (const place of planning.places.byPointer.values()) {
    if (!isDeclared(place) || isHiddenFromReader(place, planning)) continue;
    for (const [code, source] of place.codes) {
      if (isExplained(code, place, planning) || wordingOf(planning.layout, place.pointer, code) !== undefined) continue;
      planning.problems.add(source.document, source.pointer, 'wording_missing', {
        code,
        pointer: place.pointer,
        layout: LAYOUT_FILE,
      });
    }
  }
}

/** Codes for which `src/text` has words of its own, whatever the question. */
const WORDED_CODES: ReadonlySet<string> = new Set([
  'required',
  'type',
  'enum',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
]);

/** Formats whose `error.format` words say what is meant. */
const WORDED_FORMATS: ReadonlySet<string> = new Set(['date', 'email']);

function isExplained(code: string, place: AnswerPlace, planning: Planning): boolean {
  if (WORDED_CODES.has(code)) return true;
  const { facts } = planning.settled(place);
  if (code === 'format') return facts.format !== undefined && WORDED_FORMATS.has(facts.format);
  // A tick box can hold nothing but its constant, and one of several options is an option.
  if (code === 'const') return facts.options !== undefined || facts.type?.join() === 'boolean';
  return false;
}

/** Not asked, so never refused to a reader: derived, read-only, or part of a question that is asked as a whole. */
function isHiddenFromReader(place: AnswerPlace, planning: Planning): boolean {
  if (isDerived(planning.layout, place.pointer)) return true;
  for (
    let here: AnswerPlace | undefined = place;
    here;
    here = here.parent === undefined ? undefined : planning.places.byPointer.get(here.parent)
  ) {
    if (planning.settled(here).facts.readOnly) return true;
    const { kind } = wishFor(planning.layout, here.pointer);
    if (here !== place && kind !== undefined && kind !== 'list') return true;
  }
  return false;
}
