import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/model/index.js';
import { asked, authorForm, type, wrong } from './author-form.js';

// What random forms found, said as cases.
describe('a condition that shows and hides nothing', () => {
  const form = authorForm({
    properties: { has_pet: { type: 'boolean' }, pet: { type: 'string' } },
    if: { properties: { has_pet: { const: true } }, required: ['has_pet'] },
    then: { required: ['pet'] },
  });

  it('makes an answer owed, and not owed again, at the question that is on the page all the time', () => {
    const session = form.open();
    expect(asked(session)).toEqual(['/has_pet boolean', '/pet text']);
    type(session, { '/has_pet': 'true' });
    expect(asked(session)).toEqual(['/has_pet boolean', '/pet text *']);
    type(session, { '/has_pet': 'false' });
    expect(asked(session)).toEqual(['/has_pet boolean', '/pet text']);
  });
});

describe('an answer that is demanded while it is hidden', () => {
  it('comes up in the shape that nothing answered speaks against', () => {
    const form = authorForm({
      properties: { a: { type: 'string' } },
      allOf: [
        {
          if: { properties: { a: { const: 'x' } }, required: ['a'] },
          then: { properties: { f: { type: 'integer' } } },
        },
        {
          if: { properties: { d: { const: 'x' } } },
          then: { properties: { f: { enum: ['x', 'y'] } }, required: ['f'] },
        },
      ],
    });
    const session = type(form.open(), { '/a': 'ab' });
    expect(asked(session)).toEqual(['/a text']);
    session.dispatch({ type: 'continue' });
    expect(asked(session)).toEqual(['/a text', '/f/~v2 choice *']);
    expect(session.view.summary?.map(({ address }) => address)).toEqual(['/f/~v2']);
    expect(wrong(type(session, { '/f/~v2': 'x' }))).toEqual([]);
    expect(session.answers).toEqual({ a: 'ab', f: 'x' });
  });

  it('comes up only when all that is seen is answered: that may take the demand away', () => {
    const form = authorForm({
      properties: { payer: { enum: ['person', 'company'] } },
      required: ['payer'],
      if: { properties: { payer: { const: 'company' } }, required: ['payer'] },
      then: { properties: { company: { type: 'string' } }, required: ['company'] },
      else: { properties: { person: { type: 'string' } }, required: ['person'] },
    });
    const session = form.open();
    session.dispatch({ type: 'continue' });
    expect(asked(session)).toEqual(['/payer choice *']);
    expect(session.view.summary?.map(({ address }) => address)).toEqual(['/payer']);
    expect(asked(type(session, { '/payer': 'company' }))).toEqual(['/payer choice *', '/company text *']);
  });

  it('is not said to be missing where its default answers it', () => {
    const form = authorForm({
      properties: { a: { type: 'string' } },
      if: { properties: { a: { const: 'x' } }, required: ['a'] },
      else: { properties: { b: { type: 'string', default: 'ab' } }, required: ['b'] },
    });
    const session = form.open();
    session.dispatch({ type: 'continue' });
    expect(asked(session)).toEqual(['/a text', '/b text *']);
    expect([session.view.summary ?? [], wrong(session), session.answers]).toEqual([[], [], { b: 'ab' }]);
  });
});

describe('a question that hangs on its own answer', () => {
  const loop = {
    properties: { a: { type: 'string' } },
    if: { properties: { b: { const: 'x' } }, required: ['b'] },
    then: { properties: { b: { type: 'string' } } },
  };
  const cycles = (schema: JsonObject) =>
    authorForm(schema)
      .problems.filter(({ code }) => code === 'relevance_cycle')
      .map(({ params }) => params);

  it('is refused, in a row as anywhere', () => {
    expect(cycles(loop)).toEqual([{ pointer: '/b' }]);
    expect(cycles({ properties: { l: { type: 'array', items: loop } } })).toEqual([{ pointer: '/l/*/b' }]);
  });

  it('is not seen where rows of two lists use the same names', () => {
    const when = (test: string, then: string) => ({
      type: 'array',
      items: {
        properties: { [test]: { type: 'string' } },
        if: { properties: { [test]: { const: 'x' } }, required: [test] },
        then: { properties: { [then]: { type: 'string' } } },
      },
    });
    expect(cycles({ properties: { one: when('a', 'b'), two: when('b', 'a') } })).toEqual([]);
  });
});
