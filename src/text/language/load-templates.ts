import type { LocaleModule } from '@lit/localize';
import { locales } from '../../generated/locales/index.js';
import { catalogsInUse } from '../catalog.js';

/** What is loaded of one language: sentences by id, those among them that were certified, and of which catalogs. */
interface Loaded {
  readonly templates: Record<string, string>;
  readonly certified: Set<string>;
  readonly catalogs: Set<string>;
}

const loaded = new Map<string, Loaded>();

/** Brings a language: the files of all catalogs that are in use, and of no other form. Rejects when one of them cannot be had: never half a translation. */
export async function loadTemplates(code: string): Promise<LocaleModule> {
  await loadMissing(code);
  return { templates: loaded.get(code)?.templates ?? {} };
}

/** Brings those catalogs in use that a language does not have yet; false when it has all of them. */
export async function loadMissing(code: string): Promise<boolean> {
  const files = locales[code];
  if (!files) throw new RangeError(`no texts for language ${code}`);
  const language = loaded.get(code) ?? { templates: {}, certified: new Set(), catalogs: new Set() };
  loaded.set(code, language);
  const before = language.catalogs.size;
  // Asked anew after each round: while files come, another form may have begun.
  for (let missing = missingOf(language, files); missing.length > 0; missing = missingOf(language, files)) {
    const modules = await Promise.all(missing.map(async (catalog) => ({ catalog, module: await files[catalog]?.() })));
    for (const { catalog, module } of modules) {
      language.catalogs.add(catalog);
      Object.assign(language.templates, module?.templates);
      for (const id of module?.certified ?? []) language.certified.add(id);
    }
  }
  return language.catalogs.size > before;
}

/** Whether somebody who may vouch for it has certified the translation of a sentence. */
export function isCertifiedIn(code: string, id: string): boolean {
  return loaded.get(code)?.certified.has(id) ?? false;
}

function missingOf({ catalogs }: Loaded, files: object): readonly string[] {
  return catalogsInUse().filter((catalog) => !catalogs.has(catalog) && Object.hasOwn(files, catalog));
}
