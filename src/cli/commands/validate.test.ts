import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Json } from '../../model/index.js';
import { TestTerminal } from '../testing/terminal.js';

const terminal = new TestTerminal();
afterAll(() => terminal.remove());

/** A result of `validate`, from its text. */
const result = (out: string) =>
  JSON.parse(out) as {
    valid: boolean | null;
    issues?: { pointer: string; code: string }[];
    error?: string;
    code?: string;
  };

const judge = async (schema: Json, answers: Json, ...more: readonly string[]) => {
  const files = ['--schema', terminal.write('s.json', schema), '--answers', terminal.write('a.json', answers)];
  const said = await terminal.run('validate', ...files, ...more);
  return { exit: said.code, ...result(said.out) };
};

describe('validate', () => {
  it('prints a verdict with what is wrong, and ends with it', async () => {
    expect(await judge({ required: ['a'] }, { a: 1 })).toEqual({ exit: 0, valid: true, issues: [] });
    expect(await judge({ required: ['a'] }, {})).toEqual({
      exit: 1,
      valid: false,
      issues: [{ source: 'schema', pointer: '/a', code: 'required', params: {}, severity: 'error' }],
    });
  });

  it.each([
    [true, 7, true],
    [false, null, false],
    [{ type: 'number' }, 'x', false],
    [{ items: { type: 'null' } }, [null], true],
    [{ $schema: 'http://json-schema.org/draft-04/schema#', maximum: 3, exclusiveMaximum: true }, 3, false],
    [
      {
        $schema: 'http://json-schema.org/draft-07/schema#',
        $ref: '#/definitions/a',
        type: 'string',
        definitions: { a: {} },
      },
      1,
      true,
    ],
    [{ $id: 'https://example.org/x', $defs: { a: { $id: 'a', type: 'string' } }, $ref: 'a' }, 1, false],
  ] as readonly (readonly [Json, Json, boolean])[])(
    'judges any schema and any value, by either producer: %j %j',
    async (schema, value, valid) => {
      expect((await judge(schema, value)).valid).toBe(valid);
      expect((await judge(schema, value, '--producer', 'compiled')).valid).toBe(valid);
    },
  );

  it.each([
    [{ type: 'txt' }, 'schema_malformed'],
    [{ $ref: '#/$defs/none' }, 'reference_unknown'],
    [{ $ref: '#' }, 'reference_endless'],
    [{ pattern: '(' }, 'pattern_invalid'],
    [7, 'schema_malformed'],
    [{ anyOf: [{ type: 'string' }, { $ref: '#' }] }, 'too_much'],
  ] as readonly (readonly [Json, string])[])('says why when %j cannot be used', async (schema, code) => {
    for (const producer of ['interpreted', 'compiled'])
      expect(await judge(schema, 1, '--producer', producer)).toMatchObject({ exit: 2, code, valid: null });
  });

  it('says when a file is no JSON', async () => {
    terminal.writeText('broken.json', '{"type": ');
    const files = ['--schema', 'broken.json', '--answers', terminal.write('a.json', 1)];
    const { code, out } = await terminal.run('validate', ...files);
    expect([code, result(out).valid]).toEqual([2, null]);
    expect(result(out).error).toMatch(/^broken.json is not JSON: /);
  });

  it('asserts formats only when it is told to', async () => {
    expect((await judge({ format: 'date' }, '2026-02-30')).valid).toBe(true);
    expect((await judge({ format: 'date' }, '2026-02-30', '--formats')).valid).toBe(false);
  });

  it('lets references lead into a folder and nowhere else', async () => {
    mkdirSync(join(terminal.cwd, 'remotes/deep'), { recursive: true });
    terminal.write('remotes/deep/zip.json', { $id: 'https://example.org/zip', pattern: '^\\d{5}$' });
    terminal.write('remotes/main.json', { properties: { zip: { $ref: 'deep/zip.json' } } });
    terminal.writeText('remotes/README.json', 'not JSON at all');
    const remotes = ['--remotes', 'remotes'];
    for (const $ref of ['deep/zip.json', 'https://example.org/zip', 'http://localhost:1234/deep/zip.json'])
      expect((await judge({ properties: { zip: { $ref } } }, { zip: 'x' }, ...remotes)).valid).toBe(false);
    expect((await judge({ $ref: 'https://example.org/zip' }, 'x')).code).toBe('reference_unknown');
    const own = ['--schema', 'remotes/main.json', '--answers', terminal.write('a.json', { zip: 'x' })];
    expect(result((await terminal.run('validate', ...own, ...remotes)).out).valid).toBe(false);
  });

  it('judges a file of lines in their order, whatever is in them', async () => {
    const lines = [
      '{"schema": {"type": "string"}, "answers": "a"}',
      '{"schema": {"type": "string"}, "answers": 1}',
      '{"schema": {"type": "txt"}, "answers": 1}',
      'no JSON',
      '',
      '{"schema": true}',
      '[]',
      '{"schema": {"$ref": "https://example.org/none"}, "answers": 1}',
      '{"schema": {"type": "number"}, "answers": 1}',
    ];
    terminal.writeText('lines.ndjson', lines.join('\n'));
    for (const producer of ['interpreted', 'compiled']) {
      const { code, out } = await terminal.run('validate', '--batch', 'lines.ndjson', '--producer', producer);
      expect(code).toBe(0);
      const results = out.trimEnd().split('\n').map(result);
      expect(results.map(({ valid }) => valid)).toEqual([true, false, null, null, null, null, null, true]);
      expect(results[1]?.issues).toEqual([
        { source: 'schema', pointer: '', code: 'type', params: { type: 'string' }, severity: 'error' },
      ]);
      expect(results.slice(2, 7).map(({ error }) => error)).toEqual([
        'its own meta-schema refuses the schema at: /type anyOf',
        'this line is not JSON',
        'this line has no "answers"',
        'this line has no "schema"',
        'reference leads nowhere: https://example.org/none',
      ]);
    }
  });

  it('reads and writes a long file piece by piece', async () => {
    const count = 20_000;
    const lines = Array.from({ length: count }, (_, at) =>
      JSON.stringify({ schema: { maximum: at % 100 }, answers: 50 }),
    );
    terminal.writeText('long.ndjson', lines.join('\n'));
    const { out, pieces } = await terminal.run('validate', '--batch', 'long.ndjson');
    const verdicts = out
      .trimEnd()
      .split('\n')
      .map((line) => result(line).valid);
    expect(verdicts).toEqual(Array.from({ length: count }, (_, at) => at % 100 >= 50));
    expect(pieces.length).toBeGreaterThan(5);
    expect(Math.max(...pieces)).toBeLessThan(100_000);
  });
});
