import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestTerminal } from './testing/terminal.js';

const terminal = new TestTerminal();
afterAll(() => terminal.remove());

/** A text that must be somewhere in what was said. */
const saying = (text: string) => expect.stringContaining(text) as string;

describe('a new form', () => {
  beforeAll(async () => {
    expect((await terminal.run('new', 'dog-license')).code).toBe(0);
  });

  it('is there with its examples, and is not written over', async () => {
    const made = readdirSync(join(terminal.cwd, 'dog-license')).sort();
    expect(made).toEqual(['answers.schema.json', 'examples', 'form.json']);
    const again = await terminal.run('new', 'dog-license');
    expect(again).toMatchObject({ code: 2, error: saying('dog-license is there already') });
  });

  it('has nothing wrong with it, and its paths are proved', async () => {
    const proved = 'proved of 2 pages: some answers lead there, and all that do lead on (3 combinations of answers)';
    const checked = await terminal.run('check', 'dog-license', '--strict');
    const out = `note: dog-license/form.json#: ${proved}\n0 errors, 0 warnings\n`;
    expect(checked).toMatchObject({ code: 0, out, error: '' });
    const { code, out: json } = await terminal.run('check', '.', '--json');
    const note = {
      file: 'dog-license/form.json',
      pointer: '',
      severity: 'note',
      code: 'paths_proved',
      message: proved,
    };
    expect([code, JSON.parse(json)]).toEqual([0, [note]]);
  });

  it('tells its types and its vectors', async () => {
    expect((await terminal.run('types', 'dog-license')).out).toContain('email?: string;');
    const { vectors } = JSON.parse((await terminal.run('vectors', 'dog-license')).out) as {
      vectors: { name: string; valid: boolean; issues: { pointer: string; code: string }[] }[];
    };
    const said = vectors.flatMap(({ issues }) => issues.map(({ pointer, code }) => `${pointer} ${code}`));
    for (const issue of [
      '/name required',
      '/name minLength',
      '/email format',
      '/email unknown',
      '/first_day in_the_past',
      '/first_day format',
      '/not-asked unknown',
    ])
      expect(said).toContain(issue);
    const whole = vectors.filter(({ name }) => /^complete-/.test(name) && !/ with(out)? /.test(name));
    expect(whole.map(({ valid }) => valid)).toEqual([true, true]);
  });

  it('is compiled into one module with its types', async () => {
    const { code, out } = await terminal.run('compile', 'dog-license', '--out', 'made');
    expect([code, out]).toEqual([0, 'made/dog-license.js\nmade/dog-license.d.ts\nmade/dog-license.answers.d.ts\n']);
    const module = readFileSync(join(terminal.cwd, 'made/dog-license.js'), 'utf8');
    expect(module).toContain('from "baystate-forms/engine"');
    expect(module).not.toMatch(/require\(|new Function|\beval\b|\.\.\//);
  });

  it('is refused with the place, once something in it is wrong, by every command alike', async () => {
    const file = join(terminal.cwd, 'dog-license/form.json');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('"title": "Reminder"', '"titel": "Reminder"'));
    const line = 'dog-license/form.json#/pages/1/titel: "titel" is not known here';
    expect(await terminal.run('check', 'dog-license')).toMatchObject({ code: 1, out: saying(line) });
    for (const command of ['compile', 'types', 'vectors'])
      expect(await terminal.run(command, 'dog-license')).toMatchObject({ code: 1, out: '', error: saying(line) });
    writeFileSync(file, '{');
    const broken = await terminal.run('check', 'dog-license');
    expect(broken).toMatchObject({ code: 1, out: saying('dog-license/form.json#: not JSON: ') });
    writeFileSync(file, before);
  });

  it('is refused with the answers for which nobody could go on, once there are some', async () => {
    const file = join(terminal.cwd, 'dog-license/form.json');
    const before = readFileSync(file, 'utf8');
    const form = JSON.parse(before) as { rules: object[] };
    const stuck = { '!=': [{ var: '/name' }, { var: '/name' }] };
    form.rules.push({ id: 'stuck', code: 'stuck', at: '/wants_reminder', assert: stuck, text: 'No' });
    writeFileSync(file, JSON.stringify(form));
    const line =
      'dog-license/form.json#/pages/1: nothing leads on from the page "reminder" for the answers {"answers":{"name":"';
    expect(await terminal.run('check', 'dog-license')).toMatchObject({ code: 1, out: saying(line) });
    expect(await terminal.run('compile', 'dog-license')).toMatchObject({ code: 1, out: '', error: saying(line) });
    writeFileSync(file, before);
  });

  it('of a schema alone is checked as a form of one page', async () => {
    const schema = { type: 'object', properties: { a: { type: 'string', pattern: '^(a+)+$' } } };
    terminal.write('lone.schema.json', schema);
    expect(await terminal.run('check', 'lone.schema.json')).toMatchObject({
      code: 1,
      out: saying('lone.schema.json#/properties/a/pattern: this pattern can take exponential time'),
    });
  });
});
