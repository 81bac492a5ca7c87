/**
 * `baystate-forms/compile`, for Node: checks the folder of a form, compiles it, writes its types, and judges any schema by ajv where ajv is
 * right. What the command `baystate-forms` does, for programs.
 */
import { fileURLToPath } from 'node:url';
import { layoutChecker } from '../compile/check/check-layout.js';
import type { Refusal } from '../compile/check/say-problem.js';
import { lint } from '../compile/lint/lint.js';
import { type CompileInput, planSource, proveSource } from '../compile/plan-source.js';
import {
  type FormFiles,
  type FormImports,
  PACKAGE_IMPORTS,
  formFiles,
  typesOf,
} from '../compile/portable/form-files.js';
import type { FormSource } from '../compile/read-forms.js';
import { readExamples } from '../compile/vectors/examples.js';
import { type Vectors, vectorsOf } from '../compile/vectors/vectors.js';
import { kinds } from '../generated/fields.js';
import type { FieldKind } from '../model/index.js';
import type { SchemaDocuments } from '../plan/index.js';
import { validatorFor } from './interpreter.js';

export { type Sources, readForms } from '../compile/read-forms.js';
export { lineOf } from '../compile/check/say-problem.js';
export {
  type AnyJudge,
  type AnyJudgeOptions,
  type Producer,
  type Verdict,
  judgeAny,
} from '../compile/validator/judge-any.js';
export type { Vector, Vectors } from '../compile/vectors/vectors.js';
export type { Construct } from '../compile/validator/ajv-cannot.js';
export { type FormFiles, type FormImports, type FormSource, PACKAGE_IMPORTS };

/** Something to change, where it is, and in words. An error refuses the form, a warning is told, a note says what was done. */
export type Finding = Refusal;

/** A form as its author wrote it, and the schemas beside it that it may refer to. */
export interface FormInput {
  readonly source: FormSource;
  /** By their path from the forms' folder: `shared/address.schema.json`. */
  readonly shared?: SchemaDocuments;
  readonly kinds?: Readonly<Record<string, FieldKind>>;
}

/** Everything that is wrong with a form, or probably not meant. */
export function checkForm(input: FormInput): readonly Finding[] {
  const ready = whole(input);
  const { planned, refusals } = planSource(ready);
  if (!planned) return refusals;
  const proof = proveSource(ready, planned, validatorFor(planned));
  return [...refusals, ...lint(planned, ready.source.layout), ...proof.proved, ...proof.refusals];
}

/** Compiles a form into one module with its types. No files when an error was found. */
export function compileForm(input: FormInput, imports?: FormImports): Promise<FormFiles> {
  return formFiles(whole(input), imports);
}

/** Test vectors of a form from the examples in its folder. Throws with the first finding when the form has no plan. */
export function formVectors(input: FormInput, folder: string): Vectors {
  const { planned, refusals } = planSource(whole(input));
  if (!planned) throw new Error(refusals[0]?.message ?? 'the form has no plan');
  return vectorsOf(planned.plan, validatorFor(planned), readExamples(folder));
}

/** The types of a form's contract. */
export function formTypes(input: FormInput): Promise<string> {
  return typesOf(whole(input));
}

/** The meta-schema of form.json lies with the package, seen from the source and from what is built alike. */
const META_SCHEMA = fileURLToPath(new URL('../../schemas/form.schema.json', import.meta.url));

let checkLayout: CompileInput['checkLayout'] | undefined;

function whole({ source, shared = {}, kinds: own = kinds }: FormInput): CompileInput {
  // Read once, and only by who checks something.
  checkLayout ??= layoutChecker(META_SCHEMA);
  return { source, shared, kinds: own, checkLayout };
}
