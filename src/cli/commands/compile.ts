import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { compileForm, lineOf } from '../../headless/compile.js';
import { type Command, textOf } from '../command.js';
import { formsAt } from '../forms.js';
import { sumOf } from './check.js';

export const compile: Command = {
  name: 'compile',
  usage: '<folder> [--out FOLDER]',
  summary: 'makes a form into a module: its plan and its judge',
  words: [1, 1],
  options: { out: { type: 'string' } },
  help: `Writes <form>.js, which exports plan, validator and form, with its types, and
<form>.answers.d.ts: the types of the contract. The module runs where code from text is forbidden, in browsers and in Node; it imports
baystate-forms/engine, or baystate-forms/interpreter where ajv would judge the schema wrongly (then a note says so).

  --out FOLDER   where to; ./compiled when not given

Exit: 0 written, 1 refused: nothing is written, and each reason is told, 2 there is nothing to compile.`,
  async run(input, terminal) {
    const forms = formsAt(input.words[0] ?? '', terminal);
    const out = resolve(terminal.cwd, textOf(input, 'out') ?? 'compiled');
    let refused = false;
    const files: [string, string][] = [];
    for (const form of forms) {
      const compiled =
        form.findings.length > 0 ? { files: {}, findings: form.findings } : await compileForm(form.input);
      const findings = compiled.findings.map((finding) => form.named(finding));
      for (const finding of findings) terminal.error(lineOf(finding));
      if (Object.keys(compiled.files).length === 0) {
        refused = true;
        terminal.error(`${form.id}: refused, ${sumOf(findings)}`);
      }
      files.push(...Object.entries(compiled.files));
    }
    if (refused) return 1;
    mkdirSync(out, { recursive: true });
    for (const [name, content] of files) {
      writeFileSync(join(out, name), content);
      await terminal.out(`${relative(terminal.cwd, join(out, name))}\n`);
    }
    return 0;
  },
};
