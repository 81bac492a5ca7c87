// xliff/ → src/generated/locales/. Not by lit-localize's own build: it escapes plain sentences as if they were HTML (lit/lit#3025), writes the English of
// all that is not translated into every language, and knows one file a language only.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { ROOT } from '../lib/run.mjs';
import { config, englishSentences } from './english.mjs';
import { LANGUAGES, translated } from './files.mjs';
import { pseudo } from './pseudo.mjs';

const HEAD = '// Written by npm run l10n:build from xliff/. Do not edit.\n';
const PSEUDO = 'en-XA';

/** Writes one module for each language and catalog, the table that finds them, and the English for the laws. */
export async function build() {
  const { unbroken } = await tsImport('../../src/text/language/unbroken.ts', import.meta.url);
  const english = englishSentences();
  const folder = config.resolve(config.output.outputDir);
  const starts = startCatalogs();
  const files = new Map();
  for (const language of [...LANGUAGES, PSEUDO]) {
    const units = language === PSEUDO ? english.map(inPseudo) : translated(language, english);
    for (const [catalog, sentences] of catalogsOf(units, starts))
      files.set(`${language}/${catalog}.ts`, localeModule(sentences, unbroken));
    console.log(
      `${language}: ${units.filter(({ target }) => target !== undefined).length} of ${units.length} sentences`,
    );
  }
  files.set('index.ts', table([...files.keys()]));
  files.set('english.json', `${JSON.stringify(english, null, 1)}\n`);
  writeAll(folder, files);
}

const inPseudo = (sentence) => ({ ...sentence, target: pseudo(sentence.source), status: 'machine' });

/** Sentences by catalog. What a form begins with is a catalog too: it comes before the first question, the rest behind it. */
function catalogsOf(units, starts) {
  const catalogs = new Map();
  const put = (catalog, unit) => catalogs.set(catalog, [...(catalogs.get(catalog) ?? []), unit]);
  for (const unit of units) {
    put(unit.catalog, unit);
    for (const [start, keys] of starts) if (keys.has(unit.key)) put(start, unit);
  }
  return catalogs;
}

/** Keys of the sentences that each form begins with, by the name of the catalog. */
function startCatalogs() {
  const generated = join(ROOT, 'src/generated');
  return new Map(
    readdirSync(generated)
      .map((form) => join(generated, form, 'start-texts.ts'))
      .filter((file) => existsSync(file))
      .map((file) => {
        const source = readFileSync(file, 'utf8');
        const [, catalog] = /textsOf\("([^"]+)"/.exec(source) ?? [];
        if (!catalog) throw new Error(`${file} names no catalog`);
        return [catalog, new Set([...source.matchAll(/^ {2}"([^"]+#\/[^"]+)":/gm)].map(([, key]) => key))];
      }),
  );
}

function localeModule(sentences, unbroken) {
  const there = sentences.filter(({ target }) => target !== undefined).sort((one, two) => (one.key < two.key ? -1 : 1));
  const lines = there.map(({ key, target }) => `  ${quote(key)}: ${quote(unbroken(target))},\n`);
  const certified = there.filter(({ status }) => status === 'certified').map(({ key }) => key);
  return `${HEAD}export const templates: Readonly<Record<string, string>> = {\n${lines.join('')}};\nexport const certified: readonly string[] = ${JSON.stringify(certified)};\n`;
}

/** A literal import for each, so that bundlers see them and load none before it is asked for. */
function table(paths) {
  const languages = new Map();
  for (const path of paths.sort()) {
    const [language, catalog] = path.replace(/\.ts$/, '').split('/');
    const line = `    ${quote(catalog)}: () => import('./${language}/${catalog}.js'),\n`;
    languages.set(language, `${languages.get(language) ?? ''}${line}`);
  }
  const blocks = [...languages].map(([language, lines]) => `  ${quote(language)}: {\n${lines}  },\n`);
  return `${HEAD}
/** A language's sentences of one catalog, and which of them are certified. */
export interface LocaleFile {
  readonly templates: Readonly<Record<string, string>>;
  readonly certified: readonly string[];
}

export const locales: Readonly<Record<string, Readonly<Record<string, () => Promise<LocaleFile>>>>> = {
${blocks.join('')}};
`;
}

/** Writes what differs and removes what is no more. */
function writeAll(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true }))
    if (/\.(ts|json)$/.test(name) && !files.has(name.replaceAll('\\', '/'))) rmSync(join(folder, name));
  for (const [name, text] of files) {
    const file = join(folder, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** U+2028 and U+2029 are line breaks to some readers of source text. */
function quote(text) {
  return JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
