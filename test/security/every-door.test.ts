import { afterAll, describe, expect, it } from 'vitest';
import { MadeForms } from '../../service/src/author-forms/made-forms.js';
import { kinds } from '../../src/generated/fields.js';
import { layoutSchema } from '../../src/generated/layout-schema.js';
import { checkForm, compileForm, judgeAny } from '../../src/headless/compile.js';
import { createSession, planForm, type FormLayout } from '../../src/headless/engine.js';
import { createInterpreter, TooMuchWork, UnusableSchema, validatorFor } from '../../src/headless/interpreter.js';
import { makeAuthorForm } from '../../src/interpret/author-form.js';
import type { Json, JsonObject } from '../../src/model/index.js';
import { markupPayloads } from '../../src/form/testing/markup-payloads.js';
import { namesOfObjects, OBJECT_NAMES, refusedForms } from './hostile-forms.js';
import { prototypes } from './prototypes.js';

// Every way by which an author's JSON comes in. A door that never comes to an end fails by the time that a test may take.

const before = prototypes();
afterAll(() => expect(prototypes()).toBe(before));

const faultOf = (run: () => unknown): string => {
  try {
    run();
    return 'none';
  } catch (error) {
    if (error instanceof UnusableSchema) return error.code;
    return error instanceof TooMuchWork ? `too much: ${error.limit}` : `not typed: ${String(error)}`;
  }
};

describe('a form made to do harm is refused, with a code and a place,', () => {
  it.each(refusedForms.map((hostile) => [hostile.says, hostile] as const))('%s', async (_, hostile) => {
    const { schema, layout, problem, fault } = hostile;
    // By the service, which reads the files as texts.
    const made = new MadeForms(kinds).make(
      'f',
      JSON.stringify(schema),
      layout === undefined ? undefined : JSON.stringify(layout),
    );
    expect(made.plan).toBeUndefined();
    expect(made.problems.map(({ code }) => code)).toContainEqual(expect.stringMatching(problem));
    // By a page, and by a program that has read them already.
    const inPage = makeAuthorForm({ schema, layout, id: 'f', kinds, layoutSchema });
    expect(inPage.plan).toBeUndefined();
    for (const { file, code } of inPage.problems) expect(`${file} ${code}`).toMatch(/^(f\/|form\.json )\S* ?[a-z_]+$/);
    expect(() => planForm({ schema, layout: layout as FormLayout | undefined })).not.toThrow();
    // By the command line: no file is written.
    const source = { id: 'f', schema, ...(layout !== undefined && { layout: layout as FormLayout }) };
    const errors = checkForm({ source }).filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    for (const { file, message } of errors) expect(`${file}: ${message}`).toMatch(/^schemas\/f\/\S+\.json: ./);
    expect(Object.keys((await compileForm({ source })).files)).toEqual([]);
    // By the judges.
    const value = { a: `${'a'.repeat(50_000)}!`, next: {} };
    expect(faultOf(() => createInterpreter(schema).valid(value))).toBe(fault);
    for (const producer of ['interpreted', 'compiled'] as const)
      expect(faultOf(() => judgeAny(schema, { producer }).check(value))).toMatch(/^(none|too much: |[a-z_]+$)/);
  });
});

describe('a form with names that every object has', () => {
  it('is a form like any other, by every door', async () => {
    const planned = planForm({ schema: namesOfObjects, id: 'f' });
    expect(planned.problems).toEqual([]);
    const session = createSession({ plan: planned.plan, validator: validatorFor(planned) });
    expect(session.view.page.questions.map(({ pointer }) => pointer)).toEqual(OBJECT_NAMES.map((name) => `/${name}`));
    session.dispatch({ type: 'continue' });
    expect(session.view.summary?.length).toBe(OBJECT_NAMES.length);
    for (const name of OBJECT_NAMES) session.dispatch({ type: 'answer', address: `/${name}`, entry: `my ${name}` });
    const sent = session.submission().answers;
    expect(JSON.parse(JSON.stringify(sent))).toEqual(
      JSON.parse(`{${OBJECT_NAMES.map((name) => `"${name}":"my ${name}"`).join()}}`),
    );
    expect(Object.getPrototypeOf(sent)).toBe(Object.prototype);
    expect(session.issues).toEqual([]);
    const { files, findings } = await compileForm({ source: { id: 'f', schema: namesOfObjects } });
    expect([Object.keys(files).length > 0, findings.filter(({ severity }) => severity === 'error')]).toEqual([
      true,
      [],
    ]);
    for (const producer of ['interpreted', 'compiled'] as const) {
      const judge = judgeAny(namesOfObjects, { producer });
      expect(judge.check(sent).valid).toBe(true);
      expect(
        judge
          .check({})
          .issues.map(({ pointer }) => pointer)
          .sort(),
      ).toEqual(OBJECT_NAMES.map((name) => `/${name}`).sort());
    }
  });
});

describe('a form with markup in every text', () => {
  it.each([0, 1, 2].map((part) => [part + 1, markupPayloads.filter((_, at) => at % 3 === part)] as const))(
    'keeps it as text, part %i of the payloads',
    (_, payloads) => {
      for (const payload of payloads) {
        const schema: JsonObject = {
          title: payload,
          description: payload,
          type: 'object',
          properties: {
            a: { title: payload, description: payload, type: 'string', default: payload, examples: [payload] },
            b: { title: payload, enum: [payload, 'javascript:alert(1)'] },
            [payload]: { type: 'boolean' },
          },
          $comment: payload,
        };
        const made = makeAuthorForm({ schema, id: 'f', kinds, layoutSchema });
        if (!made.plan) throw new Error(JSON.stringify(made.problems));
        expect(textsIn(made.plan as unknown as Json).filter((text) => text.includes(payload)).length).toBeGreaterThan(
          4,
        );
        expect(made.plan.pages.flatMap(({ lead = [], after = [] }) => [...lead, ...after])).not.toContainEqual(
          expect.objectContaining({ type: 'link' }),
        );
      }
    },
  );
});

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value as JsonObject).flatMap((one) => textsIn(one ?? null))
    : [];
}
