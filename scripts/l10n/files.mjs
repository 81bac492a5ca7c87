// The translators' files against the sentences as they stand now.
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { ROOT } from '../lib/run.mjs';
import { config } from './english.mjs';
import { readUnits, xliffText } from './xliff.mjs';

/** Languages that are translated into. */
export const LANGUAGES = config.targetLocales;

/** Where a language's file is. */
export const fileOf = (language) => join(ROOT, 'xliff', `${language}.xlf`);

/** Each sentence with its translation in a language, if it has one. */
export function translated(language, english) {
  const units = readUnits(fileOf(language));
  return english.map((sentence) => {
    const unit = units.get(sentence.id);
    const isThere = unit?.target !== undefined && unit.target.trim() !== '' && unit.source === sentence.source;
    return isThere ? { ...sentence, target: unit.target, status: unit.status } : sentence;
  });
}

/** Writes a language's file anew. Returns how many sentences still have no translation. */
export function write(language, units) {
  writeFileSync(fileOf(language), xliffText(language, units));
  return units.filter(({ target }) => target === undefined).length;
}
