import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../model/index.js';
import { layoutChecker } from './check/check-layout.js';
import { compileForm } from './compile-form.js';
import { isError } from './plan-source.js';
import { productsOf, type Shown } from './embed/products.js';
import { embedFiles } from './embed/product-modules.js';
import { trackersIn } from './embed/trackers.js';
import { elementFiles, loadKinds } from './field-folders.js';
import { layoutSchemaModule } from './write/layout-schema.js';
import { writeOutput } from './write/output.js';
import { readForms } from './read-forms.js';
import { compileStatus, statusesModule } from './status/compile-status.js';
import { readStatuses } from './status/read-statuses.js';
import type { Refusal } from './check/say-problem.js';
import { elementsModule, fieldsModule, formsModule } from './write/write-modules.js';

/** Folders of one compile run; tests give their own. */
export interface Folders {
  /** Root of the repository. */
  readonly root: string;
  readonly schemas: string;
  readonly metaSchema: string;
  /** Meta-schemas of status.json and of calendars. */
  readonly statusSchema: string;
  readonly calendarSchema: string;
  readonly fields: string;
  /** Classes of products that do more than others (`src/products/<tag>/`). */
  readonly products: string;
  readonly generated: string;
}

/** What a run did. */
export interface CompileReport {
  readonly forms: readonly string[];
  readonly trackers: readonly string[];
  readonly written: readonly string[];
  readonly refusals: readonly Refusal[];
}

/** The folders of this repository. */
export function foldersOf(root: string): Folders {
  return {
    root,
    schemas: join(root, 'schemas'),
    metaSchema: join(root, 'schemas/form.schema.json'),
    statusSchema: join(root, 'schemas/status.schema.json'),
    calendarSchema: join(root, 'schemas/calendar.schema.json'),
    fields: join(root, 'src/fields'),
    products: join(root, 'src/products'),
    generated: join(root, 'src/generated'),
  };
}

/** Compiles all forms and trackers. Writes nothing at all when any of them is refused: half a set would hide the reason from whoever builds next. */
export async function compileAll(folders: Folders): Promise<CompileReport> {
  const { forms, shared, refusals } = readForms(folders.schemas);
  const found = await loadKinds(folders.fields);
  const kinds = Object.fromEntries(found.map(({ kind }) => [kind.name, kind]));
  const checkLayout = layoutChecker(folders.metaSchema);
  const all: Refusal[] = [...refusals];
  const output = new Map<string, string>();
  const shown: Shown[] = [];
  for (const source of forms) {
    const compiled = await compileForm({ source, shared, kinds, checkLayout });
    all.push(...compiled.refusals);
    if (compiled.shown) shown.push(compiled.shown);
    for (const [name, content] of compiled.files) output.set(`${source.id}/${name}`, content);
  }
  const trackers = compileStatuses(folders, all, output);
  const ids = forms.map((form) => form.id);
  output.set('forms.ts', formsModule(ids));
  output.set(
    'fields.ts',
    fieldsModule(found.map(({ kind, path, isDefault }) => ({ name: kind.name, path, isDefault }))),
  );
  output.set('elements.ts', elementsModule(elementFiles(folders.fields)));
  // A tracker gets its tag with the element that paints it; until then the service alone follows cases.
  const trackersShown = existsSync(join(folders.products, '../tracker/ma-status.ts'))
    ? trackersIn(folders.schemas)
    : [];
  const embedded = productsOf([...shown, ...trackersShown], folders.products);
  all.push(...embedded.refusals);
  for (const [path, content] of embedFiles(embedded.products)) output.set(`embed/${path}`, content);
  output.set('layout-schema.ts', layoutSchemaModule(JSON.parse(readFileSync(folders.metaSchema, 'utf8')) as Json));
  const refused = unique(all);
  return {
    forms: ids,
    trackers,
    written: refused.some(isError) ? [] : writeOutput(folders.generated, output),
    refusals: refused,
  };
}

/** Compiles every status.json; returns their ids. */
function compileStatuses(folders: Folders, refusals: Refusal[], output: Map<string, string>): readonly string[] {
  const { statuses, calendars, refusals: unread } = readStatuses(folders.schemas);
  refusals.push(...unread);
  const checkCalendar = layoutChecker(folders.calendarSchema);
  for (const [name, calendar] of Object.entries(calendars))
    refusals.push(...checkCalendar(calendar, `schemas/calendars/${name}.json`));
  const checkStatus = layoutChecker(folders.statusSchema);
  for (const source of statuses) {
    const compiled = compileStatus({ source, calendars, checkStatus });
    refusals.push(...compiled.refusals);
    for (const [name, content] of compiled.files) output.set(`${source.id}/${name}`, content);
  }
  const ids = statuses.map((source) => source.id);
  output.set('statuses.ts', statusesModule(ids));
  return ids;
}

function unique(refusals: readonly Refusal[]): readonly Refusal[] {
  const seen = new Set<string>();
  return refusals.filter((refusal) => {
    const key = JSON.stringify(refusal);
    return !seen.has(key) && seen.add(key);
  });
}
