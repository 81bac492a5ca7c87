import ajvStandalone from 'ajv/dist/standalone/index.js';
import type { Ajv } from 'ajv';
import type { ConditionId } from '../../model/index.js';
import type { Planned } from '../../plan/index.js';
import { honest, named, newAjv } from './ajv.js';
import { asksForUnevaluated } from './ajv-unevaluated.js';
import { shorter } from './shorter.js';
import { slim } from './slim.js';

/** ESM source of a form's judges, still with its imports of the runtime: `validate`, `validateAsked`, and one function a condition. */
export interface ChecksCode {
  readonly validators: string;
  readonly conditions: string;
  /** Export name of each condition's function. */
  readonly names: Readonly<Record<ConditionId, string>>;
}

/** Names the documents for ajv: never fetched, only told apart. */
const BASE = 'https://forms.invalid/';

/** Writes the judges of a planned form with ajv. Throws when ajv refuses the schema; the message is ajv's. */
export function writeChecks({ documents, contract, asked, conditionSchemas }: Planned): ChecksCode {
  const judge = ajvFor(true, documents);
  const validators = toCode(judge, { validate: BASE + contract, validateAsked: BASE + asked });
  // A condition only says yes or no, so it may stop at the first no.
  const decider = ajvFor(false, documents);
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

function ajvFor(allErrors: boolean, documents: Planned['documents']): Ajv {
  const ajv = newAjv({
    allErrors,
    strict: true,
    assertFormats: true,
    unevaluated: asksForUnevaluated(documents),
    source: true,
  });
  for (const [name, document] of Object.entries(documents)) ajv.addSchema(named(document, BASE + name), BASE + name);
  return ajv;
}

function toCode(ajv: Ajv, functions: Readonly<Record<string, string>>): string {
  const code = shorter(honest(slim(ajvStandalone.default(ajv, functions))));
  // `esm: true` still writes require() for what the code needs at run time; ours is a fraction of ajv's.
  const imported = code
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', 'ucs2length')
    .replaceAll('require("ajv/dist/runtime/equal").default', 'equal')
    .replaceAll('require("isMultipleOf")', 'isMultipleOf')
    .replaceAll('require("formats")', 'formats');
  const left = /require\(("[^"]*")\)/.exec(imported);
  if (left) throw new Error(`ajv's code needs ${left[1]}, for which the runtime has nothing`);
  return `import * as formats from 'runtime';\nimport { equal, has, isMultipleOf, ucs2length, wrong } from 'runtime';\n${imported}`;
}
