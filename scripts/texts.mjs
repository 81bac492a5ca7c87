// Sentences to translators and back.
//   npm run texts:extract   msg() calls in src/ → xliff/<language>.xlf (run after compile, so that the forms' sentences are there)
//   npm run texts:build     xliff/ → src/generated/locales/<language>.ts (part of compile)
//   npm run texts:check     fails when xliff/ is behind the sources, or a shipped language lacks a sentence
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { ROOT } from './lib/run.mjs';
import { readUnits, withState } from './lib/xliff.mjs';

const config = readConfigFileAndWriteSchema(join(ROOT, 'lit-localize.json'));
const localizer = new RuntimeLitLocalizer(config);
const xliffFile = (language) => join(ROOT, 'xliff', `${language}.xlf`);

const tasks = { extract, build, check };
const task = tasks[process.argv[2]];
if (!task) throw new Error(`usage: texts.mjs ${Object.keys(tasks).join('|')}`);
await task();

/**
 * Writes new sentences into the translators' files. Where the English changed under the same id, lit-localize keeps the old translation
 * without a word; here it is marked for the translator, and English is shown until it is done.
 */
async function extract() {
  const before = new Map(config.targetLocales.map((language) => [language, readUnits(xliffFile(language))]));
  await localizer.writeInterchangeFiles();
  for (const [language, earlier] of before) {
    const file = xliffFile(language);
    const stale = new Set();
    for (const [id, unit] of readUnits(file)) {
      if (unit.target !== undefined && earlier.has(id) && earlier.get(id).source !== unit.source) stale.add(id);
    }
    if (stale.size > 0) writeFileSync(file, withState(readFileSync(file, 'utf8'), stale, 'needs-translation'));
    console.log(`${language}: ${sentences().size} sentences, ${stale.size} to translate again`);
  }
}

/**
 * Writes the locale modules. Not by lit-localize itself: it escapes plain sentences as if they were HTML (lit/lit#3025), and it writes the
 * English of all that is not translated into every language.
 */
function build() {
  const english = sentences();
  mkdirSync(config.resolve(config.output.outputDir), { recursive: true });
  for (const language of config.targetLocales) {
    const translated = [...readUnits(xliffFile(language))].filter(([id, unit]) => isCurrent(unit, english.get(id)));
    const lines = translated
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, unit]) => `  ${JSON.stringify(id)}: ${JSON.stringify(unit.target)},`);
    const file = join(config.resolve(config.output.outputDir), `${language}.ts`);
    const head = `// Written by npm run texts:build from xliff/${language}.xlf. Do not edit.\n`;
    writeFileSync(
      file,
      `${head}export const templates: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n};\n`,
    );
    console.log(`${language}: ${translated.length} of ${english.size} sentences`);
  }
}

/** Runs under tsx: which languages are shipped stands in src/text. */
async function check() {
  const english = sentences();
  const problems = config.targetLocales.flatMap((language) => {
    const units = readUnits(xliffFile(language));
    const missing = [...english].filter(([id, source]) => units.get(id)?.source !== source);
    return missing.map(
      ([id]) => `${language}: ${id} is not in xliff/ as it is in the sources; run npm run texts:extract`,
    );
  });
  const { shippedLanguages } = await import('../src/text/languages.ts');
  for (const language of config.targetLocales.filter((code) => shippedLanguages.includes(code))) {
    const units = readUnits(xliffFile(language));
    for (const [id, source] of english)
      if (!isCurrent(units.get(id), source)) problems.push(`${language}: ${id} is not translated`);
  }
  for (const problem of problems) console.error(problem);
  console.log(`${english.size} sentences, ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}

/** A translation that is there and is one of this very sentence. */
function isCurrent(unit, source) {
  return (
    unit?.target !== undefined && unit.target !== '' && unit.source === source && unit.state !== 'needs-translation'
  );
}

/** English by id. Sentences are plain text: values come in by `{name}`, and markup never. */
function sentences() {
  const { messages, errors } = localizer.extractSourceMessages();
  if (errors.length > 0) throw new Error(errors.map((error) => JSON.stringify(error.messageText)).join('\n'));
  return new Map(
    messages.map(({ name, contents }) => {
      if (contents.some((part) => typeof part !== 'string'))
        throw new Error(`${name}: write a plain sentence with {name} placeholders`);
      return [name, contents.join('')];
    }),
  );
}
