import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../laws/repository.js';
import { installPacked } from './installed.js';
import { programs } from './programs.js';

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

describe('the package as a stranger gets it', () => {
  const run = (program: keyof typeof programs, ...args: readonly string[]) =>
    execFileSync(process.execPath, ['--disallow-code-generation-from-strings', `${program}.js`, ...args], {
      cwd: stranger.folder,
      encoding: 'utf8',
    });

  // TypeScript reads all programs at once: it takes as long for one as for five.
  beforeAll(() => {
    const forms = ['dog-license', 'cat-license'];
    for (const form of forms)
      for (const args of [
        ['new', form],
        ['compile', form, '--out', '.'],
      ])
        expect(stranger.run(args)).toMatchObject({ code: 0, error: '' });
    expect(stranger.run(['types', 'cat-license', '--out', 'cat-types.d.ts']).code).toBe(0);
    for (const [name, text] of Object.entries(programs)) writeFileSync(join(stranger.folder, `${name}.ts`), text);
    const files = Object.keys(programs).map((name) => `${name}.ts`);
    writeFileSync(join(stranger.folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: STRICT, files }));
    const { status, stdout } = spawnSync(bin('tsc'), [], { cwd: stranger.folder, encoding: 'utf8' });
    expect([stdout, status]).toEqual(['', 0]);
  });

  it('fills in a form without a page, and TypeScript knows all of it', () => {
    const said = JSON.parse(run('walk')) as unknown;
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
      'guide-walk',
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
      'guide-compile',
      [
        'warning: schemas/pets/answers.schema.json#/properties/age: /age has no title, so people are asked "Age"; give it a "title", or a "label" in form.json',
        'note: schemas/pets/answers.schema.json#: proved of 1 page: some answers lead there, and all that do lead on (1 combination of answers)',
        "[ 'pets.js', 'pets.d.ts', 'pets.answers.d.ts' ] 0",
        'compiled [',
      ],
    ],
  ] as const)('does what the guide shows: %s', (program, lines) => {
    const said = execFileSync(process.execPath, [`${program}.js`], { cwd: stranger.folder, encoding: 'utf8' });
    expect(said.trim().split('\n').slice(0, lines.length)).toEqual(lines);
  });

  it('makes, checks and compiles a form by its command, and the module runs where code from text is forbidden', () => {
    expect(stranger.run(['check', 'dog-license', '--strict'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^note: dog-license\/form\.json#: proved of 2 pages: .*\n0 errors, 0 warnings\n$/,
      ) as string,
    });
    expect(JSON.parse(run('judge'))).toEqual({
      right: [],
      wrong: ['/email required', '/first_day in_the_past'],
      page: ['/name', '/first_day'],
    });
  });

  it('writes types that TypeScript takes, and vectors that the module judges as they say', () => {
    expect(stranger.run(['vectors', 'cat-license', '--out', 'cat-vectors.json']).code).toBe(0);
    const vectors = readFileSync(join(stranger.folder, 'cat-vectors.json'), 'utf8');
    expect(JSON.parse(run('vectors', vectors))).toEqual(['Ann', true, []]);
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

  it('runs nothing when it is installed', () => {
    const { scripts = {} } = JSON.parse(
      readFileSync(join(stranger.folder, 'node_modules/baystate-forms/package.json'), 'utf8'),
    ) as { readonly scripts?: Readonly<Record<string, string>> };
    const whenInstalled = /^(pre|post)?(install|prepare)$|^(pre|post)pack$|^prepublish$/;
    expect(Object.keys(scripts).filter((name) => whenInstalled.test(name))).toEqual([]);
    expect(existsSync(join(stranger.folder, 'node_modules/baystate-forms/binding.gyp'))).toBe(false);
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
