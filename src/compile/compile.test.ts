import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Json, type JsonObject, parsePointer, readAt } from '../model/index.js';
import { type CompileReport, compileAll, foldersOf } from './compile-all.js';
import { lineOf } from './check/say-problem.js';

const ROOT = resolve(import.meta.dirname, '../..');
const FIXTURES = join(import.meta.dirname, 'fixtures/schemas');
const folder = mkdtempSync(join(tmpdir(), 'compile-'));
const generated = join(folder, 'src/generated');
const read = (name: string) => readFileSync(join(generated, name), 'utf8');

afterAll(() => rmSync(folder, { recursive: true }));

/** Compiles the fixtures after something in them was changed. */
async function compileChanged(
  file: string,
  pointer: string,
  value: Json | undefined,
  schemas = mkdtempSync(join(folder, 'changed-')),
): Promise<CompileReport> {
  cpSync(FIXTURES, schemas, { recursive: true });
  const json = JSON.parse(readFileSync(join(schemas, file), 'utf8')) as Record<string, Json | undefined>;
  const segments = [...parsePointer(pointer).segments];
  const last = segments.pop() ?? '';
  (readAt(json as JsonObject, segments) as Record<string, Json | undefined>)[last] = value;
  writeFileSync(join(schemas, file), JSON.stringify(json));
  return compileAll({ ...foldersOf(ROOT), schemas, generated: join(schemas, 'out') });
}

