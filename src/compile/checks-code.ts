import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvStandalone from 'ajv/dist/standalone/index.js';
import { _, type AnySchema, type Format } from 'ajv';
import type { ConditionId, Json } from '../model/index.js';
import type { Planned } from '../plan/index.js';
import * as formats from './runtime/formats.js';
import { slim } from './slim.js';
import { withoutWords } from './without-words.js';

/** ESM source of a form's judges, still with its imports of the runtime: `validate`, `validateAsked`, and one function a condition. */
export interface ChecksCode {
  readonly validators: string;
  readonly conditions: string;
  /** Export name of each condition's function. */
  readonly names: Readonly<Record<ConditionId, string>>;
}

/** The formats that a schema may name. */
export const FORMATS: Readonly<Record<string, Format>> = formats;

/** Names the documents for ajv: never fetched, only told apart. */
const BASE = 'https://forms.invalid/';

/** Writes the judges of a planned form with ajv. Throws when ajv refuses the schema; the message is ajv's. */
export function writeChecks({ documents, contract, asked, conditionSchemas }: Planned): ChecksCode {
  const judge = newAjv(true, documents);
  const validators = toCode(judge, { validate: BASE + contract, validateAsked: BASE + asked });
  // A condition only says yes or no, so it may stop at the first no.
  const decider = newAjv(false, documents);
  const ids = Object.keys(conditionSchemas);
  const names = Object.fromEntries(ids.map((id, index) => [id, `condition${index}`]));
  for (const [id, schema] of Object.entries(conditionSchemas))
    decider.addSchema({ ...(schema as object), $id: BASE + names[id] });
  const conditions =
    ids.length === 0
      ? ''
      : toCode(decider, Object.fromEntries(ids.map((id) => [names[id] as string, `${BASE}${names[id]}`])));
  return { validators, conditions, names };
}

function newAjv(allErrors: boolean, documents: Planned['documents']): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors,
    messages: false,
    ownProperties: true,
    strictSchema: true,
    strictTypes: false,
    strictTuples: false,
    unicodeRegExp: true,
    formats: { ...FORMATS },
    code: { source: true, esm: true, formats: _`require("formats")` },
  });
  for (const [name, document] of Object.entries(documents)) ajv.addSchema(named(document, BASE + name), BASE + name);
  return ajv;
}

/** The document under our name for it: an author's own `$id` would move its relative references elsewhere. */
function named(document: Json, id: string): AnySchema {
  return typeof document === 'boolean' ? document : { ...(withoutWords(document) as object), $id: id };
}

function toCode(ajv: Ajv2020, functions: Readonly<Record<string, string>>): string {
  const code = slim(ajvStandalone.default(ajv, functions));
  // ajv remembers evaluated properties in a plain object, where `constructor` is found without ever being put in: an unknown key would pass.
  const honest = code.replaceAll(/!(props\d+)\[(key\d+)\]/g, '!Object.hasOwn($1, $2)');
  // `esm: true` still writes require() for what the code needs at run time; ours is a fraction of ajv's.
  const imported = honest
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', 'ucs2length')
    .replaceAll('require("ajv/dist/runtime/equal").default', 'equal')
    .replaceAll('require("formats")', 'formats');
  const left = /require\(("[^"]*")\)/.exec(imported);
  if (left) throw new Error(`ajv's code needs ${left[1]}, for which src/compile/runtime has nothing`);
  return `import ucs2length from 'runtime/ucs2length';\nimport equal from 'runtime/equal';\nimport * as formats from 'runtime/formats';\n${imported}`;
}
