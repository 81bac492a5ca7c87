import { build, type Plugin } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { minifyHTMLLiterals } from '@literals/html-css-minifier';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile as compileSvelte, compileModule } from 'svelte/compiler';
import { writeChecks } from '../../src/compile/validator/checks-code.js';
import { bundleValidator } from '../../src/compile/validator/bundle-validator.js';
import { loadKinds } from '../../src/compile/field-folders.js';
import { planForm } from '../../src/plan/index.js';
import { formOf } from '../forms/model.mjs';
import { jsonSchemaOf } from '../forms/json-schema.mjs';
import { layoutOf } from '../forms/our-layout.mjs';
import type { BenchPage } from './pages.js';

const BENCH = fileURLToPath(new URL('../', import.meta.url));
const ROOT = join(BENCH, '..');

/** Builds one page for one form into a folder; anyone may open its index.html. */
export async function buildPage(page: BenchPage, formName: string, out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  const form = formOf(formName);
  const result = await build({
    stdin: {
      contents: `import { start } from './shell.mjs'; import { mount } from './${page.file}'; import form from 'virtual:form'; void start(form, mount);`,
      resolveDir: join(BENCH, 'pages'),
      sourcefile: 'entry.mjs',
    },
    outdir: out,
    entryNames: 'page',
    chunkNames: 'chunk-[hash]',
    splitting: true,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    treeShaking: true,
    conditions: ['production', 'svelte', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"', MA_VERSION: '"bench"', MA_TAGS: '[]', global: 'globalThis' },
    loader: { '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty', '.png': 'empty' },
    legalComments: 'none',
    logLevel: 'error',
    write: false,
    plugins: [virtual(page, form, formName), templates(), svelte()],
    ...(page.kind === 'ours' && { tsconfig: join(ROOT, 'tsconfig.base.json') }),
  });
  const own = page.kind === 'limit' ? limitSheet(page.name.endsWith('contained')) : '';
  for (const { path, contents } of result.outputFiles) if (path.endsWith('.js')) writeFileSync(path, contents);
  const sheets = result.outputFiles.filter(({ path }) => path.endsWith('.css')).map(({ text }) => text);
  writeFileSync(join(out, 'page.css'), [...sheets, own].join('\n'));
  writeFileSync(join(out, 'index.html'), html(page.name));
  if (page.frame) writeFileSync(join(out, 'host.html'), hostHtml(page.name));
}

function html(name: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${name}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="page.css"><main><div id="form"></div></main><script type="module" src="page.js"></script></html>`;
}

function hostHtml(name: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${name}</title><link rel="icon" href="data:,"><style>body{margin:0}iframe{border:0;width:100%;height:95vh}</style><iframe title="Form" src="index.html"></iframe></html>`;
}

/** A plain look, so that layout and paint are not measured on nothing. */
function limitSheet(contained: boolean): string {
  return `body{font:16px/1.5 sans-serif;margin:16px}.field{margin:0 0 24px}label{display:block;font-weight:600}input,select,textarea{font:inherit;padding:8px;border:1px solid #555;max-width:100%}.error{color:#b00020;margin:0}[aria-invalid]{border-color:#b00020}${contained ? 'section{contain:layout paint style;content-visibility:auto;contain-intrinsic-size:auto 800px}' : ''}`;
}

/** The form, and what our page is made of. */
function virtual(page: BenchPage, form: ReturnType<typeof formOf>, formName: string): Plugin {
  return {
    name: 'virtual',
    setup(setup) {
      setup.onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path, namespace: 'virtual' }));
      setup.onLoad({ filter: /.*/, namespace: 'virtual' }, async ({ path }) => ({
        contents:
          path === 'virtual:form' ? `export default ${JSON.stringify(form)}` : await producerModule(page, formName),
        loader: 'js',
        resolveDir: join(BENCH, 'pages'),
      }));
      // Ours is TypeScript that is imported by the names of what it becomes.
      setup.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, async ({ path, importer, kind, resolveDir, pluginData }) => {
        if (pluginData === 'again' || !/\/src\/|\/pages\/ours\.ts$|virtual/.test(importer)) return undefined;
        const found = await setup.resolve(path.replace(/\.js$/, '.ts'), {
          importer,
          kind,
          resolveDir,
          pluginData: 'again',
        });
        return found.errors.length > 0 ? undefined : found;
      });
    },
  };
}

async function producerModule(page: BenchPage, formName: string): Promise<string> {
  const form = formOf(formName);
  const schema = jsonSchemaOf(form);
  const layout = layoutOf(form, page.pages === true);
  if (page.producer === 'interpreted')
    return `import { planForm } from '../../src/plan/index.js';
      import { interpretedValidator } from '../../src/interpret/index.js';
      import { kinds } from '../../src/generated/fields.js';
      const schema = ${JSON.stringify(schema)};
      const layout = ${JSON.stringify(layout)};
      export function formOfBuild() {
        const planned = planForm({ schema, layout, kinds });
        const remotes = planned.documents;
        const validator = interpretedValidator({ answers: schema, asked: layout.asked, conditions: planned.conditionSchemas }, { remotes });
        return { plan: planned.plan, validator, texts: {} };
      }`;
  const kinds = Object.fromEntries((await loadKinds(join(ROOT, 'src/fields'))).map(({ kind }) => [kind.name, kind]));
  const planned = planForm({ schema, layout: layout as never, kinds });
  const wrong = planned.problems.filter((problem) => problem.severity === 'error');
  if (wrong.length > 0) throw new Error(`our plan of ${formName}: ${JSON.stringify(wrong.slice(0, 3))}`);
  const validator = await bundleValidator(writeChecks(planned), {
    wrapper: '../../src/engine/issues/compiled-validator.js',
    interpreter: '../../src/interpret/index.js',
  });
  return `${validator}\nconst plan = ${JSON.stringify(planned.plan)};\nexport function formOfBuild() { return { plan, validator, texts: {} }; }`;
}

/** Templates without the white space of their source, as every lit page is shipped. */
function templates(): Plugin {
  return {
    name: 'templates',
    setup(setup) {
      setup.onLoad({ filter: /\/(src\/.*\.ts|pages\/limit-lit.*\.mjs)$/ }, async ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const small = /\b(html|css|svg)`/.test(source)
          ? await minifyHTMLLiterals(source, { fileName: path })
          : undefined;
        return { contents: small?.code ?? source, loader: path.endsWith('.ts') ? 'ts' : 'js' };
      });
    },
  };
}

/** Svelte's files, for the one peer that is written in it. */
function svelte(): Plugin {
  return {
    name: 'svelte',
    setup(setup) {
      // Its packages name some of each other's files without their ending, which Vite forgives.
      setup.onResolve({ filter: /^@sjsf\/form\/[\w/-]+$/ }, async ({ path, resolveDir, kind, pluginData }) => {
        if (pluginData === 'again') return undefined;
        const found = await setup.resolve(path, { resolveDir, kind, pluginData: 'again' });
        if (found.errors.length === 0) return found;
        return setup.resolve(`${path}.js`, { resolveDir, kind, pluginData: 'again' });
      });
      setup.onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
        contents: compileSvelte(readFileSync(path, 'utf8'), { filename: path, generate: 'client', dev: false }).js.code,
        loader: 'js',
        resolveDir: dirname(path),
      }));
      setup.onLoad({ filter: /\.svelte\.js$/ }, ({ path }) => ({
        contents: compileModule(readFileSync(path, 'utf8'), { filename: path, generate: 'client', dev: false }).js.code,
        loader: 'js',
        resolveDir: dirname(path),
      }));
    },
  };
}
