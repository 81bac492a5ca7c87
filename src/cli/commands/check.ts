import { type Finding, checkForm, lineOf } from '../../headless/compile.js';
import type { Command } from '../command.js';
import { formsAt } from '../forms.js';

export const check: Command = {
  name: 'check',
  usage: '<folder or schema> [--json] [--strict]',
  summary: 'says what is wrong with a form, and what to do about it',
  words: [1, 1],
  options: { json: { type: 'boolean' }, strict: { type: 'boolean' } },
  help: `Looks at a form's folder (answers.schema.json, form.json), at a folder of such folders, or
at a schema alone. One line a finding, as an editor makes a link of it: file#pointer: what is wrong; what to do.

An error refuses the form: compile would, too. A warning is probably not meant. A note says what will be done.

  --json     a list of {"file", "pointer", "severity", "code", "message"} instead
  --strict   warnings count like errors

Exit: 0 nothing is wrong, 1 something is, 2 there is nothing to check.`,
  async run({ words: [path = ''], options }, terminal) {
    const findings = formsAt(path, terminal).flatMap((form) =>
      (form.findings.length > 0 ? form.findings : checkForm(form.input)).map((finding) => form.named(finding)),
    );
    if (options.json === true) await terminal.out(`${JSON.stringify(findings, null, 2)}\n`);
    else await terminal.out([...findings.map(lineOf), sumOf(findings), ''].join('\n'));
    const severities = options.strict === true ? ['error', 'warning'] : ['error'];
    return findings.some(({ severity }) => severities.includes(severity)) ? 1 : 0;
  },
};

/** `2 errors, 1 warning`. */
export function sumOf(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']): string => {
    const many = findings.filter((finding) => finding.severity === severity).length;
    return `${many} ${many === 1 ? severity : `${severity}s`}`;
  };
  return `${count('error')}, ${count('warning')}`;
}
