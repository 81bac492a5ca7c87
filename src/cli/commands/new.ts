import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, UsageError, textOf } from '../command.js';
import { kindOf } from '../files.js';
import { newForm } from '../new-form.js';

export const newCommand: Command = {
  name: 'new',
  usage: '<name> [--in FOLDER]',
  summary: 'makes the folder of a small form that works, to be changed',
  words: [1, 1],
  options: { in: { type: 'string' } },
  help: `The name is the folder's and the form's: small letters, digits and dashes.
The form has three questions, one of them asked only of some people, a rule, a page to check answers, and examples with the issues they raise.

  --in FOLDER   where to; ./schemas when there is one, else here

Exit: 0 made, 2 it is there already, or the name cannot be one.`,
  async run(input, terminal) {
    const [name = ''] = input.words;
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
      throw new UsageError(
        `"${name}" cannot be a form's name: small letters, digits and dashes, beginning with a letter`,
      );
    const parent = resolve(
      terminal.cwd,
      textOf(input, 'in') ?? (kindOf('schemas', terminal.cwd) === 'folder' ? 'schemas' : '.'),
    );
    const folder = join(parent, name);
    if (existsSync(folder)) throw new UsageError(`${relative(terminal.cwd, folder)} is there already`);
    for (const [path, content] of Object.entries(newForm(name, metaSchemaFrom(folder)))) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
      await terminal.out(`${relative(terminal.cwd, file)}\n`);
    }
    await terminal.out(`\nnow: baystate-forms check ${relative(terminal.cwd, folder)}\n`);
    return 0;
  },
};

/** How form.json names its meta-schema, so that editors complete it: the one beside the folder, else the package's. */
function metaSchemaFrom(folder: string): string {
  const beside = join(dirname(folder), 'form.schema.json');
  const packaged = fileURLToPath(new URL('../../../schemas/form.schema.json', import.meta.url));
  const built = fileURLToPath(new URL('../../schemas/form.schema.json', import.meta.url));
  const target = [beside, built, packaged].find((path) => existsSync(path)) ?? beside;
  return relative(folder, target).replaceAll('\\', '/');
}
