import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSession, emptyDraft, judge } from '../../src/engine/index.js';
import { kinds } from '../../src/generated/fields.js';
import { form } from '../../src/generated/pfml-claim/index.js';
import { interpretedValidator } from '../../src/interpret/index.js';
import type { Draft, Json } from '../../src/model/index.js';
import { planForm } from '../../src/plan/index.js';
import { readJson } from '../../service/src/http/json-body.js';
import { prototypes } from './prototypes.js';

/** `RUNS=10000` for a proof. A failure prints its seed. */
const runs = Number(process.env['RUNS'] ?? 300);

/** Keys that reach into what every object has in common, if anything follows them. */
const name = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'),
  fc.constantFrom('first_name', 'leave_details', 'previous_leaves_same_reason', '0', 'length', 'polluted'),
);
const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(name, tie('value')), { maxLength: 4 }).map(objectOf),
  ),
})).value;
const pointer = fc
  .tuple(fc.constantFrom('', 'asked:', 'item:', 'known:'), fc.array(name, { minLength: 1, maxLength: 4 }))
  .map(([root, segments]) => `${root}/${segments.join('/')}`);

/** Own keys, `__proto__` among them, as JSON.parse makes them. */
function objectOf(pairs: readonly (readonly [string, Json])[]): Json {
  return JSON.parse(
    `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`,
  ) as Json;
}

const before = prototypes();
const untouched = (): void => {
  expect(prototypes()).toBe(before);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
};

describe('hostile keys', () => {
  it(`change no prototype, whatever a draft, an answer, a schema or a body holds (${runs} runs)`, () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(pointer, json), { maxLength: 6 }), json, json, (entries, document, known) => {
        const draft = {
          ...emptyDraft(form.plan),
          entries: objectOf(entries.map(([address, value]) => [address, value])),
          rows: objectOf(entries.map(([address]) => [address, ['r1', '__proto__']])),
          choices: objectOf(entries.map(([address]) => [address, 0])),
          agreed: {},
        } as unknown as Draft;
        const session = createSession({
          plan: form.plan,
          kinds,
          validator: form.validator,
          today: () => '2026-11-22',
          draft,
          known: (typeof known === 'object' && known !== null && !Array.isArray(known) ? known : {}) as never,
        });
        for (const [address, value] of entries) {
          session.dispatch({ type: 'answer', address, entry: value as never });
          session.dispatch({ type: 'answer', address: '/first_name', entry: JSON.stringify(value) });
        }
        session.dispatch({ type: 'continue' });
        void session.view;
        void session.submission('application');
        void judge({ plan: form.plan, validator: form.validator, today: '2026-11-22' }, document, 'application');
        void form.validator.checkAsked(document);
        readJson(Buffer.from(JSON.stringify(document)));
        untouched();
      }),
      { numRuns: runs },
    );
  }, 600_000);

  it('change no prototype when they stand in an author’s schema and layout', () => {
    const schema = fc
      .array(fc.tuple(name, fc.constantFrom<Json>({ type: 'string' }, { type: 'object', properties: {} }, true)), {
        maxLength: 5,
      })
      .map((pairs) => ({ type: 'object', properties: objectOf(pairs), required: pairs.map(([key]) => key) }));
    fc.assert(
      fc.property(schema, fc.array(fc.tuple(pointer, name), { maxLength: 3 }), json, (contract, wishes, document) => {
        const layout = {
          fields: objectOf(wishes.map(([at, label]) => [at, { label }])),
          errors: objectOf(wishes.map(([, label]) => [label, 'words'])),
          tables: objectOf(wishes.map(([, label]) => [label, 1])),
        } as never;
        const planned = planForm({ schema: contract, layout, kinds });
        const validator = interpretedValidator(
          { answers: contract, conditions: planned.conditionSchemas },
          { remotes: planned.documents },
        );
        void judge({ plan: planned.plan, validator, today: '2026-11-22' }, document);
        untouched();
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  }, 600_000);
});
