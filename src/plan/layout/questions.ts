import { type Pointer, type Question, type TextRef, parsePointer } from '../../model/index.js';
import { LAYOUT_FILE } from '../author-problem.js';
import { type Planning, wishFor } from '../planning.js';
import { defined } from '../schema/facts.js';
import { branchWordsOf } from '../schema/branch-words.js';
import { placeUnder } from '../schema/documents.js';
import type { AnswerPlace } from '../schema/places.js';
import { relevanceOf } from '../schema/settle.js';
import { type Asked, askedUnder, isOwedToSomebody, pointerOf } from './asked.js';
import type { FieldWish } from './form-layout.js';
import { nameInWords } from './name-in-words.js';
import { outlineOf } from './outline.js';
import { say, sayAll, sayNote } from './say.js';

/** Makes a question, with the layout's wishes. */
export function makeQuestion(asked: Asked, planning: Planning): Question {
  const { place, kind, facts, schemaFacts, clauses, role, suffix } = asked;
  const wish = wishFor(planning.layout, place.pointer);
  const isChoice = facts.options !== undefined || facts.const !== undefined || facts.type.includes('boolean');
  // A row that is one answer by itself is there to be answered.
  const isRow = place.row === place.pointer && kind !== 'list' && role === undefined;
  const requiredWhen = isRow ? [[]] : requiredOf(place, planning);
  const label = labelOf(asked, wish, planning);
  const rows = kind === 'list' ? rowsOf(asked, wish, planning) : undefined;
  return defined({
    pointer: pointerOf(asked),
    suffix,
    role,
    branches: place.branches,
    kind,
    facts,
    label,
    shortLabel: say(wish.shortLabel) ?? nameOfChoice(place, wish, planning),
    hint: hintOf(wish, schemaFacts.description),
    inBranch: inBranchOf(asked, wish, planning),
    help: wish.help && { summary: say(wish.help.summary), body: sayAll(wish.help.body) },
    relevance: relevanceOf(place, clauses, planning.places),
    requiredWhen,
    when: wish.when,
    // A default never makes a choice or a promise for somebody.
    default: isChoice || role !== undefined ? undefined : schemaFacts.default,
    autocomplete: wish.autocomplete,
    inputMode: wish.inputMode,
    width: wish.width,
    isOld: requiredWhen === undefined && kind !== 'list' && isDeprecated(place, planning) ? true : undefined,
    secret: wish.secret ?? (facts.writeOnly ? true : undefined),
    keep: wish.keep,
    optionsFrom: wish.optionsFrom,
    begins: wish.begins,
    notKnown: facts.type.includes('null') && requiredWhen && !facts.options && role === undefined ? true : undefined,
    item: rows?.item,
    repeat: rows?.repeat,
    list: wish.list
      ? { one: say(wish.list.one), many: say(wish.list.many), add: say(wish.list.add), full: say(wish.list.full) }
      : undefined,
    notes: wish.notes?.map(sayNote),
  });
}

/** What it is called in branches of the schema; the layout's words hold in all of them. */
function inBranchOf(asked: Asked, wish: FieldWish, planning: Planning): Question['inBranch'] {
  if (wish.label !== undefined && wish.hint !== undefined) return undefined;
  const said = branchWordsOf(asked.place, asked.clauses, planning.places).flatMap(({ given, words }) => {
    const when = relevanceOf(asked.place, [given], planning.places);
    const schemaFacts = { ...asked.schemaFacts, ...words };
    const label = labelOf({ ...asked, schemaFacts }, wish, planning);
    return when ? [defined({ when, label, hint: hintOf(wish, schemaFacts.description) })] : [];
  });
  return said.length > 0 ? said : undefined;
}

/** It, or the group that it is part of, is no longer used. */
function isDeprecated(place: AnswerPlace, planning: Planning): boolean {
  if (planning.settled(place).facts.deprecated) return true;
  const around = place.parent === undefined ? undefined : planning.places.byPointer.get(place.parent);
  return around !== undefined && around.row === place.row && isDeprecated(around, planning);
}

/** The hint, and the made-up answer behind it. */
function hintOf({ hint, example }: FieldWish, description: string | undefined): TextRef | undefined {
  const words = say(hint ?? description);
  if (example === undefined) return words;
  const params = { example: { as: 'text', text: say(example) } } as const;
  return words
    ? { key: 'ui.hint-and-example', params: { hint: { as: 'text', text: words }, ...params } }
    : { key: 'ui.example', params };
}

