import { afterAll, describe, expect, it } from 'vitest';
import { TestTerminal } from './testing/terminal.js';

const terminal = new TestTerminal();
afterAll(() => terminal.remove());

describe('the command line', () => {
  it('says what there is, and what a command is for', async () => {
    const { code, out } = await terminal.run('help');
    expect(code).toBe(0);
    for (const name of ['new', 'check', 'compile', 'types', 'vectors', 'validate']) {
      expect(out).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
      const help = await terminal.run(name, '--help');
      expect([help.code, help.out]).toEqual([0, (await terminal.run('help', name)).out]);
      expect(help.out).toMatch(new RegExp(`^baystate-forms ${name} `));
      expect(help.out).toContain('Exit: 0 ');
    }
    expect(await terminal.run('--version')).toMatchObject({ code: 0, out: '9.9.9\n', error: '' });
  });

  it.each([
    [['chek', 'x'], 'there is no command "chek"; there are new, check, compile, types, vectors, validate'],
    [['help', 'chek'], 'there is no command "chek"'],
    [['check'], 'check: <folder or schema> is missing'],
    [['check', 'a', 'b'], 'check: nobody knows what "b" is for'],
    [['check', 'nowhere'], 'check: there is no file or folder nowhere'],
    [['check', '.', '--jsn'], 'check: there is no option --jsn'],
    [['check', '.', '--json=yes'], 'check: --json takes no value'],
    [['check', '.'], "check: . is no form's folder: there is no answers.schema.json in it"],
    [['validate'], 'validate: --schema is missing'],
    [['validate', '--schema', 'x.json'], 'validate: --answers is missing'],
    [['validate', '--schema'], 'validate: --schema needs a value'],
    [['validate', '--schema', '--answers', 'x.json'], 'validate: --schema needs a value'],
    [['validate', '--schema', 'x.json', '--answers', 'x.json'], 'validate: there is no file x.json'],
    [
      ['validate', '--batch', 'x.ndjson', '--schema', 'x.json'],
      'validate: --batch has schema and answers in its lines; leave --schema and --answers away',
    ],
    [['validate', '--batch', 'x.ndjson'], 'validate: there is no file x.ndjson'],
    [
      ['validate', '--batch', 'x', '--producer', 'me'],
      'validate: --producer must be interpreted or compiled, not "me"',
    ],
    [
      ['validate', '--batch', 'x', '--draft', '7'],
      'validate: --draft must be draft-04, draft-06, draft-07, 2019-09 or 2020-12, not "7"',
    ],
    [['validate', '--batch', 'x', '--remotes', 'nowhere'], 'validate: there is no folder nowhere'],
    [
      ['new', 'Big Form'],
      'new: "Big Form" cannot be a form\'s name: small letters, digits and dashes, beginning with a letter',
    ],
  ] as const)('refuses %j with exactly what is wrong', async (args, message) => {
    const { code, out, error } = await terminal.run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(error.split('\n')[0]).toBe(
      `baystate-forms${message.startsWith('there is no command') ? '' : ' '}${message.startsWith('there is no command') ? `: ${message}` : message}`,
    );
  });

  it('without a command says what there is, and that this was none', async () => {
    expect((await terminal.run()).code).toBe(2);
  });
});
