import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../model/index.js';
import type { FormLayout, SchemaDocuments } from '../plan/index.js';
import type { Refusal } from './check/say-problem.js';

/** A folder of schemas/ as it is written. */
export interface FormSource {
  readonly id: string;
  readonly schema: Json;
  readonly layout?: FormLayout;
}

/** Everything in schemas/, and the files that are no JSON. */
export interface Sources {
  readonly forms: readonly FormSource[];
  readonly shared: SchemaDocuments;
  readonly refusals: readonly Refusal[];
}

/** Reads all forms and shared schemas of a folder, sorted by name. */
export function readForms(folder: string): Sources {
  const refusals: Refusal[] = [];
  const read = (path: string): Json | undefined => {
    try {
      return JSON.parse(readFileSync(join(folder, path), 'utf8')) as Json;
    } catch (error) {
      refusals.push({
        file: `schemas/${path}`,
        pointer: '',
        message: `not JSON: ${error instanceof Error ? error.message : String(error)}`,
        severity: 'error',
      });
      return undefined;
    }
  };
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const forms = names.flatMap((id): FormSource[] => {
    if (!existsSync(join(folder, id, 'answers.schema.json'))) return [];
    const schema = read(`${id}/answers.schema.json`);
    const layout = existsSync(join(folder, id, 'form.json')) ? read(`${id}/form.json`) : undefined;
    return schema === undefined ? [] : [{ id, schema, layout: layout as FormLayout | undefined }];
  });
  return { forms, shared: readShared(folder, read), refusals };
}

function readShared(folder: string, read: (path: string) => Json | undefined): SchemaDocuments {
  if (!existsSync(join(folder, 'shared'))) return {};
  const files = readdirSync(join(folder, 'shared'))
    .filter((name) => name.endsWith('.json'))
    .sort();
  return Object.fromEntries(
    files.flatMap((name) => {
      const document = read(`shared/${name}`);
      return document === undefined ? [] : [[`shared/${name}`, document]];
    }),
  );
}
