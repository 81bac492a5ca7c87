import { type Json, type JsonObject, type TextRef, joinPointer } from '../../../model/index.js';
import { nameInWords } from '../../layout/name-in-words.js';
import { type SchemaOption, defined, sameJson, typesOf, unite } from '../facts.js';
import { isList, isObject, own, placeUnder } from '../documents.js';
import type { HomedSchema } from '../library.js';
import { alternativesOf, readChoices } from '../read-facts.js';
import { type Survey, surveyOf } from '../survey.js';
import { type Visit, type Walk, forRow, noteCondition, refTo, referenceTo, sameValue, under } from '../walk.js';
import { demandTogether, onlyDemands } from './together.js';
import { type Alternative, askWhich } from './which.js';
import type { Keyword } from './index.js';

/** `oneOf`: exactly one of these. */
export const oneOf: Keyword = (schema, visit, walk) => choose('oneOf', schema, visit, walk);

/** `anyOf`: one of these at least. */
export const anyOf: Keyword = (schema, visit, walk) => choose('anyOf', schema, visit, walk);

/** One alternative as it is looked at here. */
interface Branch {
  readonly index: number;
  readonly source: HomedSchema;
  readonly survey: Survey;
  readonly visit: Visit;
}

/**
 * Fixed values are options of one question (read as facts). Alternatives that only bound what is declared elsewhere are the validator's
 * business. Words in several shapes are one question. All others are branches: one is chosen, by an answer that tells them apart or by a
 * question of its own, and only what it declares is asked.
 */
function choose(keyword: 'oneOf' | 'anyOf', schema: JsonObject, visit: Visit, walk: Walk): void {
  const sources = alternativesOf(visit, keyword, walk.library);
  const list = own(schema, keyword);
  if (!sources || !isList(list) || readChoices({ ...visit, schema: { [keyword]: list } }, walk.library)) return;
  const written = placeUnder(visit.place, keyword);
  const all = sources.map((source, index): Branch => {
    const one = list[index] as Json;
    const survey = surveyOf(source, walk.library);
    return {
      index,
      source,
      survey,
      visit: { ...sameValue(visit, one, keyword, index), home: walk.library.homeOf(one, visit.home) },
    };
  });
  const possible = all.filter(({ source }) => source.schema !== false);
  const some = possible.filter(({ survey }) => survey.facts.type?.join() !== 'null');
  const isNullable = some.length < possible.length;
  const [only, ...others] = some;
  if (!only) return takeAll(possible, walk);
  if (isNullable && visit.isRequired && some.some(({ survey }) => survey.isDeep))
    return branch(keyword, possible, visit, walk);
  if (isNullable) walk.places.byPointer.get(visit.at)?.orNull.push(visit.given);
  if (others.length === 0) return walk.visit(only.visit);
  if (some.every((one) => isOpen(one, visit, walk)) && discriminatorOf(some) === undefined) {
    if (some.every(({ source }) => onlyDemands(source.schema, keyword)))
      return demandTogether(
        keyword,
        some.map((one) => ({ visit: one.visit, names: one.survey.required })),
        visit,
        walk,
      );
    walk.places.at(visit.at, visit.place).codes.set(keyword, written);
    return;
  }
  if (isOneControl(some)) {
    const facts = some.map(({ survey }) => survey.facts).reduce(unite);
    walk.places.at(visit.at, visit.place).codes.set(keyword, written);
    walk.places.byPointer.get(visit.at)?.fragments.push({ given: visit.given, facts, place: written });
    return;
  }
  branch(keyword, some, visit, walk);
}

function takeAll(branches: readonly Branch[], walk: Walk): void {
  for (const { visit } of branches) walk.visit(visit);
}

/** Makes the alternatives branches. */
function branch(keyword: 'oneOf' | 'anyOf', branches: readonly Branch[], visit: Visit, walk: Walk): void {
  const written = referenceTo(placeUnder(visit.place, keyword));
  const name = discriminatorOf(branches);
  const conditions =
    name !== undefined
      ? tellByAnswer(name, branches, visit, walk)
      : askWhich(
          branches.map((one) => alternative(one)),
          written,
          keyword === 'anyOf' && areApart(branches),
          visit,
          walk,
        );
  const known = walk.places.branchings.get(`${visit.at} ${written}`);
  if (known) return;
  const byNumber: string[] = [];
  for (const [at, { index }] of branches.entries()) byNumber[index] = conditions[at] ?? '';
  walk.places.branchings.set(`${visit.at} ${written}`, {
    at: forRow(visit.at, visit.row),
    ...(visit.row !== undefined && { row: visit.row }),
    written,
    branches: Array.from(byNumber, (id) => id ?? ''),
  });
}

/** A property whose constants tell the branches apart is asked before any branch is chosen: its options are the branches. */
function tellByAnswer(name: string, branches: readonly Branch[], visit: Visit, walk: Walk): readonly string[] {
  declareDiscriminator(name, branches, visit, walk);
  return branches.map((one) => {
    const schemas = (one.survey.properties.get(name) ?? []).map(({ place }) => refTo(place));
    const value: Json = schemas.length === 1 ? (schemas[0] as Json) : { allOf: schemas };
    const test = { required: [name], properties: { [name]: value } };
    const condition = noteCondition(walk, visit, one.visit.use, test, [joinPointer(visit.at, name)]);
    const inside = under(one.visit, { condition, holds: true });
    if (inside) walk.visit(inside);
    return condition;
  });
}

