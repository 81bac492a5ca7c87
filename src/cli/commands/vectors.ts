import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkForm, formVectors, lineOf } from '../../headless/compile.js';
import { type Command, UsageError, textOf } from '../command.js';
import { formAt } from '../forms.js';

export const vectors: Command = {
  name: 'vectors',
  usage: '<folder> [--out FILE]',
  summary: 'writes test vectors for back ends in other languages',
  words: [1, 1],
  options: { out: { type: 'string' } },
  help: `Cases that any back end of the form must judge alike: its examples, and complete examples
with one answer spoiled, one for each message there is. A vector has today, answers, valid and issues, and the submission it is of;
where an example says what was asked, also what the derivations make of it.

  --out FILE   where to; standard output when not given

Exit: 0 written, 1 the form is refused, 2 it has no examples.`,
  async run(input, terminal) {
    const form = formAt(input.words[0] ?? '', terminal);
    const errors = (form.findings.length > 0 ? form.findings : checkForm(form.input)).filter(
      ({ severity }) => severity === 'error',
    );
    for (const error of errors) terminal.error(lineOf(form.named(error)));
    if (errors.length > 0) return 1;
    if (form.folder === undefined) throw new UsageError("a schema alone has no examples; name a form's folder");
    const written = formVectors(form.input, form.folder);
    if (written.vectors.length === 0) throw new UsageError(`there are no examples in ${input.words[0]}/examples`);
    const text = `${JSON.stringify(written, null, 2)}\n`;
    const out = textOf(input, 'out');
    if (out === undefined) await terminal.out(text);
    else writeFileSync(resolve(terminal.cwd, out), text);
    return 0;
  },
};
