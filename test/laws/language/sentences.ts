import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Unit, readUnits } from '../../../scripts/l10n/xliff.mjs';
import { shippedLanguages } from '../../../src/text/index.js';
import { ROOT } from '../repository.js';

/** A sentence that residents read, as it stands in the sources. */
export interface Sentence {
  readonly id: string;
  readonly key: string;
  readonly source: string;
  readonly catalog: string;
}

/** All of them; `npm run compile` writes this file. */
export const english = JSON.parse(
  readFileSync(join(ROOT, 'src/generated/locales/english.json'), 'utf8'),
) as readonly Sentence[];

/** Sentences that were landed before their translations. Empty on the main line, but for the hours between one and the other. */
export const owed: ReadonlySet<string> = new Set(
  JSON.parse(readFileSync(join(ROOT, 'xliff/owed.json'), 'utf8')) as readonly string[],
);

/** Languages that are translated into. */
export const targets = shippedLanguages.filter((code) => code !== 'en');

/** What stands in the translators' file of a language, by id. */
export const unitsOf = (language: string): ReadonlyMap<string, Unit> => readUnits(join(ROOT, `xliff/${language}.xlf`));

/** Each sentence of a language with its translation. */
export function translationsOf(language: string): readonly (readonly [Sentence, string])[] {
  const units = unitsOf(language);
  return english.flatMap((sentence) => {
    const target = units.get(sentence.id)?.target;
    return target === undefined ? [] : [[sentence, target] as const];
  });
}

/** Sentences that break a rule, as they are to be seen in a failure. */
export function broken(
  language: string,
  isRight: (source: string, target: string, sentence: Sentence) => boolean,
): readonly string[] {
  return translationsOf(language)
    .filter(([sentence, target]) => !isRight(sentence.source, target, sentence))
    .map(([{ id, source }, target]) => `${id}: “${source}” → “${target}”`);
}
