import { Ajv, type AnySchemaObject } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createInterpreter, defaultDialectUri, dialects } from '../../interpret/index.js';
import type { Json } from '../../model/index.js';
import { dialectUri } from '../validator/make-validator.js';
import { metaSchemas } from '../validator/meta-schemas.js';
import { toRefusals } from './check-layout.js';
import type { Refusal } from './say-problem.js';

/** Judges schemas by the meta-schema of the draft that each of them names. */
export function schemaChecker(): (schema: Json, file: string, prefix?: string) => readonly Refusal[] {
  const judges = new Map<string, Judge>();
  return (schema, file, prefix = '') => {
    const named = dialectUri(schema);
    const dialect = Object.hasOwn(dialects, named) ? named : defaultDialectUri;
    let judge = judges.get(dialect);
    if (!judge) judges.set(dialect, (judge = judgeOf(dialect)));
    const wrong = judge(schema, file).map((refusal) => ({
      ...refusal,
      pointer: prefix + refusal.pointer,
      code: 'schema_malformed',
    }));
    return dialect === named ? wrong : [unknownDialect(named, file, prefix), ...wrong];
  };
}

type Judge = (schema: Json, file: string) => readonly Refusal[];

function judgeOf(dialect: string): Judge {
  // ajv reads no schema of draft-04, its meta-schema included.
  if (dialect.includes('draft-04')) return judgeOfDraft4(dialect);
  const options = { allErrors: true, validateFormats: false };
  const ajv = dialect.includes('2020-12')
    ? new Ajv2020(options)
    : dialect.includes('2019-09')
      ? new Ajv2019(options)
      : new Ajv(options);
  if (dialect.includes('draft-06')) ajv.addMetaSchema(metaSchemas[dialect] as AnySchemaObject);
  return (schema, file) => {
    // By the draft that was found: the schema may name one that nobody knows.
    const known = typeof schema === 'object' && schema !== null ? { ...schema, $schema: dialect } : schema;
    return ajv.validateSchema(known as AnySchemaObject) === true ? [] : toRefusals(ajv.errors ?? [], file);
  };
}

function judgeOfDraft4(dialect: string): Judge {
  const interpreter = createInterpreter(metaSchemas[dialect] ?? true);
  return (schema, file) =>
    interpreter.check(schema).map(({ at, code }) => ({
      file,
      pointer: at,
      message: `draft-04 allows no such value here (${code})`,
      severity: 'error',
    }));
}

function unknownDialect(named: string, file: string, prefix: string): Refusal {
  return {
    file,
    pointer: `${prefix}/$schema`,
    code: 'dialect_unknown',
    severity: 'warning',
    message: `"${named}" is no draft that is known here, so this is read as 2020-12; there are ${Object.keys(dialects).join(', ')}`,
  };
}
