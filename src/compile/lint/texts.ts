import type { Json, Page, Question } from '../../model/index.js';
import { isList, isObject } from '../../plan/schema/documents.js';
import { LAYOUT_FILE } from '../../plan/index.js';
import { placeOf } from '../place-of.js';
import { type Lint, type Linted, warn } from './linted.js';
import { readingGrade, sentencesOf, wordCount } from './reading-grade.js';

/** From so many words on a page its grade means something. */
export const MEASURED_WORDS = 30;
/** The school grade that page texts stay within. */
export const HIGHEST_GRADE = 6;
/** Words of a sentence that can be read at one go. */
export const LONGEST_SENTENCE = 25;

/** Pages whose words, taken together, are harder than sixth grade. */
export const hardTexts: Lint = (form) =>
  form.planned.plan.pages.flatMap((page) => {
    const text = textsOn(page, form).join('\n');
    const grade = readingGrade(text);
    if (wordCount(text) < MEASURED_WORDS || grade <= HIGHEST_GRADE) return [];
    const hardest = sentencesOf(text)
      .filter((sentence) => wordCount(sentence) > 4)
      .sort((one, two) => readingGrade(two) - readingGrade(one))
      .slice(0, 2);
    return [
      {
        ...placeOfPage(page, form),
        code: 'text_hard',
        severity: 'warning',
        message: `the page "${page.id}" reads like grade ${grade.toFixed(1)}, more than ${HIGHEST_GRADE}; say it in shorter words and sentences, first of all: ${hardest.map((one) => JSON.stringify(one)).join(' and ')}`,
      },
    ];
  });

/** Sentences that nobody reads at one go, where they are written. */
export const longSentences: Lint = (form) => {
  const { documents, contract, asked } = form.planned;
  const shown = new Set(allTexts(form));
  const written = [
    ...wordsIn(form.layout as unknown as Json, LAYOUT_FILE),
    ...Object.entries(documents)
      .filter(([name]) => name === contract || name !== asked)
      .flatMap(([name, document]) => wordsIn(document, name)),
  ];
  return written
    .filter(({ text }) => shown.has(text))
    .flatMap(({ text, document, pointer }) =>
      sentencesOf(text)
        .filter((sentence) => wordCount(sentence) > LONGEST_SENTENCE)
        .map((sentence) =>
          warn(
            form,
            { document, pointer },
            'text_long',
            `a sentence of ${wordCount(sentence)} words; make it two of ${LONGEST_SENTENCE} at most`,
          ),
        ),
    );
};

/** What a reader meets on a page, in order, choices aside: those are read one at a time. */
function textsOn(page: Page, { planned: { plan } }: Linted): readonly string[] {
  const asked = page.questions.flatMap((name) => {
    const question: Question | undefined = plan.questions[name];
    return question ? [question.label, question.hint, question.help, question.notes] : [];
  });
  return [page.title, page.lead, page.after, page.notes, page.upload, asked].flatMap((part) => textsIn(part));
}

function allTexts({ planned: { plan } }: Linted): readonly string[] {
  return textsIn([plan.title, plan.pages, plan.questions, plan.parts, plan.submissions, plan.rules, plan.errors]);
}

/** Every sentence of a part of a plan. */
function textsIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => {
    if (DATA.has(name)) return [];
    return name === 'text' && typeof value === 'string' ? [value] : textsIn(value);
  });
}

/** Members that hold data, in which `text` is no sentence. */
const DATA: ReadonlySet<string> = new Set([
  'when',
  'assert',
  'that',
  'value',
  'documentType',
  'done',
  'settings',
  'const',
  'default',
]);

interface Written {
  readonly text: string;
  readonly document: string;
  readonly pointer: string;
}

/** Every text of a document with where it is written; of two that say the same, both. */
function wordsIn(value: Json, document: string, pointer = ''): readonly Written[] {
  if (typeof value === 'string') return [{ text: value, document, pointer }];
  if (isList(value)) return value.flatMap((one, at) => wordsIn(one, document, `${pointer}/${at}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    wordsIn(one, document, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

/** A page by its place in the layout; without one, the schema that it is made from. */
function placeOfPage(
  { id }: Page,
  { planned, layout, id: form }: Linted,
): { readonly file: string; readonly pointer: string } {
  const at = layout.pages?.findIndex((page) => page.id === id) ?? -1;
  return at === -1 ? placeOf(planned.contract, '', form) : placeOf(LAYOUT_FILE, `/pages/${at}`, form);
}
