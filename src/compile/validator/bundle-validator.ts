import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { ChecksCode } from './checks-code.js';

/** Where what is not a form's own comes from, as its validator imports it. */
export interface ValidatorImports {
  /** The wrapper of ajv's functions, shared by all forms and so not put into each. */
  readonly wrapper: string;
  readonly interpreter: string;
}

/** The functions that ajv's code calls: a source here, a file beside this one where the package is built. */
const RUNTIME = ['./runtime.ts', './compile-runtime.js']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(path));

/** Puts a form's judges and the little runtime they need into one self-contained ES module: no require, no eval, nothing of ajv. */
export async function bundleValidator(checks: ChecksCode, { wrapper }: ValidatorImports): Promise<string> {
  const names = Object.values(checks.names);
  const entry = [
    `import { compiledValidator } from '${wrapper}';`,
    `import { validate, validateAsked } from 'form/validators';`,
    names.length > 0 ? `import { ${names.join(', ')} } from 'form/conditions';` : '',
    'export const validator = compiledValidator({',
    '  validate,',
    '  validateAsked,',
    '  conditions: {',
    ...Object.entries(checks.names).map(([id, name]) => `    [${JSON.stringify(id)}]: ${name},`),
    '  },',
    '});',
  ].join('\n');
  const result = await build({
    stdin: { contents: entry, sourcefile: 'validator.js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
    // ajv's functions are told apart by number only; dead branches and unused schema constants go.
    minifySyntax: true,
    charset: 'utf8',
    plugins: [sources(checks, wrapper)],
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error('esbuild wrote nothing');
  // The paths that esbuild names in comments are of no use to a reader of generated code.
  return file.text.replaceAll(/^\/\/ .*\n/gm, '').replaceAll(/\/\*# sourceURL=[^*]*\*\/;?/g, '');
}

function sources(checks: ChecksCode, wrapper: string): Plugin {
  return {
    name: 'form-sources',
    setup(setup) {
      setup.onResolve({ filter: /.*/ }, ({ path }) => {
        if (path === wrapper) return { path, external: true };
        if (path.startsWith('form/')) return { path, namespace: 'form', sideEffects: false };
        if (path !== 'runtime') return undefined;
        if (RUNTIME === undefined)
          throw new Error('the functions that a validator calls are not where they are looked for');
        return { path: RUNTIME, sideEffects: false };
      });
      setup.onLoad({ filter: /.*/, namespace: 'form' }, ({ path }) => ({
        contents: path === 'form/conditions' ? checks.conditions : checks.validators,
        loader: 'js',
      }));
    },
  };
}
