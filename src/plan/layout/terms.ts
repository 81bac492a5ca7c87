import type { Json, JsonObject } from '../../model/index.js';
import { LAYOUT_FILE, type Problems } from '../author-problem.js';
import { isList, isObject, placeUnder } from '../schema/documents.js';
import type { FormLayout } from './form-layout.js';

/** Parts of form.json in which expressions stand; `asked`, `tables` and texts are never looked into. */
const WITH_EXPRESSIONS = ['fields', 'pages', 'parts', 'submissions', 'rules', 'derive'] as const;

/**
 * Writes out the layout's own words: `{"term": "first_day"}` becomes the expression of that name in `terms`. An author says "first day
 * of leave" once; the plan knows operators only, so engine, service and the checks after this one need no idea of it.
 */
export function expandTerms(layout: FormLayout, problems: Problems): FormLayout {
  const parts = WITH_EXPRESSIONS.filter((part) => layout[part] !== undefined).map((part) => [
    part,
    writeOutTerms(layout[part] as unknown as Json, [part], layout.terms ?? {}, (code, path, term) =>
      problems.add(LAYOUT_FILE, placeUnder({ document: '', pointer: '' }, ...path).pointer, code, { term }),
    ),
  ]);
  return { ...layout, ...(Object.fromEntries(parts) as Partial<FormLayout>) };
}

/** Told of a term that is not there, or that leads back to itself. */
export type OnTermProblem = (
  code: 'term_unknown' | 'term_cycle',
  path: readonly (string | number)[],
  term: string,
) => void;

/** Puts expressions in the place of terms, wherever they stand in a value. */
export function writeOutTerms(
  value: Json,
  path: readonly (string | number)[],
  terms: JsonObject,
  onProblem: OnTermProblem,
  open: readonly string[] = [],
): Json {
  if (isList(value)) return value.map((entry, at) => writeOutTerms(entry, [...path, at], terms, onProblem, open));
  if (!isObject(value)) return value;
  const name = termOf(value);
  if (name === undefined)
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, writeOutTerms(entry, [...path, key], terms, onProblem, open)]),
    );
  const expression = Object.hasOwn(terms, name) && !open.includes(name) ? terms[name] : undefined;
  if (expression !== undefined) return writeOutTerms(expression, ['terms', name], terms, onProblem, [...open, name]);
  onProblem(open.includes(name) ? 'term_cycle' : 'term_unknown', path, name);
  return value;
}

/** The name in `{"term": "name"}`; undefined for anything else. */
function termOf(value: { readonly [key: string]: Json }): string | undefined {
  const [key, another] = Object.keys(value);
  return key === 'term' && another === undefined && typeof value.term === 'string' ? value.term : undefined;
}
