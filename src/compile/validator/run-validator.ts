import { compiledValidator } from '../../engine/issues/compiled-validator.js';
import type { Validator } from '../../model/index.js';

/**
 * Runs a judge that was just written, without a file: its one import is handed in instead, because an importer of source text finds no
 * TypeScript beside it.
 */
export async function runValidator(code: string): Promise<Validator> {
  const body = code.replace(/^import .*;\n/m, '').replace(/^export \{\s*validator\s*\};?\s*$/m, 'return validator;');
  const source = `export default (compiledValidator) => {\n${body}\n};`;
  const module = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`)) as {
    readonly default: (wrapper: typeof compiledValidator) => Validator;
  };
  return module.default(compiledValidator);
}
