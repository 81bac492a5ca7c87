import '@hyperjump/json-schema/draft-04';
import '@hyperjump/json-schema/draft-06';
import '@hyperjump/json-schema/draft-07';
import '@hyperjump/json-schema/draft-2019-09';
import { type SchemaObject, registerSchema, unregisterSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAny } from '../../src/compile/validator/judge-any.js';
import type { Json } from '../../src/model/index.js';
import { documents, values } from '../conformance/any-schema.js';
import { DIALECTS, type DialectName, inDialect } from './in-dialect.js';

const ADDRESS = 'https://referee.invalid/schema';

/** A third judge, whose code and authors have nothing to do with the two producers. */
async function referee(schema: Json, dialect: DialectName, some: readonly Json[]): Promise<readonly boolean[]> {
  registerSchema(schema as SchemaObject, ADDRESS, DIALECTS[dialect]);
  try {
    const judge = await validate(ADDRESS);
    return some.map((value) => judge(value as Parameters<typeof judge>[0]).valid);
  } finally {
    unregisterSchema(ADDRESS);
  }
}

/** What the referee is known to judge otherwise, each with a case that shows it; only these may differ. */
const KNOWN: readonly {
  readonly what: string;
  readonly isMet: (schema: Json, value: Json) => boolean;
  readonly schema: Json;
  readonly value: Json;
  readonly right: boolean;
}[] = [
  {
    what: 'a multiple of a fraction is counted in binary, and with a tolerance',
    isMet: (schema) => /"multipleOf":0\./.test(JSON.stringify(schema)),
    schema: { multipleOf: 0.1 },
    value: -1,
    right: true,
  },
];

async function refereeOrFault(schema: Json, value: Json): Promise<boolean | 'fault'> {
  try {
    return (await referee(schema, '2020-12', [value]))[0] ?? 'fault';
  } catch {
    return 'fault';
  }
}

describe('a referee who knows neither producer', () => {
  it.each(Object.keys(DIALECTS) as DialectName[])(
    'agrees with both on any schema of %s and any value, but for a named list',
    async (dialect) => {
      let [compiled, valid, invalid] = [0, 0, 0];
      await fc.assert(
        fc.asyncProperty(documents, fc.array(values, { minLength: 2, maxLength: 6 }), async (document, given) => {
          const schema = inDialect(JSON.parse(JSON.stringify(document)) as Json, dialect);
          const some = (JSON.parse(JSON.stringify(given)) as Json[]).filter(
            (value) => !KNOWN.some(({ isMet }) => isMet(schema, value)),
          );
          const judges = (['interpreted', 'compiled'] as const).map((producer) =>
            judgeAny(schema, { producer, dialect: DIALECTS[dialect] }),
          );
          if (judges[1]?.judgedBy === 'compiled') compiled += 1;
          const said = await referee(schema, dialect, some);
          for (const judge of judges) expect(some.map((value) => judge.check(value).valid)).toEqual(said);
          for (const one of said)
            if (one) valid += 1;
            else invalid += 1;
        }),
        process.env.LONG ? { numRuns: 5_000 } : { numRuns: 150, seed: 20_261_125 },
      );
      // A run in which ajv judged nothing, or nothing was right or wrong, would have shown nothing.
      expect(Math.min(valid, invalid)).toBeGreaterThan(40);
      // Draft 04 is unknown to ajv: all its schemas are given to the interpreter.
      if (dialect === 'draft-04') expect(compiled).toBe(0);
      else expect(compiled).toBeGreaterThan(40);
    },
  );

  it.each(KNOWN)('is only left out where it errs: $what', async ({ isMet, schema, value, right }) => {
    expect(isMet(schema, value)).toBe(true);
    expect(await refereeOrFault(schema, value)).not.toBe(right);
    for (const producer of ['interpreted', 'compiled'] as const)
      expect(judgeAny(schema, { producer }).check(value).valid).toBe(right);
  });
});
