import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Json, JsonObject, QuestionView, Session, TextRef } from '../../src/model/index.js';
import { authorForm } from '../any-schema/author-form.js';
import { drafts } from './suite.js';

/** One group of the official tests of annotations: what each schema says of each place of an instance. */
export interface AnnotationGroup {
  readonly description: string;
  /** The drafts that it fits: a least release, `=` one only; 9999 is to come. */
  readonly compatibility?: string;
  readonly schema: JsonObject;
  readonly tests: readonly { readonly instance: Json; readonly assertions: readonly Assertion[] }[];
}

/** What must be said, by the schema that says it; nothing when it is empty. */
export interface Assertion {
  readonly location: string;
  readonly keyword: string;
  readonly expected: Readonly<Record<string, Json>>;
}

/** What a form tells people of a place, under the keyword that it comes from. Keywords that no form shows are not here. */
const SHOWN: Readonly<Record<string, (question: QuestionView) => Json | undefined>> = {
  title: ({ label }) => wordsIn(label),
  description: ({ hint }) => wordsIn(hint),
  readOnly: ({ facts }) => facts.readOnly,
  writeOnly: ({ facts }) => facts.writeOnly,
  format: ({ facts }) => facts.format,
  // Both say something of text only, and only controls of text look at them.
  contentMediaType: ({ facts }) => (facts.type.includes('string') ? facts.contentMediaType : undefined),
  contentEncoding: ({ facts }) => (facts.type.includes('string') ? facts.contentEncoding : undefined),
};

/** The groups of the suite's folder that fit 2020-12, the dialect that forms have without `$schema`, by file and description. */
export function readAnnotationGroups(folder: string): ReadonlyMap<string, AnnotationGroup> {
  const below = join(folder, 'annotations/tests');
  const groups = readdirSync(below)
    .sort()
    .flatMap((file) => {
      const { suite } = JSON.parse(readFileSync(join(below, file), 'utf8')) as { suite: readonly AnnotationGroup[] };
      return suite.map((group) => [`${file}: ${group.description}`, group] as const);
    });
  return new Map(groups.filter(([, { compatibility }]) => compatibility !== '9999'));
}

/**
 * What a form of the schema says otherwise than the schema does, when it is filled with the instance; a line each. A form needs an object:
 * any other instance is the answer `it` of one. Titles are marked, so that a name made from a property is not taken for one.
 */
export function saidOtherwise(
  group: AnnotationGroup,
  given: Json,
  assertions: readonly Assertion[],
): readonly string[] {
  const instance = typed(given);
  const isObject = typeof instance === 'object' && instance !== null && !Array.isArray(instance);
  const schema = marked(group.schema);
  const asForm: JsonObject = isObject
    ? { $schema: drafts['draft2020-12'] ?? '', ...schema }
    : { properties: { it: { $id: 'https://annotations.example/it', ...schema, ...typeOf(instance, schema) } } };
  const form = authorForm(asForm);
  const session = form.open(form.draftOf(isObject ? (instance as JsonObject) : { it: instance }));
  const below = isObject ? '' : '/it';
  return assertions.flatMap(({ location, keyword, expected }) => {
    const shown = SHOWN[keyword];
    if (!shown) return [];
    const question = questionAt(session, below + location);
    const told =
      location === '' && isObject && keyword === 'title' ? wordsIn(form.plan.title) : question && shown(question);
    const said =
      typeof told === 'string' && keyword === 'title' && !told.startsWith(MARK) ? undefined : (told ?? undefined);
    // Where nothing stands yet, a form asks already: a question says there what the schema would say of its answer.
    if (isObject && question && !Object.hasOwn(instance, location.slice(1)) && !location.slice(1).includes('/'))
      return [];
    const wanted = Object.values(marked({ expected: expected }, keyword)['expected']);
    const isRight =
      said === undefined
        ? wanted.length === 0 || (question === undefined && location !== '')
        : wanted.some((one) => one === said);
    return isRight ? [] : [`${location} ${keyword}: ${JSON.stringify(said)} and not ${JSON.stringify(wanted)}`];
  });
}

const MARK = '§ ';

/** A copy in which every title is marked; of an object of expected values, each value when the keyword is the title. */
function marked<T extends Json>(json: T, keyword?: string): T {
  if (Array.isArray(json)) return json.map((one: Json) => marked(one)) as unknown as T;
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json as JsonObject).map(([key, value]): [string, Json] => {
    if (key === 'title' && typeof value === 'string') return [key, MARK + value];
    if (key === 'expected' && keyword === 'title')
      return [
        key,
        Object.fromEntries(
          Object.entries(value as JsonObject).map(([at, one]) => [at, typeof one === 'string' ? MARK + one : one]),
        ),
      ];
    return [key, marked(value)];
  });
  return Object.fromEntries(entries) as T;
}

/** An empty text is no answer in a form: somebody typed something. */
function typed(instance: Json): Json {
  return JSON.parse(JSON.stringify(instance), (_key, value: Json) => (value === '' ? 'typed' : value)) as Json;
}

/** Nobody can type 42 into a box of text: where the schema asks for no type, the form asks for the instance's own. */
function typeOf(instance: Json, schema: JsonObject): JsonObject {
  if (Array.isArray(instance)) return 'type' in schema ? {} : { type: 'array' };
  const isTyped = JSON.stringify({ ...schema, if: null }).includes('"type"');
  return isTyped ? {} : { type: typeof instance === 'number' ? 'number' : 'string' };
}

/** The question that asks for the value at this place of the answers: by its own address, or as a row of a list or of more entries. */
function questionAt(session: Session, location: string): QuestionView | undefined {
  const { questions } = session.view.page;
  // Alternatives of different types are questions of their own, of which one is asked.
  const own = questions.find(
    ({ address }) =>
      address === location || (/^\/~v\d+$/.test(address.slice(location.length)) && address.startsWith(location)),
  );
  if (own) return own;
  const [, list = '', name = ''] = /^(.*)\/([^/]*)$/.exec(location) ?? [];
  const named = questions.find(
    ({ address, entry }) => address.startsWith(`${list}/~`) && address.endsWith('/~key') && entry === name,
  );
  if (named) return questions.find(({ address }) => address === named.address.replace(/\/~key$/, ''));
  const before = questions.filter(
    ({ address }) => address.startsWith(`${list}/`) && /^\d+$/.test(address.slice(list.length + 1)),
  ).length;
  const rows = questions.filter(({ address }) => /^\/(?:~more\/)?r\d+$/.test(address.slice(list.length)));
  return rows.filter(({ address }) => address.startsWith(list))[Number(name) - before];
}

/** Words of the schema in a text; of a row's heading, those that are numbered. */
function wordsIn(text: TextRef | undefined): string | undefined {
  if (!text) return undefined;
  if ('text' in text) return text.text;
  const label = text.params?.['label'];
  return typeof label === 'object' && 'text' in label && typeof label.text === 'object'
    ? wordsIn(label.text)
    : undefined;
}
