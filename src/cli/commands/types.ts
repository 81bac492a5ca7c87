import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkForm, formTypes, lineOf } from '../../headless/compile.js';
import { type Command, textOf } from '../command.js';
import { formAt } from '../forms.js';

export const types: Command = {
  name: 'types',
  usage: '<folder or schema> [--out FILE]',
  summary: 'writes the TypeScript types of what a form sends',
  words: [1, 1],
  options: { out: { type: 'string' } },
  help: `What is asked only in some cases is optional in the types.

  --out FILE   where to; standard output when not given

Exit: 0 written, 1 the form is refused, 2 there is nothing to write types of.`,
  async run(input, terminal) {
    const form = formAt(input.words[0] ?? '', terminal);
    const errors = (form.findings.length > 0 ? form.findings : checkForm(form.input)).filter(
      ({ severity }) => severity === 'error',
    );
    for (const error of errors) terminal.error(lineOf(form.named(error)));
    if (errors.length > 0) return 1;
    const written = await formTypes(form.input);
    const out = textOf(input, 'out');
    if (out === undefined) await terminal.out(written);
    else writeFileSync(resolve(terminal.cwd, out), written);
    return 0;
  },
};
