// In Node: what the stories of a form are made from.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { kinds } from '../../src/generated/fields.js';
import { forms } from '../../src/generated/forms.js';
import type { Example, FormFacts, Stage } from './session-at.js';

const ROOT = new URL('../../', import.meta.url);

/** Names of all forms of schemas/. */
export const formNames: readonly string[] = Object.keys(forms);

/** A form with its facts. */
export async function readStage(name: string): Promise<Stage> {
  const form = await forms[name]?.();
  if (!form) throw new Error(`no form ${name}`);
  const file = fileURLToPath(new URL(`stories/forms/facts/${name}.ts`, ROOT));
  const { facts } = existsSync(file) ? ((await import(file)) as { facts: FormFacts }) : { facts: {} };
  return { form, kinds, facts };
}

/** A form's examples by their file names. */
export function readExamples(name: string): Readonly<Record<string, Example>> {
  const folder = new URL(`schemas/${name}/examples/`, ROOT);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  return Object.fromEntries(
    files.map((file) => [
      file.replace(/\.json$/, ''),
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Example,
    ]),
  );
}
