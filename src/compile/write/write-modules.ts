import type { FormPlan } from '../../model/index.js';
import { unbroken } from '../../text/language/unbroken.js';
import type { PlayedStart } from './play-start.js';
import type { Sentence } from './text-keys.js';

/** The files of src/generated/<form>/ that are only data and glue. */
export function planModule(plan: FormPlan): string {
  return `${HEAD}\nexport const plan = ${literal(plan)};\n`;
}

/** The pages up to the first question; the views have them in them. */
export function startPagesModule({ plan, views }: PlayedStart): string {
  return `${HEAD}\nexport const plan = ${literal({ ...plan, pages: [] })};\n\nexport const views = ${literal(views)};\n`;
}

/** A value as the source of a module. */
export function literal(value: unknown): string {
  // In a literal, `"__proto__": …` would set the prototype; in brackets it is a property like any other.
  return JSON.stringify(value, null, 2).replaceAll(/^(\s*)"__proto__":/gm, '$1["__proto__"]:');
}

/** Types of plan.js. */
export const PLAN_TYPES = `import type { FormPlan } from '../../model/index.js';\nexport declare const plan: FormPlan;\n`;

/** Types of start-pages.js. */
export const START_TYPES = `import type { FormPlan, FormView } from '../../model/index.js';
export declare const plan: FormPlan;
export declare const views: readonly FormView[];
`;

/** Types of validator.js. */
export const VALIDATOR_TYPES = `import type { Validator } from '../../model/index.js';\nexport declare const validator: Validator;\n`;

/** The first line of everything that compile writes. */
export const HEAD = '// Written by `npm run compile` from schemas/. Do not edit.';

/** The catalog that runs. Each text is a thunk, so that a change of language is only a render. `catalog` names the file of its translations. */
export function textsModule(catalog: string, sentences: Readonly<Record<string, Sentence>>): string {
  const lines = Object.entries(sentences).map(([key, { text }]) => `  ${quote(key)}: ${quote(unbroken(text))},`);
  return `${HEAD}
import { textsOf } from '../../text/catalog.js';

export const texts = textsOf(${quote(catalog)}, {
${lines.join('\n')}
});
`;
}

/** The same sentences as translators' tools find them; nothing imports this. */
export function sentencesModule(sentences: Readonly<Record<string, Sentence>>): string {
  const lines = Object.entries(sentences).map(
    ([key, { text, place }]) => `  () => msg(${quote(text)}, { id: ${quote(key)}, desc: ${quote(place)} }),`,
  );
  return `${HEAD}\nimport { msg } from '../../text/msg.js';\n\nexport const sentences = [\n${lines.join('\n')}\n];\n`;
}

/** The compiled form. */
export function indexModule(): string {
  return `${HEAD}
import type { CompiledForm } from '../../model/index.js';
import { plan } from './plan.js';
import { texts } from './texts.js';
import { validator } from './validator.js';

export const form: CompiledForm = { plan, validator, texts };
`;
}

/** What is loaded before the first question, with the elements that its page needs. */
export function startModule(kinds: readonly string[]): string {
  return `${HEAD}
${kinds.map((kind) => `import '../../fields/${kind}/${kind}-field.js';\n`).join('')}import type { FormStart } from '../../model/index.js';
import { plan, views } from './start-pages.js';
import { texts } from './start-texts.js';

export const start: FormStart = { plan: { ...plan, pages: views.map((view) => view.page.page) }, views, texts };
`;
}

/** All forms by id, each loaded when it is asked for. */
export function formsModule(ids: readonly string[]): string {
  const lines = ids.map((id) => `  ${quote(id)}: () => import('./${id}/index.js').then((module) => module.form),`);
  return `${HEAD}
import type { CompiledForm } from '../model/index.js';

export const forms: Readonly<Record<string, () => Promise<CompiledForm>>> = {
${lines.join('\n')}
};
`;
}

/** All field kinds by name. */
export function fieldsModule(
  kinds: readonly { readonly name: string; readonly path: string; readonly isDefault: boolean }[],
): string {
  const imports = kinds.map(
    ({ path, isDefault }, index) =>
      `import ${isDefault ? `kind${index}` : `{ kind as kind${index} }`} from '../fields/${path}.js';`,
  );
  const lines = kinds.map(({ name }, index) => `  ${quote(name)}: kind${index},`);
  return `${HEAD}
import type { FieldKind } from '../model/index.js';
${imports.join('\n')}

export const kinds: Readonly<Record<string, FieldKind>> = {
${lines.join('\n')}
};
`;
}

/** The field elements by kind, each defined when it is asked for. */
export function elementsModule(paths: readonly string[]): string {
  const lines = paths.map((path) => `  ${quote(path.split('/')[0] ?? path)}: () => import('../fields/${path}.js'),`);
  return `${HEAD}
export const elements: Readonly<Record<string, () => Promise<unknown>>> = {
${lines.join('\n')}
};
`;
}

function quote(text: string): string {
  // U+2028 and U+2029 are line breaks to some readers of source text.
  return JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
