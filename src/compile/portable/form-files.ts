import type { FormPlan } from '../../model/index.js';
import type { Refusal } from '../check/say-problem.js';
import { type CompileInput, isError, planSource, proveSource, routeOf } from '../plan-source.js';
import { makeValidator } from '../validator/make-validator.js';
import { answerTypes } from '../write/answer-types.js';

/** A form as files of its own, for programs outside this repository; none when something is wrong with it. */
export interface FormFiles {
  /** Content by name: `<id>.js`, `<id>.d.ts`, `<id>.answers.d.ts`. */
  readonly files: Readonly<Record<string, string>>;
  readonly findings: readonly Refusal[];
}

/** Where a compiled form imports from; another copy of the package may have another name. */
export interface FormImports {
  readonly engine: string;
  readonly interpreter: string;
}

/** This package, as it is installed. */
export const PACKAGE_IMPORTS: FormImports = {
  engine: 'baystate-forms/engine',
  interpreter: 'baystate-forms/interpreter',
};

/** Compiles a form into one module: its plan with its words in it, and its judge. No code is made from text when it runs. */
export async function formFiles(input: CompileInput, imports: FormImports = PACKAGE_IMPORTS): Promise<FormFiles> {
  const { id } = input.source;
  const { planned, refusals } = planSource(input);
  if (!planned) return { files: {}, findings: refusals };
  const { code, routed, validator } = await makeValidator(planned, {
    wrapper: imports.engine,
    interpreter: imports.interpreter,
  });
  const { refusals: proof } = proveSource(input, planned, validator);
  const findings = [...refusals, ...routed.map((construct) => routeOf(construct, id)), ...proof];
  if (proof.some(isError)) return { files: {}, findings };
  return {
    files: {
      [`${id}.js`]: `${HEAD}\n${code.trimEnd()}\n\n${planModule(planned.plan)}\nexport const form = { plan, validator, texts: {} };\n`,
      [`${id}.d.ts`]: typesModule(id, imports),
      [`${id}.answers.d.ts`]: await typesOf(input),
    },
    findings,
  };
}

/** The types of a form's contract; throws with the first finding when it has no plan. */
export async function typesOf(input: CompileInput): Promise<string> {
  const { planned, refusals } = planSource(input);
  if (!planned) throw new Error(refusals[0]?.message ?? 'the form has no plan');
  return (await answerTypes(planned.contract, planned.documents)).replace(/^\/\/ .*\n/, `${HEAD}\n`);
}

const HEAD = '// Written by `baystate-forms compile`. Do not edit.';

/** Parsed, not written out: in a literal, `"__proto__": …` would set the prototype. */
function planModule(plan: FormPlan): string {
  return `export const plan = JSON.parse(${JSON.stringify(JSON.stringify(plan))});\n`;
}

function typesModule(id: string, { engine }: FormImports): string {
  return [
    HEAD,
    `import type { CompiledForm, FormPlan, Validator } from '${engine}';`,
    `export type { Answers } from './${id}.answers.js';`,
    'export declare const plan: FormPlan;',
    'export declare const validator: Validator;',
    'export declare const form: CompiledForm;',
    '',
  ].join('\n');
}
