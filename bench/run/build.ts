import { build, type Plugin } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { minifyHTMLLiterals } from '@literals/html-css-minifier';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile as compileSvelte, compileModule } from 'svelte/compiler';
import { formOf } from '../forms/model.mjs';
import { buildOurs } from './build-ours.js';
import type { BenchPage } from './pages.js';

const BENCH = fileURLToPath(new URL('../', import.meta.url));

/** Builds one page for one form into a folder; anyone may open its index.html. */
export async function buildPage(page: BenchPage, formName: string, out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  const styles = page.kind === 'ours' ? await buildOurs(page, formName, out) : await buildTheirs(page, formName, out);
  writeFileSync(join(out, 'page.css'), styles);
  writeFileSync(join(out, 'index.html'), html(page.name));
  if (page.frame) writeFileSync(join(out, 'host.html'), hostHtml(page.name));
}

/** A peer's page, or one written by hand. Resolves to its style sheet. */
async function buildTheirs(page: BenchPage, formName: string, out: string): Promise<string> {
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
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty', '.png': 'empty' },
    legalComments: 'none',
    logLevel: 'error',
    write: false,
    plugins: [virtualForm(formOf(formName)), templates(), svelte()],
  });
  for (const { path, contents } of result.outputFiles) if (path.endsWith('.js')) writeFileSync(path, contents);
  const sheets = result.outputFiles.filter(({ path }) => path.endsWith('.css')).map(({ text }) => text);
  return [...sheets, page.kind === 'limit' ? limitSheet(page.name.endsWith('contained')) : ''].join('\n');
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

/** The form, as every page is given it. */
function virtualForm(form: ReturnType<typeof formOf>): Plugin {
  return {
    name: 'virtual-form',
    setup(setup) {
      setup.onResolve({ filter: /^virtual:form$/ }, ({ path }) => ({ path, namespace: 'virtual' }));
      setup.onLoad({ filter: /.*/, namespace: 'virtual' }, () => ({ contents: JSON.stringify(form), loader: 'json' }));
    },
  };
}

/** Templates without the white space of their source, as every lit page is shipped. */
function templates(): Plugin {
  return {
    name: 'templates',
    setup(setup) {
      setup.onLoad({ filter: /\/pages\/limit-lit.*\.mjs$/ }, async ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const small = /\b(html|css|svg)`/.test(source)
          ? await minifyHTMLLiterals(source, { fileName: path })
          : undefined;
        return { contents: small?.code ?? source, loader: 'js' };
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