function declareDiscriminator(name: string, branches: readonly Branch[], visit: Visit, walk: Walk): void {
  const options = branches.flatMap(({ source, survey }): readonly SchemaOption[] => {
    const values = constantsOf(survey, name) ?? [];
    const own = values.length === 1 ? wordsOfConstant(survey, name) : {};
    const branch = values.length === 1 ? titleOf(source.schema) : {};
    return values.map((value) => defined({ value, ...branch, ...own }));
  });
  const source = branches[0]?.survey.properties.get(name)?.[0]?.place ?? visit.place;
  const place = walk.places.at(joinPointer(visit.at, name), source, visit.at, visit.row);
  place.declared.push(visit.given);
  place.fragments.push({
    given: visit.given,
    facts: { type: typesOf(options.map((option) => option.value)), options },
    place: source,
  });
  if (branches.every(({ survey }) => survey.required.includes(name))) place.required.push(visit.given);
}

/** The property whose constants tell the branches apart: every one has it, and no value occurs twice. */
function discriminatorOf(branches: readonly Branch[]): string | undefined {
  const named = branches[0]?.survey.properties.keys() ?? [];
  return [...named].find((name) => {
    const values = branches.map(({ survey }) => constantsOf(survey, name));
    const all = values.flatMap((some) => some ?? []);
    return (
      values.every((some) => some !== undefined) &&
      all.every((value, at) => all.findIndex((other) => sameJson(other, value)) === at)
    );
  });
}

function constantsOf({ properties }: Survey, name: string): readonly Json[] | undefined {
  for (const { schema, home } of properties.get(name) ?? []) {
    if (!isObject(schema)) continue;
    const constant = home.dialect.keywords.has('const') ? own(schema, 'const') : undefined;
    if (constant !== undefined) return [constant];
    const values = own(schema, 'enum');
    if (isList(values) && values.length > 0) return values;
  }
  return undefined;
}

/** The words that stand at the constant itself are about this value; those of the branch are about all of it. */
function wordsOfConstant({ properties }: Survey, name: string): Pick<SchemaOption, 'description'> {
  const [first] = properties.get(name) ?? [];
  const { description } = titleOf(first?.schema);
  return defined({ description });
}

/** It only bounds what is declared around it: what a property of it says is asked anyway. */
function isOpen({ survey, source }: Branch, visit: Visit, walk: Walk): boolean {
  if (!isObject(source.schema)) return true;
  const isDeclared = (name: string): boolean =>
    walk.places.byPointer.get(joinPointer(visit.at, name))?.declared.length !== undefined &&
    (walk.places.byPointer.get(joinPointer(visit.at, name))?.declared.length ?? 0) > 0;
  if (survey.isDeep) return survey.properties.size > 0 && [...survey.properties.keys()].every(isDeclared);
  const type = survey.facts.type;
  return type === undefined || type.join() === 'object' || type.join() === 'array';
}

/** Words in different shapes, or numbers in different ranges: one box takes them all, and the validator tells them apart. */
function isOneControl(branches: readonly Branch[]): boolean {
  const kinds = branches.map(({ survey: { facts, isDeep } }) => {
    const types = facts.type ?? [];
    if (isDeep || facts.options || facts.const !== undefined || facts.contentEncoding) return 'own';
    if (types.every((type) => type === 'string'))
      return PARTED.has(facts.format ?? '') ? `string ${facts.format}` : 'string';
    return types.every((type) => type === 'number' || type === 'integer') ? 'number' : 'own';
  });
  return kinds.every((kind) => kind !== 'own' && kind === kinds[0]);
}

/** Formats that are answered in several boxes. */
const PARTED: ReadonlySet<string> = new Set(['date', 'time', 'date-time']);

/** Groups without a property in common: as many of them as apply may be answered at once. */
function areApart(branches: readonly Branch[]): boolean {
  const names = branches.flatMap(({ survey }) => [...survey.properties.keys()]);
  return branches.every(({ survey }) => survey.properties.size > 0) && new Set(names).size === names.length;
}

function alternative({ index, source, survey, visit }: Branch): Alternative {
  return { visit, test: refTo(visit.place), ...titleOf(source.schema), words: wordsFor(index, survey, visit) };
}

/** What an alternative without a title is called: by its definition, by what it asks, by its type. */
function wordsFor(index: number, { facts, properties, required }: Survey, visit: Visit): TextRef {
  const reference = isObject(visit.schema) ? own(visit.schema, '$ref') : undefined;
  const named = typeof reference === 'string' ? /\/(?:\$defs|definitions)\/([^/]+)$/.exec(reference)?.[1] : undefined;
  if (named !== undefined) return { text: nameInWords(named) };
  const names = required.length > 0 ? required : [...properties.keys()];
  if (names.length > 0 && names.length <= MOST_NAMES)
    return {
      text: names.map((name) => titleOf(properties.get(name)?.[0]?.schema).title ?? nameInWords(name)).join(', '),
    };
  const [type] = facts.type ?? [];
  return type === undefined || type === 'object' || type === 'array'
    ? { key: 'ui.option', params: { n: index + 1 } }
    : { key: `ui.type.${type}` };
}

const MOST_NAMES = 3;

function titleOf(schema: Json | undefined): Pick<SchemaOption, 'title' | 'description'> {
  const title = isObject(schema) ? own(schema, 'title') : undefined;
  const description = isObject(schema) ? own(schema, 'description') : undefined;
  return defined({
    title: typeof title === 'string' ? title : undefined,
    description: typeof description === 'string' ? description : undefined,
  });
}
