import { describe, expect, it } from 'vitest';
import { createSession } from '../../src/engine/index.js';
import { kinds } from '../../src/generated/fields.js';
import { validatorFor } from '../../src/headless/interpreter.js';
import type { CheckOptions, Json, JsonObject, Validator } from '../../src/model/index.js';
import { planForm } from '../../src/plan/index.js';

const names = Array.from({ length: 50 }, (_one, at) => `name_${at}`);
const schema: Json = {
  type: 'object',
  properties: {
    ...Object.fromEntries(names.map((name) => [name, { title: name, type: 'string', maxLength: 5 }])),
    has_pet: { title: 'Do you have a pet?', type: 'boolean' },
  },
  required: ['name_0'],
  if: { properties: { has_pet: { const: true } }, required: ['has_pet'] },
  then: { properties: { pet: { title: 'What pet?', type: 'string' } }, required: ['pet'] },
};
const planned = planForm({ schema, id: 'f', kinds });

/** A session whose judge tells what it was asked. */
function watched() {
  const judge = validatorFor(planned);
  const asked: (readonly string[] | 'all' | { readonly condition: string })[] = [];
  const scopeOf = (options: CheckOptions | undefined) => options?.scope ?? ('all' as const);
  const validator: Validator = {
    check: (answers, options) => (asked.push(scopeOf(options)), judge.check(answers, options)),
    checkAsked: (answers, options) => judge.checkAsked(answers, options),
    holds: (condition, value) => (asked.push({ condition }), judge.holds(condition, value)),
  };
  const session = createSession({ plan: planned.plan, kinds, validator, today: () => '2026-11-26' });
  const during = (act: () => void) => {
    asked.length = 0;
    act();
    void session.view;
    return [...asked];
  };
  const type = (address: string, entry: string) => during(() => session.dispatch({ type: 'answer', address, entry }));
  return { session, type, during };
}

describe('what the interpreter is asked', () => {
  it('is nothing while somebody types where nothing hangs on it and no error is shown', () => {
    const { type } = watched();
    type('/name_3', 'A');
    expect(type('/name_3', 'An')).toEqual([]);
  });

  it('is that one answer while an error is shown at it', () => {
    const { type, during, session } = watched();
    type('/name_0', 'Anabelle');
    during(() => session.dispatch({ type: 'continue' }));
    expect(session.view.summary?.map(({ address }) => address)).toEqual(['/name_0']);
    expect(type('/name_0', 'Anabell')).toEqual([['/name_0']]);
  });

  it('is each condition once for each round of settling, when an answer decides what is asked', () => {
    const { type, session } = watched();
    const asked = type('/has_pet', 'true');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(asked.every((one) => typeof one === 'object' && 'condition' in one)).toBe(true);
    expect(session.view.page.questions.map(({ address }) => address)).toContain('/pet');
  });

  it('is the whole schema on Continue', () => {
    const { type, during, session } = watched();
    type('/name_0', 'Ana');
    expect(during(() => session.dispatch({ type: 'continue' }))).toContain('all');
  });
});

describe('the interpreter, asked about one answer', () => {
  it('looks at that one and at no other', () => {
    const read = new Set<PropertyKey>();
    const answers = new Proxy<JsonObject>(Object.fromEntries(names.map((name) => [name, 'much too long'])), {
      get: (target, name) => (read.add(name), target[name as string]),
    });
    const issues = validatorFor(planned).check(answers, { scope: ['/name_7'] });
    expect(issues.map(({ pointer, code }) => [pointer, code])).toEqual([['/name_7', 'maxLength']]);
    expect([...read].filter((name) => names.includes(String(name)))).toEqual(['name_7']);
  });
});
