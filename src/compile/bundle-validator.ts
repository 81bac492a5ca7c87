import { build, type Plugin } from 'esbuild';
import type { ChecksCode } from './checks-code.js';

/** Where the wrapper of ajv's functions stands, seen from src/generated/<form>/: shared by all forms, so not put into each. */
const WRAPPER = '../../engine/compiled-validator.js';

/** Puts a form's judges and the little runtime they need into one self-contained ES module: no require, no eval, nothing of ajv. */
export async function bundleValidator(checks: ChecksCode, root: string): Promise<string> {
  const names = Object.values(checks.names);
  const entry = [
    `import { compiledValidator } from '${WRAPPER}';`,
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
    stdin: { contents: entry, resolveDir: root, sourcefile: 'validator.js' },
    absWorkingDir: root,
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
    plugins: [sources(checks, root)],
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error('esbuild wrote nothing');
  // The paths that esbuild names in comments are of no use to a reader of generated code.
  return file.text.replaceAll(/^\/\/ .*\n/gm, '').replaceAll(/\/\*# sourceURL=[^*]*\*\/;?/g, '');
}

function sources(checks: ChecksCode, root: string): Plugin {
  return {
    name: 'form-sources',
    setup(setup) {
      setup.onResolve({ filter: /compiled-validator\.js$/ }, () => ({ path: WRAPPER, external: true }));
      setup.onResolve({ filter: /^form\// }, ({ path }) => ({ path, namespace: 'form', sideEffects: false }));
      setup.onResolve({ filter: /^runtime\// }, ({ path }) => ({
        path: `${root}/src/compile/${path}.ts`,
        sideEffects: false,
      }));
      setup.onLoad({ filter: /.*/, namespace: 'form' }, ({ path }) => ({
        contents: path === 'form/conditions' ? checks.conditions : checks.validators,
        loader: 'js',
        resolveDir: root,
      }));
    },
  };
}