/** When an answer is owed. The question "which one?" is owed where the value is that it is about, an entry with a place of its own where its list needs so many. */
function requiredOf(place: AnswerPlace, planning: Planning): Question['requiredWhen'] {
  const own = planning.settled(place).requiredWhen;
  if (own !== undefined) return own;
  const parent = place.parent === undefined ? undefined : planning.places.byPointer.get(place.parent);
  if (place.role === 'branch' && place.about) {
    const about = planning.places.byPointer.get(place.about.pointer);
    const isWhole = about === undefined || about.parent === undefined || about.row === about.pointer;
    return isWhole ? [[]] : planning.settled(about).requiredWhen;
  }
  const number = place.pointer.slice(place.pointer.lastIndexOf('/') + 1);
  if (!parent || place.row === place.pointer || !/^\d+$/.test(number)) return undefined;
  const { facts, requiredWhen } = planning.settled(parent);
  return facts.type?.includes('array') && Number(number) < (facts.minItems ?? 0) ? requiredWhen : undefined;
}

function labelOf({ place, schemaFacts }: Asked, wish: FieldWish, planning: Planning): TextRef {
  const own = wish.label ?? schemaFacts.title;
  if (own !== undefined) return say(own);
  if (place.role === 'key') return { key: 'ui.name-of-entry' };
  const about = place.about && planning.places.byPointer.get(place.about.pointer);
  if (!about)
    return place.pointer.endsWith('/*') && isMap(place, planning) ? { key: 'ui.value' } : placeLabel(place.pointer);
  const title = planning.settled(about).facts.title;
  // What it is about stands above it, as the name of the group.
  if (place.role === 'branch') return { key: 'ui.which-applies' };
  if (place.repeat && about.children.some((child) => child !== place.pointer)) {
    // Beside questions of its own an object or a tuple has entries of one kind: they are called by what they are, where that has a title.
    const row = planning.places.byPointer.get(`${place.pointer}/*`);
    const kind = row && planning.settled(row).facts.title;
    return kind === undefined ? { key: 'ui.more-entries' } : say(kind);
  }
  return title === undefined ? placeLabel(about.pointer) : say(title);
}

/** In messages a choice is called like what it is about. */
function nameOfChoice({ role, about }: AnswerPlace, wish: FieldWish, planning: Planning): TextRef | undefined {
  const place =
    role === 'branch' && about && wish.label === undefined ? planning.places.byPointer.get(about.pointer) : undefined;
  if (!place || place.parent === undefined || place.row === place.pointer) return undefined;
  const { title } = planning.settled(place).facts;
  return title === undefined ? placeLabel(place.pointer) : say(title);
}

function isMap({ parent }: AnswerPlace, { places }: Planning): boolean {
  return parent !== undefined && places.byPointer.get(parent)?.repeat?.holds === 'map';
}

/** A property is called by its name; an entry that has none by its number. */
export function placeLabel(pointer: Pointer): TextRef {
  const last = parsePointer(pointer).segments.at(-1) ?? '';
  if (/^\d+$/.test(last)) return { key: 'ui.entry-number', params: { n: Number(last) + 1 } };
  if (last === '*') return { key: 'ui.entry' };
  return last === '' ? { key: 'ui.entry' } : { text: nameInWords(last) };
}

/** The questions of one row: those that the layout lists, else all that nothing derives. */
function rowsOf(asked: Asked, wish: FieldWish, planning: Planning): Pick<Question, 'item' | 'repeat'> {
  const { place } = asked;
  const repeat = place.repeat;
  const row = planning.places.byPointer.get(`${place.pointer}/*`);
  const isPlain = repeat === undefined || (repeat.holds === 'list' && repeat.start === undefined);
  if (!row || repeat?.like !== undefined) return { item: [], ...(repeat && { repeat }) };
  const rows = rowQuestions(place, row, wish, planning);
  const outline = outlineOf(row, new Set(rows.map(({ name }) => name)), planning);
  const item = rows.map((one) => makeQuestion(one, planning));
  const own = planning.settled(row).facts.title;
  // Rows that are the whole schema again have its title, which is the form's name and none of theirs.
  const root = planning.places.byPointer.get('');
  const isForm = root !== undefined && own === planning.settled(root).facts.title;
  const title = wish.list || isForm ? undefined : own;
  if (isPlain && !outline && title === undefined) return { item };
  const named = { ...(title !== undefined && { title: say(title) }), ...(outline && { outline }) };
  return { item, repeat: { ...(repeat ?? { holds: 'list' }), ...named } };
}

function rowQuestions(place: AnswerPlace, row: AnswerPlace, wish: FieldWish, planning: Planning): readonly Asked[] {
  const all = askedUnder(row, planning);
  if (!wish.list?.questions) return all.filter((one) => isOwedToSomebody(one, planning));
  return wish.list.questions.flatMap((pointer, index) => {
    const found = all.filter((one) => pointerOf(one) === pointer);
    const at = placeUnder({ document: '', pointer: '' }, 'fields', place.pointer, 'list', 'questions', index).pointer;
    if (found.length === 0) planning.problems.add(LAYOUT_FILE, at, 'pointer_unknown', { pointer });
    return found;
  });
}
