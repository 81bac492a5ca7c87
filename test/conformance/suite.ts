import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { metaSchemas } from '../../src/compile/validator/meta-schemas.js';
import type { Json } from '../../src/model/index.js';

/** One group of the official suite: a schema and the verdicts it must give. */
export interface SuiteGroup {
  readonly file: string;
  readonly description: string;
  readonly schema: Json;
  readonly tests: readonly { readonly description: string; readonly data: Json; readonly valid: boolean }[];
}

/** The suite's folder of each draft and the meta-schema that names it. */
export const drafts: Readonly<Record<string, string>> = {
  draft4: 'http://json-schema.org/draft-04/schema',
  draft6: 'http://json-schema.org/draft-06/schema',
  draft7: 'http://json-schema.org/draft-07/schema',
  'draft2019-09': 'https://json-schema.org/draft/2019-09/schema',
  'draft2020-12': 'https://json-schema.org/draft/2020-12/schema',
};

/** Where the official suite lies, or undefined when this machine has none: then the run says so and counts as skipped. */
export const suiteFolder = process.env.JSON_SCHEMA_TEST_SUITE;

/** The three kinds of tests of a draft: what every implementation must pass, what it may, and formats. */
export const parts = ['required', 'optional', 'format'] as const;

/** All tests of one kind of a draft. */
export function readGroups(
  folder: string,
  draft: string,
  part: (typeof parts)[number] = 'required',
): readonly SuiteGroup[] {
  const below = { required: '', optional: 'optional', format: 'optional/format' }[part];
  return readdirSync(join(folder, draft, below))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) =>
      (readJson(join(folder, draft, below, file)) as unknown as Omit<SuiteGroup, 'file'>[]).map((group) => ({
        ...group,
        file: join(below, file),
      })),
    );
}

/** What references of the tests may lead to: the suite's remotes and the official meta-schemas. A closed set. */
export function readRemotes(folder: string): Readonly<Record<string, Json>> {
  const remotes: Record<string, Json> = { ...metaSchemas };
  const root = join(folder, 'remotes');
  for (const file of filesOf(root)) {
    const path = relative(root, file);
    remotes[`http://localhost:1234/${path}`] = readJson(file);
  }
  return remotes;
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((file) => file.endsWith('.json'));
}

const readJson = (file: string): Json => JSON.parse(readFileSync(file, 'utf8')) as Json;
