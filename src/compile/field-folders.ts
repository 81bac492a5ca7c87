import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FieldKind } from '../model/index.js';

/** A kind and the file that exports it (`text/text.kind`, from src/fields). */
export interface FoundKind {
  readonly kind: FieldKind;
  readonly path: string;
  readonly isDefault: boolean;
}

/** Loads every `src/fields/<type>/<type>.kind.ts`, in the order of their names. */
export async function loadKinds(fields: string): Promise<readonly FoundKind[]> {
  const found: FoundKind[] = [];
  for (const path of filesIn(fields, (name) => name.endsWith('.kind.ts'))) {
    const module = (await import(pathToFileURL(join(fields, path)).href)) as {
      readonly default?: FieldKind;
      readonly kind?: FieldKind;
    };
    const kind = module.kind ?? module.default;
    if (!kind) throw new Error(`src/fields/${path} exports no kind`);
    if (found.some((other) => other.kind.name === kind.name))
      throw new Error(`src/fields/${path}: there is another kind called "${kind.name}"`);
    found.push({ kind, path: path.replace(/\.ts$/, ''), isDefault: module.kind === undefined });
  }
  return found;
}

/** The files that define field elements: `src/fields/<type>/<name>-field.ts`. */
export function elementFiles(fields: string): readonly string[] {
  return filesIn(fields, (name) => name.endsWith('-field.ts')).map((path) => path.replace(/\.ts$/, ''));
}

function filesIn(fields: string, wanted: (name: string) => boolean): readonly string[] {
  if (!existsSync(fields)) return [];
  return readdirSync(fields, { withFileTypes: true })
    .filter((folder) => folder.isDirectory())
    .flatMap((folder) =>
      readdirSync(join(fields, folder.name))
        .filter(wanted)
        .map((name) => `${folder.name}/${name}`),
    )
    .sort();
}
