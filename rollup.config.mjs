// What is published (dist/) and what the service runs (service/dist/).
//
//   ma-forms.js, embed/<tag>.js   one file each, so that one `integrity` covers all of it
//   frame/<name>.js + .html       the page inside the frame, with shared chunks
//   inline/<name>.js              the same form or tracker in the page itself, with the same chunks
//   locales/<language>/           each language, a file for each form or tracker and one for what they share, for all of the above
//   products.json                 what there is to paste
//   engine.js, interpreter.js     library entries
//   node/                         the command line tool and what it is made of; browsers load nothing of it
//
// Which tags there are is read from src/generated/embed/, which compile writes from schemas/.
//
// Every address is relative to the module itself, so the whole folder works from a sub-path and from v<version>/ alike.
import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import { existsSync, globSync, readFileSync } from './scripts/lib/files.mjs';
import { basename, dirname } from 'node:path';
import esbuild from 'rollup-plugin-esbuild';
import { browserPlugins } from './scripts/lib/browser-plugins.mjs';
import { chunksOf } from './scripts/lib/chunks.mjs';
import { copyFramePages, integrity, publishFile } from './scripts/lib/rollup-plugins.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const EMBED = 'src/generated/embed';
const products = JSON.parse(readFileSync(`${EMBED}/products.json`, 'utf8'));
// What the loader fetches for a tag: the placer of a frame, or the form itself in parts.
// A form that its page sends is imported by that page: whoever only pastes tags has no use for it.
const tags = Object.fromEntries(
  products.filter(({ sentBy }) => sentBy !== 'page').map(({ tag, sensitive }) => [tag, sensitive ? 1 : 0]),
);
// The tag for any form stands beside those that compile makes, one a form.
tags['ma-form'] = 0;

const browser = () => browserPlugins({ version, tags });

const output = {
  dir: 'dist',
  format: 'es',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  assetFileNames: '[name][extname]',
};

const present = (entries) => Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));

const singles = present({
  'ma-forms': 'src/embed/loader.ts',
  'embed/ma-form': 'src/embed/tags/ma-form.ts',
  ...Object.fromEntries(
    products.filter(({ sentBy }) => sentBy !== 'page').map(({ tag }) => [`embed/${tag}`, `${EMBED}/tags/${tag}.ts`]),
  ),
});
const pagesOf = (kind) =>
  Object.fromEntries([
    ...products
      .filter(({ what }) => what === kind)
      .flatMap(({ name, sentBy }) =>
        // A form that its page sends is never in a frame.
        (sentBy === 'page' ? ['inline'] : ['frame', 'inline']).map((place) => [
          `${place}/${name}`,
          `${EMBED}/${place}/${name}.ts`,
        ]),
      ),
    // The tag for any form, beside those that compile makes, one a form.
    ...(kind === 'form' ? ['frame', 'inline'].map((place) => [`${place}/form`, `src/embed/${place}/form.ts`]) : []),
  ]);
const locales = Object.fromEntries(
  globSync('src/generated/locales/*/*.ts').map((path) => [
    `locales/${basename(dirname(path))}/${basename(path, '.ts')}`,
    path,
  ]),
);
// What a tag loads before it puts a form into the page without a frame.
const placing = present({ 'inline/placing': 'src/embed/inline/placing.ts' });
const libraries = present({
  engine: 'src/headless/engine.ts',
  interpreter: 'src/headless/interpreter.ts',
  host: 'src/embed/host.ts',
});

const leads = ({ sensitive, safety }) => sensitive && !safety;

const framesOf = (kind, isLeading) =>
  Object.entries(pagesOf(kind))
    .filter(([page]) => page.startsWith('frame/'))
    .filter(([page]) => products.some((one) => leads(one) && page === `frame/${one.name}`) === isLeading)
    .map(([, file]) => file);

/**
 * The pages of one kind, with chunks that they share. Forms and trackers are built apart: shared by both, a module would bring to a form's
 * first question what only trackers use of it, and one file more to fetch. Sensitive ones lead: in a frame they have the longer way. One in
 * safety mode is made of other parts than the rest and leads nobody.
 */
const pagesWithChunks = (kind) => ({
  input: pagesOf(kind),
  output: {
    ...output,
    manualChunks: chunksOf(framesOf(kind, true), framesOf(kind, false), kind),
    onlyExplicitManualChunks: true,
  },
  // Its index runs nothing by itself; taken as if it did, a form in English would load what swaps languages.
  treeshake: { moduleSideEffects: (id) => !/node_modules\/@lit\/localize\//.test(id) },
  plugins: [...browser(), copyFramePages('src/embed/frame', `${EMBED}/frame`)],
});

/** Packages stay packages: these run beside a node_modules, the repository's or that of whoever installed the package. */
const forNode = (dir, input) => ({
  input,
  output: {
    dir,
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunk-[name].js',
  },
  external: (id) => !/^(\.|\/|[A-Za-z]:\\)/.test(id),
  plugins: [
    nodeResolve({ extensions: ['.js', '.ts', '.json'] }),
    json(),
    esbuild({ target: 'node20', tsconfig: 'tsconfig.base.json' }),
  ],
});

const builds = [
  ...Object.entries({ ...singles, ...placing }).map(([name, file]) => ({
    input: { [name]: file },
    output: { ...output, inlineDynamicImports: true },
    plugins: browser(),
  })),
  pagesWithChunks('form'),
  pagesWithChunks('tracker'),
  { input: libraries, output, plugins: [...browser(), publishFile(`${EMBED}/products.json`, 'products.json')] },
  { input: locales, output, plugins: browser() },
  forNode(
    'dist/node',
    present({
      'baystate-forms': 'src/cli/bin.ts',
      compile: 'src/headless/compile.ts',
      // What a compiled validator calls: compile puts it into each.
      'compile-runtime': 'src/compile/validator/runtime.ts',
    }),
  ),
  forNode('service/dist', present({ main: 'service/src/main.ts', 'verify-chains': 'service/src/verify-chains.ts' })),
].filter(({ input }) => Object.keys(input).length > 0);

// The last one writes integrity.json over everything in dist/.
builds.at(-1).plugins.push(integrity('dist'));

const onwarn = (warning) => {
  // A warning of a build is a fault that has not shown yet: an import that is not found, `this` at top level.
  // Functions that walk a nested schema call each other across files; nothing of theirs runs at import.
  if (warning.code === 'CIRCULAR_DEPENDENCY') return;
  if (warning.code === 'EMPTY_BUNDLE') return;
  throw new Error(`${warning.code}: ${warning.message}`);
};

export default builds.map((build) => ({ ...build, onwarn }));
