import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Finding, type FormInput, readForms } from '../headless/compile.js';
import { contractName } from '../plan/index.js';
import { type Terminal, UsageError } from './command.js';
import { kindOf, readJsonFile } from './files.js';

/** A form that a command line names, and how its files are called from where the command runs. */
export interface NamedForm {
  readonly id: string;
  readonly input: FormInput;
  /** Its folder; undefined when only a schema was named. */
  readonly folder?: string;
  /** What reading its folder found, and how a finding's file is called here. */
  readonly findings: readonly Finding[];
  named(finding: Finding): Finding;
}

/** The file that makes a folder a form's. */
const CONTRACT = 'answers.schema.json';

/** The forms that a path means: a form's folder, a folder of such folders, or a schema alone. Throws UsageError. */
export function formsAt(path: string, terminal: Pick<Terminal, 'cwd'>): readonly NamedForm[] {
  const kind = kindOf(path, terminal.cwd);
  if (kind === undefined) throw new UsageError(`there is no file or folder ${path}`);
  if (kind === 'file') return [schemaAlone(path, terminal)];
  const folder = resolve(terminal.cwd, path);
  const isForm = existsSync(join(folder, CONTRACT));
  const forms = inFolder(isForm ? dirname(folder) : folder, terminal.cwd, isForm ? basename(folder) : undefined);
  if (forms.length === 0) throw new UsageError(`${path} is no form's folder: there is no ${CONTRACT} in it`);
  return forms;
}

/** The one form that a path means. Throws UsageError when it is none, or several. */
export function formAt(path: string, terminal: Pick<Terminal, 'cwd'>): NamedForm {
  const [form, ...more] = formsAt(path, terminal);
  if (!form || more.length > 0) throw new UsageError(`${path} has ${more.length + 1} forms in it; name one`);
  return form;
}

function inFolder(root: string, cwd: string, only: string | undefined): readonly NamedForm[] {
  const { forms, shared, refusals } = readForms(root);
  const named = (finding: Finding): Finding => ({
    ...finding,
    file: relative(cwd, join(root, finding.file.replace(/^schemas\//, ''))),
  });
  const wanted = forms.filter(({ id }) => only === undefined || id === only);
  // A file that is no JSON leaves its form out; it is told all the same.
  const broken = refusals.filter(({ file }) => only === undefined || file.startsWith(`schemas/${only}/`));
  const found = wanted.map((source) => ({
    id: source.id,
    input: { source, shared },
    folder: join(root, source.id),
    findings: broken,
    named,
  }));
  if (found.length > 0 || broken.length === 0) return found;
  return [{ id: only ?? '', input: { source: { id: only ?? '', schema: true } }, findings: broken, named }];
}

function schemaAlone(path: string, terminal: Pick<Terminal, 'cwd'>): NamedForm {
  const schema = readJsonFile(path, terminal);
  const id = basename(path).replace(/(\.schema)?\.json$/, '') || 'form';
  return {
    id,
    input: { source: { id, schema } },
    findings: [],
    named: (finding) =>
      finding.file === `schemas/${contractName(id)}`
        ? { ...finding, file: path }
        : { ...finding, file: `${path} (${finding.file})` },
  };
}
