import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, read } from '../laws/repository.js';
import { installPacked } from './installed.js';

// Like somebody who knows nothing of this repository: the tarball is installed into a folder, and only its documented entries are used.
const stranger = installPacked();
afterAll(() => rmSync(stranger.folder, { recursive: true }));

const bin = (name: string) => join(ROOT, 'node_modules/.bin', name);

/** Strict, and our declarations are checked too; no DOM is known, so none is needed. */
const STRICT = {
  strict: true,
  noUncheckedIndexedAccess: true,
  target: 'ES2022',
  module: 'NodeNext',
  types: [],
  lib: ['ES2022'],
};

/** A form filled in without a page: what docs/headless.md shows. */
const PROGRAM = `import { createSession, planForm, type Issue, type Planned, type Session } from 'baystate-forms/engine';
import { createInterpreter, validatorFor } from 'baystate-forms/interpreter';

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A small form',
  type: 'object',
  properties: {
    name: { title: 'Your name', type: 'string', minLength: 1 },
    has_pet: { title: 'Do you have a pet?', type: 'boolean' },
  },
  required: ['name', 'has_pet'],
  if: { properties: { has_pet: { const: true } }, required: ['has_pet'] },
  then: { properties: { pet: { title: 'Its name', type: 'string', minLength: 1 } }, required: ['pet'] },
} as const;

const planned: Planned = planForm({ schema, id: 'small' });
const session: Session = createSession({ plan: planned.plan, validator: validatorFor(planned), today: () => '2026-11-23' });

declare const console: { log(text: string): void };
let changes = 0;
const stop: () => void = session.subscribe(() => (changes += 1));
const asked = (): readonly string[] => session.view.page.questions.map((question) => question.pointer);
const wrong = (issues: readonly Issue[]): readonly string[] => issues.map(({ pointer, code }) => pointer + ' ' + code);

const first = asked();
session.dispatch({ type: 'continue' });
const summary = (session.view.summary ?? []).map(({ issue }) => issue.pointer + ' ' + issue.code);
session.dispatch({ type: 'answer', address: '/name', entry: 'Ann' });
session.dispatch({ type: 'answer', address: '/has_pet', entry: 'true' });
const then = asked();
const missing = wrong(session.issues);
session.dispatch({ type: 'answer', address: '/pet', entry: 'Rex' });
stop();
session.dispatch({ type: 'leave', address: '/pet' });

console.log(JSON.stringify({
  first, summary, then, missing, changes,
  answers: session.answers,
  submission: session.submission().answers,
  judged: createInterpreter(schema).valid(session.answers),
}));
`;