describe('compile', () => {
  let report: CompileReport;
  beforeAll(async () => {
    report = await compileAll({ ...foldersOf(ROOT), schemas: FIXTURES, generated });
  });

  it('writes all files of a form, and says nothing when nothing is wrong', () => {
    expect(report.refusals.map(lineOf)).toEqual([]);
    expect(report.written.filter((name) => !name.includes('parcel'))).toEqual([
      'elements.ts',
      ...[
        'content/permit.ts',
        'frame/permit.html',
        'frame/permit.ts',
        'inline/permit.ts',
        'products.json',
        'tags/ma-permit.ts',
      ].map((name) => `embed/${name}`),
      'fields.ts',
      'forms.ts',
      'layout-schema.ts',
      ...[
        'answers.d.ts',
        'index.ts',
        'plan.d.ts',
        'plan.js',
        'sentences.ts',
        'texts.ts',
        'validator.d.ts',
        'validator.js',
      ].map((name) => `permit/${name}`),
      'statuses.ts',
    ]);
  });

  it('writes nothing again when nothing changed', async () => {
    expect((await compileAll({ ...foldersOf(ROOT), schemas: FIXTURES, generated })).written).toEqual([]);
  });

  it('gives a judge that runs where code from text is forbidden, and says all that is wrong', async () => {
    const bundle = join(folder, 'judge.mjs');
    const judge = `
      import { validator } from ${JSON.stringify(join(generated, 'permit/validator.js'))};
      const words = (issues) => issues.map(({ pointer, code }) => pointer + ' ' + code).sort();
      console.log(JSON.stringify({
        right: words(validator.check({ name: 'Ada', has_mail: true, mail: { line_1: 'A', zip: '02110' }, visits: [{ day: '2026-02-28', paid: true, amount: 1 }] })),
        wrong: words(validator.check({ name: '\\u{1F600}', born: '2026-02-30', color: 'blue', constructor: 1, visits: [{ day: 'x' }, { day: 'x' }, {}], has_mail: true, mail: { zip: '1' } })),
        asked: words(validator.checkAsked({ why: 'x' })),
        holds: [[true], [false], []].map(([has_mail]) => validator.holds('/if', has_mail === undefined ? {} : { has_mail })),
        row: [validator.holds('/properties/visits/items/if', { paid: true }), validator.holds('/properties/visits/items/if', {})],
        askedHolds: validator.holds('asked:/if', { sure: true }),
        unknown: validator.holds('constructor', {}),
      }));`;
    const engine = {
      name: 'engine',
      setup: (setup: { onResolve: (options: { filter: RegExp }, then: () => { path: string }) => void }) =>
        setup.onResolve({ filter: /compiled-validator\.js$/ }, () => ({
          path: join(ROOT, 'src/engine/issues/compiled-validator.ts'),
        })),
    };
    await build({
      stdin: { contents: judge, resolveDir: ROOT },
      bundle: true,
      format: 'esm',
      outfile: bundle,
      plugins: [engine],
    });
    const said = JSON.parse(
      execFileSync(process.execPath, ['--disallow-code-generation-from-strings', bundle], { encoding: 'utf8' }),
    ) as object;
    expect(said).toEqual({
      right: [],
      // `/mail unknown` is the echo of its failed branch; the engine, which knows what is asked, leaves it out.
      wrong: [
        '/born format',
        '/color enum',
        '/constructor unknown',
        '/mail unknown',
        '/mail/line_1 required',
        '/mail/zip pattern',
        '/name minLength',
        '/visits maxItems',
        '/visits uniqueItems',
        '/visits/0/day format',
        '/visits/1/day format',
        '/visits/2/day required',
      ],
      asked: ['asked:/why unknown'],
      holds: [true, false, false],
      row: [true, false],
      askedHolds: true,
      unknown: false,
    });
  }, 30_000);

  it("leaves nothing of ajv, of the schema's words or of this machine in the judge", () => {
    const code = read('permit/validator.js');
    expect(code).not.toMatch(/require\(|new Function|\beval\b|ajv|Your name/);
    expect(code).not.toContain(ROOT);
  });

  it('gives the sentences of a form for staff to nobody who translates', async () => {
    const schemas = mkdtempSync(join(folder, 'staff-'));
    const { written } = await compileChanged('permit/form.json', '/audience', 'staff', schemas);
    expect(written).toContain('permit/texts.ts');
    expect(written).not.toContain('permit/sentences.ts');
  });

  it('moves every sentence out of the plan, under a key that is its hash', () => {
    expect(read('permit/plan.js')).not.toContain('About you');
    expect(read('permit/texts.ts')).toMatch(/"permit#\/[0-9a-f]{8}": "About you",/);
    expect(read('permit/sentences.ts')).toMatch(
      /msg\("About you", \{ id: "permit#\/[0-9a-f]{8}", desc: "\/pages\/you\/title" \}\)/,
    );
    expect(read('permit/sentences.ts')).toContain('msg("Write \\"your\\" name"');
  });

  it('gives types, with what is conditional as optional', () => {
    const types = read('permit/answers.d.ts');
    expect(types).toContain('name: string;');
    expect(types).toMatch(/mail\?: AddressSchema|mail\?: Address/);
    expect(types).toContain('amount?: number;');
  });
});

describe('compile refuses', () => {
  const contract = 'permit/answers.schema.json';
  const layout = 'permit/form.json';
  /** What is wrong, in which file, where, what is put there (undefined: taken away), and what is said. */
  const mistakes: readonly (readonly [string, string, string, Json | undefined, string])[] = [
    [
      'a word that form.json does not know',
      layout,
      '/pages/1/titel',
      'x',
      'schemas/permit/form.json#/pages/1/titel: "titel" is not known here',
    ],
    [
      'a page kind that there is not',
      layout,
      '/pages/0/kind',
      'x',
      'schemas/permit/form.json#/pages/0/kind: must be one of "questions", "content", "list", "hub", "check", "upload", "done"',
    ],
    [
      'a block without its words',
      layout,
      '/pages/0/lead',
      [{ type: 'bullets' }],
      'schemas/permit/form.json#/pages/0/lead/0: "items" is missing',
    ],
    [
      'an operator that there is not',
      layout,
      '/pages/0/when',
      { x: [1] },
      'schemas/permit/form.json#/pages/0/when/x: "x" is not known here',
    ],
    [
      'a pointer that leads nowhere',
      layout,
      '/pages/0/questions/0',
      '/nam',
      'schemas/permit/form.json#/pages/0/questions/0: there is nothing at "/nam" in the schemas',
    ],
    [
      "an id that is not the folder's",
      layout,
      '/id',
      'x',
      'schemas/permit/form.json#/id: must be "permit", like its folder',
    ],
    [
      'a pattern that nobody explains',
      layout,
      '/fields/~1mail~1zip',
      undefined,
      'schemas/shared/address.schema.json#/$defs/zip/pattern: people need words for "pattern" at /mail/zip; write fields["/mail/zip"].errors.pattern in form.json',
    ],
    [
      'a mistake in what is asked',
      layout,
      '/asked/required',
      ['z'],
      'schemas/permit/form.json#/asked/required/0: "z" is required here but declared nowhere, so nobody can be asked for it',
    ],
    [
      'a schema that is none',
      contract,
      '/properties/name/type',
      'text',
      'schemas/permit/answers.schema.json#/properties/name/type: must be one of "array", "boolean", "integer", "null", "number", "object", "string"',
    ],
    [
      'an unknown format',
      contract,
      '/properties/name/format',
      'x',
      'schemas/permit/answers.schema.json#/properties/name/format: the format "x" is not known; there are date, date-time, duration, email, hostname, idn-email, idn-hostname, ipv4, ipv6, iri, iri-reference, json-pointer, regex, relative-json-pointer, time, uri, uri-reference, uri-template, uuid',
    ],
    [
      'a pattern that a long answer can hang',
      contract,
      '/properties/name/pattern',
      '^(a+)+$',
      'schemas/permit/answers.schema.json#/properties/name/pattern: this pattern can take exponential time on a long answer; write it without nested repeats',
    ],
    [
      'a keyword that there is not',
      contract,
      '/properties/name/maxlength',
      3,
      'schemas/permit/answers.schema.json#/properties/name/maxlength: the keyword "maxlength" is not known; one of your own begins with x-',
    ],
  ];

  it.each(mistakes)('%s', async (_, file, pointer, wrong, line) => {
    const { refusals, written } = await compileChanged(file, pointer, wrong);
    expect(refusals.map(lineOf)).toContain(line);
    expect(written).toEqual([]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

describe('compile gives to the interpreter', () => {
  /** What ajv judges wrongly, where it is put, what is put there (undefined: taken away), and how the reason is told. */
  const constructs: readonly (readonly [string, string, Json | undefined, string])[] = [
    ['a dynamic anchor', '/$dynamicAnchor', 'x', '/$dynamicAnchor: $dynamicAnchor'],
    ['an $id inside', '/$defs/gets_mail/$id', 'x', '/$defs/gets_mail/$id: $id inside'],
    [
      'an if without then beside unevaluatedProperties',
      '/allOf',
      [{ if: { properties: { name: { const: 'x' } }, required: ['name'] }, else: true }],
      '/allOf/0/if: if without then beside unevaluatedProperties',
    ],
    [
      'a choice of branches, which are judged one at a time',
      '/properties/visits/items/oneOf',
      ['by_day', 'by_hour'].map((name) => ({
        title: name,
        properties: { [name]: { type: 'integer' } },
        required: [name],
      })),
      '/properties/visits/items/oneOf: a choice of branches',
    ],
  ];

  it.each(constructs)('a form with %s, and says why', async (_, pointer, value, reason) => {
    const schemas = mkdtempSync(join(folder, 'routed-'));
    const { refusals } = await compileChanged('permit/answers.schema.json', pointer, value, schemas);
    const [at, construct] = reason.split(/: (.*)/);
    const note = `note: schemas/permit/answers.schema.json#${at}: judged by the interpreter, because the compiled validator would not judge this rightly: ${construct}`;
    expect(refusals.map(lineOf).filter((line) => !line.startsWith('warning'))).toContain(note);
    const code = readFileSync(join(schemas, 'out/permit/validator.js'), 'utf8');
    expect(code).toContain("from '../../interpret/index.js'");
    expect(code).not.toMatch(/compiledValidator|new Function|\beval\b/);
  });
});
