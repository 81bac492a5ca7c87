import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { rollup, type Plugin } from 'rollup';
import { browserPlugins } from '../../scripts/lib/browser-plugins.mjs';
import { bundleValidator } from '../../src/compile/validator/bundle-validator.js';
import { writeChecks } from '../../src/compile/validator/checks-code.js';
import { loadKinds } from '../../src/compile/field-folders.js';
import { planForm } from '../../src/plan/index.js';
import { ROOT } from '../../scripts/lib/run.mjs';
import { formOf } from '../forms/model.mjs';
import { jsonSchemaOf } from '../forms/json-schema.mjs';
import { layoutOf } from '../forms/our-layout.mjs';
import type { BenchPage } from './pages.js';

/** Where what is in a frame and what is not was built already: it is the same. */
const built = new Map<string, string>();

/** Builds one of our pages as what we publish is built: the same plugins, what it begins with in one file, and the rest behind it. Resolves to its style
 * sheet: ours has none, its styles are in the script. */
export async function buildOurs(page: BenchPage, formName: string, out: string): Promise<string> {
  const what = [page.producer, page.pages, formName].join();
  const before = built.get(what);
  if (before !== undefined) {
    cpSync(before, out, { recursive: true });
    return '';
  }
  const bundle = await rollup({
    input: { page: 'virtual:entry' },
    plugins: [await virtual(page, formName), ...browserPlugins({ version: 'bench', tags: {} })],
    treeshake: { moduleSideEffects: (id) => !/node_modules\/@lit\/localize\//.test(id) },
    onwarn: () => undefined,
  });
  await bundle.write({ dir: out, format: 'es', entryFileNames: 'page.js', chunkFileNames: 'chunk-[hash].js' });
  await bundle.close();
  built.set(what, out);
  return '';
}

/** The entry, the form as all pages are given it, and what our page is made of. */
async function virtual(page: BenchPage, formName: string): Promise<Plugin> {
  const modules: Readonly<Record<string, string>> = {
    'virtual:entry': `import { start } from '${at('bench/pages/shell.mjs')}'; import { mount } from '${at('bench/pages/ours.ts')}'; import form from 'virtual:form'; void start(form, mount);`,
    'virtual:form': `export default ${JSON.stringify(formOf(formName))}`,
    'virtual:producer': await producerModule(page, formName),
  };
  return {
    name: 'virtual',
    resolveId: (id) => (id in modules ? `\0${id}` : null),
    load: (id) => modules[id.slice(1)] ?? null,
  };
}

const at = (path: string): string => join(ROOT, path);

async function producerModule(page: BenchPage, formName: string): Promise<string> {
  const form = formOf(formName);
  const schema = jsonSchemaOf(form);
  const layout = layoutOf(form, page.pages === true);
  const folders = await loadKinds(at('src/fields'));
  const planned = planForm({
    schema,
    layout: layout as never,
    kinds: Object.fromEntries(folders.map(({ kind }) => [kind.name, kind])),
  });
  const wrong = planned.problems.filter((problem) => problem.severity === 'error');
  if (wrong.length > 0) throw new Error(`our plan of ${formName}: ${JSON.stringify(wrong.slice(0, 3))}`);
  // Compile lets a form's start import the elements of its first page; here all stand on it, and the interpreted one is given the same.
  const fields = [...new Set(Object.values(planned.plan.questions).map(({ kind }) => kind))]
    .map((kind) => `import '${at(`src/fields/${kind}/${kind}-field.ts`)}';`)
    .join('\n');
  if (page.producer === 'interpreted')
    return `${fields}
      import { planForm } from '${at('src/plan/index.ts')}';
      import { interpretedValidator } from '${at('src/interpret/index.ts')}';
      import { kinds } from '${at('src/generated/fields.ts')}';
      const schema = ${JSON.stringify(schema)};
      const layout = ${JSON.stringify(layout)};
      export function formOfBuild() {
        const planned = planForm({ schema, layout, kinds });
        const remotes = planned.documents;
        const validator = interpretedValidator({ answers: schema, asked: layout.asked, conditions: planned.conditionSchemas }, { remotes });
        return { plan: planned.plan, validator, texts: {} };
      }`;
  const validator = await bundleValidator(writeChecks(planned), {
    wrapper: at('src/engine/issues/compiled-validator.ts'),
    interpreter: at('src/interpret/index.ts'),
  });
  return `${fields}\n${validator}\nconst plan = ${JSON.stringify(planned.plan)};\nexport function formOfBuild() { return { plan, validator, texts: {} }; }`;
}