describe('the package as a stranger gets it', () => {
  it('fills in a form without a page, and TypeScript knows all of it', () => {
    writeFileSync(join(stranger.folder, 'walk.ts'), PROGRAM);
    writeFileSync(
      join(stranger.folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: STRICT, files: ['walk.ts'] }),
    );
    execFileSync(bin('tsc'), [], { cwd: stranger.folder, stdio: 'pipe' });
    const said = JSON.parse(
      execFileSync(process.execPath, ['--disallow-code-generation-from-strings', 'walk.js'], {
        cwd: stranger.folder,
        encoding: 'utf8',
      }),
    ) as unknown;
    expect(said).toEqual({
      first: ['/name', '/has_pet'],
      summary: ['/name required', '/has_pet required'],
      then: ['/name', '/has_pet', '/pet'],
      missing: ['/pet required'],
      changes: 4,
      answers: { name: 'Ann', has_pet: true, pet: 'Rex' },
      submission: { name: 'Ann', has_pet: true, pet: 'Rex' },
      judged: true,
    });
  });

  it.each([
    [
      ['walk', 'later'],
      [
        "[ '/name', '/has_pet' ]",
        "[ '/name', '/has_pet', '/pet' ]",
        "[ '/name', '/has_pet', '/pet' ]",
        "[] { name: 'Ann', has_pet: true, pet: 'Rex' }",
        "{ name: 'Ann', has_pet: false }",
        "{ name: 'Ann', has_pet: true, pet: 'Rex' }",
      ],
    ],
    [
      ['compile'],
      [
        'warning: schemas/pets/answers.schema.json#/properties/age: /age has no title, so people are asked "Age"; give it a "title", or a "label" in form.json',
        'note: schemas/pets/answers.schema.json#: proved of 1 page: some answers lead there, and all that do lead on (1 combination of answers)',
        "[ 'pets.js', 'pets.d.ts', 'pets.answers.d.ts' ] 0",
        'compiled [',
      ],
    ],
  ] as const)('does what the guide shows: %j', (names, lines) => {
    const guide = read('docs/headless.md');
    const shown = names.map(
      (name) => new RegExp(`<!-- example: ${name} -->\\s+\`\`\`ts\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? '',
    );
    writeFileSync(
      join(stranger.folder, 'guide.ts'),
      `${shown.join('')}\ndeclare const console: { log(...what: unknown[]): void };\n`,
    );
    writeFileSync(
      join(stranger.folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: STRICT, files: ['guide.ts'] }),
    );
    execFileSync(bin('tsc'), [], { cwd: stranger.folder, stdio: 'pipe' });
    const said = execFileSync(process.execPath, ['guide.js'], { cwd: stranger.folder, encoding: 'utf8' });
    expect(said.trim().split('\n').slice(0, lines.length)).toEqual(lines);
  });

  it('makes, checks and compiles a form by its command, and the module runs where code from text is forbidden', () => {
    expect(stranger.run(['new', 'dog-license']).code).toBe(0);
    expect(stranger.run(['check', 'dog-license', '--strict'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^note: dog-license\/form\.json#: proved of 2 pages: .*\n0 errors, 0 warnings\n$/,
      ) as string,
    });
    expect(stranger.run(['compile', 'dog-license', '--out', '.']).code).toBe(0);
    writeFileSync(
      join(stranger.folder, 'judge.ts'),
      `import { createSession, judge } from 'baystate-forms/engine';
import { type Answers, form } from './dog-license.js';
declare const console: { log(text: string): void };
const answers: Answers = { name: 'Ann', first_day: '2026-12-01', wants_reminder: false };
const today = '2026-11-23';
console.log(JSON.stringify({
  right: judge({ ...form, today }, { ...answers }, 'request'),
  wrong: judge({ ...form, today }, { ...answers, wants_reminder: true, first_day: '2026-01-01' }, 'request').map(({ pointer, code }) => pointer + ' ' + code),
  page: createSession({ ...form, today: () => today }).view.page.questions.map(({ pointer }) => pointer),
}));
`,
    );
    writeFileSync(
      join(stranger.folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: STRICT, files: ['judge.ts'] }),
    );
    execFileSync(bin('tsc'), [], { cwd: stranger.folder, stdio: 'pipe' });
    const said = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', 'judge.js'], {
      cwd: stranger.folder,
      encoding: 'utf8',
    });
    expect(JSON.parse(said)).toEqual({
      right: [],
      wrong: ['/email required', '/first_day in_the_past'],
      page: ['/name', '/first_day'],
    });
  });

  it('writes types that TypeScript takes, and vectors that the module judges as they say', () => {
    expect(stranger.run(['new', 'cat-license']).code).toBe(0);
    expect(stranger.run(['compile', 'cat-license', '--out', '.']).code).toBe(0);
    expect(stranger.run(['types', 'cat-license', '--out', 'cat-types.d.ts']).code).toBe(0);
    expect(stranger.run(['vectors', 'cat-license', '--out', 'cat-vectors.json']).code).toBe(0);
    writeFileSync(
      join(stranger.folder, 'vectors.ts'),
      `import { type JsonObject, judge } from 'baystate-forms/engine';
import type { Answers } from './cat-types.js';
import { form } from './cat-license.js';
declare const console: { log(text: string): void };
declare const process: { argv: string[] };
type Vector = { today: string; submission: string; answers: JsonObject; valid: boolean };
const typed: Answers = { name: 'Ann', first_day: '2026-12-01', wants_reminder: false };
const { vectors } = JSON.parse(process.argv[2] ?? '') as { vectors: Vector[] };
const wrong = vectors.filter(({ today, submission, answers, valid }) =>
  (judge({ ...form, today }, answers, submission).length === 0) !== valid);
console.log(JSON.stringify([typed.name, vectors.length > 10, wrong]));
`,
    );
    writeFileSync(
      join(stranger.folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: STRICT, files: ['vectors.ts'] }),
    );
    execFileSync(bin('tsc'), [], { cwd: stranger.folder, stdio: 'pipe' });
    const vectors = readFileSync(join(stranger.folder, 'cat-vectors.json'), 'utf8');
    const said = execFileSync(process.execPath, ['vectors.js', vectors], { cwd: stranger.folder, encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual(['Ann', true, []]);
  });

  it('ends with 0 when all is well, with 1 when what it looked at is wrong, with 2 when it could not look', () => {
    const write = (name: string, json: unknown): string => {
      writeFileSync(join(stranger.folder, name), JSON.stringify(json));
      return name;
    };
    const validate = (schema: unknown, answers: unknown, ...more: readonly string[]) => {
      const files = ['--schema', write('s.json', schema), '--answers', write('a.json', answers)];
      const { code, out } = stranger.run(['validate', ...files, ...more]);
      return [code, (JSON.parse(out) as { valid: unknown }).valid];
    };
    expect(validate({ type: 'number' }, 7)).toEqual([0, true]);
    expect(validate(true, null)).toEqual([0, true]);
    expect(validate(false, {})).toEqual([1, false]);
    expect(validate({ items: { type: 'string' } }, [1], '--producer', 'compiled')).toEqual([1, false]);
    expect(validate({ $ref: 'nowhere.json' }, 1)).toEqual([2, null]);
    const wrong = write('wrong.json', { type: 'object', properties: { a: { type: 'string', pattern: '(a+)+$' } } });
    for (const command of ['check', 'compile', 'types', 'vectors'])
      expect([command, stranger.run([command, wrong]).code]).toEqual([command, 1]);
    for (const args of [
      ['check', 'nowhere'],
      ['compile', 'nowhere'],
      ['types'],
      ['vectors', wrong, 'x'],
      ['new', 'No!'],
    ])
      expect([args, stranger.run(args).code]).toEqual([args, 2]);
  });

  it('gives editors the schema of form.json by its address in the package', () => {
    const { $schema } = JSON.parse(readFileSync(join(stranger.folder, 'dog-license/form.json'), 'utf8')) as {
      readonly $schema: string;
    };
    expect($schema).toBe('../node_modules/baystate-forms/schemas/form.schema.json');
    expect(existsSync(join(stranger.folder, 'dog-license', $schema))).toBe(true);
  });

  it('judges lines from standard input, in their order', () => {
    const lines = [
      '{"schema":{"type":"string"},"answers":"a"}',
      '{"schema":{"type":"string"},"answers":1}',
      '{"schema":{"type":"x"},"answers":1}',
    ];
    for (const producer of ['interpreted', 'compiled']) {
      const { code, out } = stranger.run(['validate', '--batch', '-', '--producer', producer], lines.join('\n'));
      expect(code).toBe(0);
      expect(
        out
          .trim()
          .split('\n')
          .map((line) => (JSON.parse(line) as { valid: unknown }).valid),
      ).toEqual([true, false, null]);
    }
    const { code, error } = stranger.run(['validate', '--answers', 'x']);
    expect([code, error.split('\n')[0]]).toEqual([2, 'baystate-forms validate: --schema is missing']);
  });

  it('exports what it says and nothing else', () => {
    const reach = (entry: string) =>
      execFileSync(
        process.execPath,
        [
          '--input-type=module',
          '--eval',
          `await import('baystate-forms/${entry}').then(() => console.log('there'), ({ code }) => console.log(code))`,
        ],
        {
          cwd: stranger.folder,
          encoding: 'utf8',
        },
      ).trim();
    expect(['engine', 'interpreter', 'compile'].map(reach)).toEqual(['there', 'there', 'there']);
    expect(['plan', 'interpret', 'dist/engine.js', 'src/engine/index.js'].map(reach)).toEqual(
      Array(4).fill('ERR_PACKAGE_PATH_NOT_EXPORTED'),
    );
  });

  it('is found well made by those who look at packages', () => {
    execFileSync(bin('publint'), [stranger.tarball, '--strict'], { stdio: 'pipe' });
    // Addresses with a star are scripts for pages: nothing is imported from them.
    execFileSync(
      bin('attw'),
      [stranger.tarball, '--profile', 'esm-only', '--exclude-entrypoints', './embed/*.js', './inline/*.js'],
      { stdio: 'pipe' },
    );
  });

  it('holds no test, no source of others and nothing of this machine', () => {
    const files = execFileSync('tar', ['-tzf', stranger.tarball], { encoding: 'utf8' }).trim().split('\n');
    expect(files.filter((path) => /\.(test|wtr|stories)\.|(^|\/)(testing|fixtures)\/|\/v\d+\.\d+/.test(path))).toEqual(
      [],
    );
    for (const needed of ['dist/node/baystate-forms.js', 'dist/engine.js', 'schemas/form.schema.json', 'README.md'])
      expect(files).toContain(`package/${needed}`);
    expect(existsSync(join(stranger.folder, 'node_modules/baystate-forms/src'))).toBe(false);
  });
});
