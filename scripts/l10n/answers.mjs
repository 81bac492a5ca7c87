// What is not translated yet, and the way back for answers: for translators and for whoever adds a sentence.
import { readFileSync, writeFileSync } from 'node:fs';
import { englishSentences } from './english.mjs';
import { LANGUAGES, translated, write } from './files.mjs';

/**
 * Puts new sentences into the translators' files and takes out those that are no more. A sentence that is already translated elsewhere, everywhere
 * alike, gets the same words: "Yes" is asked for once.
 */
export function extract() {
  const english = englishSentences();
  for (const language of LANGUAGES) {
    const units = withKnown(translated(language, english));
    const missing = write(language, units);
    console.log(`${language}: ${units.length} sentences, ${missing} to translate`);
  }
}

function withKnown(units) {
  const known = new Map();
  for (const { source, target } of units)
    if (target !== undefined) known.set(source, known.has(source) && known.get(source) !== target ? undefined : target);
  return units.map((unit) => {
    const target = unit.target === undefined ? known.get(unit.source) : undefined;
    return target === undefined ? unit : { ...unit, target, status: 'machine' };
  });
}

/** Prints what is to be translated as JSON: `{ "<id>": { en, note, in: [languages] } }`, only of the languages named, if any are. */
export function missing(...only) {
  const english = englishSentences();
  const list = {};
  for (const language of only.length > 0 ? only : LANGUAGES)
    for (const { id, source, note, target } of translated(language, english))
      if (target === undefined) (list[id] ??= { en: source, ...(note && { note }), in: [] }).in.push(language);
  console.log(JSON.stringify(list, null, 1));
}

/**
 * Takes answers from a JSON file: `{ "<language>": { "<id>": "translation" } }`. They count as a machine's unless it is said `reviewed` or `certified`;
 * with that word and the same text, a translation that is there is vouched for.
 */
export function answers(file, status = 'machine') {
  if (!['machine', 'reviewed', 'certified'].includes(status))
    throw new Error(`${status}: machine, reviewed or certified`);
  const given = JSON.parse(readFileSync(file, 'utf8'));
  const english = englishSentences();
  for (const language of Object.keys(given))
    if (!LANGUAGES.includes(language)) throw new Error(`no language ${language}`);
  for (const [language, own] of Object.entries(given)) {
    const unknown = Object.keys(own).filter((id) => !english.some((sentence) => sentence.id === id));
    if (unknown.length > 0)
      throw new Error(`${language}: no sentence ${unknown.join(', ')}; run npm run l10n:missing again`);
    const units = translated(language, english).map((unit) =>
      Object.hasOwn(own, unit.id) ? { ...unit, target: own[unit.id], status } : unit,
    );
    const left = write(language, withKnown(units));
    console.log(`${language}: ${Object.keys(own).length} taken, ${left} to translate`);
  }
}

/** Writes down what is not translated into every language, so that the law lets it pass until somebody has done it. */
export function owe() {
  const english = englishSentences();
  const owed = new Set(
    LANGUAGES.flatMap((language) => translated(language, english))
      .filter(({ target }) => target === undefined)
      .map(({ id }) => id),
  );
  writeFileSync(new URL('../../xliff/owed.json', import.meta.url), `${JSON.stringify([...owed].sort(), null, 2)}\n`);
  console.log(`${owed.size} sentences to translate`);
}

/** Prints a table: how many sentences of each language are translated, and how far they were checked. */
export function status() {
  const english = englishSentences();
  const rows = LANGUAGES.map((language) => {
    const units = translated(language, english);
    const counts = { machine: 0, reviewed: 0, certified: 0, missing: 0 };
    for (const unit of units) counts[unit.target === undefined ? 'missing' : unit.status] += 1;
    return [language, counts];
  });
  console.table(Object.fromEntries(rows));
}
