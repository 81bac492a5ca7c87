import { describe, expect, it } from 'vitest';
import { judgeAny } from '../../src/compile/validator/judge-any.js';
import { nextRow } from '../../src/engine/rows.js';
import type { Json, JsonObject, Session } from '../../src/model/index.js';
import { eachSchema } from '../../src/plan/schema/each-schema.js';
import { type Hands, answerAll } from './answer-all.js';
import { galleryForm } from './gallery-form.js';
import { galleryNames, readPiece } from './read-gallery.js';

const gallery = new Map(galleryNames.map((name) => [name, readPiece(name)]));

/** Hands that know no screen: what a keystroke and a button come to in the engine. */
function bareHands(session: Session): Hands {
  return {
    put: ({ address }, entry) => {
      session.dispatch({ type: 'answer', address, entry });
      session.dispatch({ type: 'leave', address });
    },
    addRow: ({ address }) =>
      session.dispatch({ type: 'add-row', list: address, row: nextRow(session.state.draft, address) }),
    goOn: () => session.dispatch({ type: 'continue' }),
  };
}

/** Copies of answers of which each lacks one thing that is owed, or holds a thing where words or a number should stand. */
function broken(schema: JsonObject, answers: JsonObject): readonly { readonly what: string; readonly copy: Json }[] {
  const { required = [] } = schema as { required?: readonly string[] };
  return [
    ...required.map((name) => {
      const { [name]: _, ...copy } = answers;
      return { what: `without ${name}`, copy };
    }),
    ...required.map((name) => ({ what: `a thing for ${name}`, copy: { ...answers, [name]: { '': [{}] } } })),
    { what: 'a list', copy: [answers] },
  ];
}

describe.each(galleryNames)('In the gallery, %s', (name) => {
  const piece = gallery.get(name) as ReturnType<typeof readPiece>;
  const { schema, answers } = piece;

  it('is a form of which nothing has to be said, but that there are only general words for some refusals', () => {
    const { made } = galleryForm(name, piece);
    expect(made.problems.filter(({ code }) => code !== 'wording_missing')).toEqual([]);
  });

  it.each(['compiled', 'interpreted'] as const)('takes its answers and no broken copy of them, %s', (producer) => {
    const judge = judgeAny(schema, { producer });
    expect(judge.check(answers)).toEqual({ valid: true, issues: [] });
    for (const { what, copy } of broken(schema, answers))
      expect([what, judge.check(copy).valid]).toEqual([what, false]);
  });

  it('is answered question by question, and sends just these answers', async () => {
    const form = galleryForm(name, piece);
    const session = form.open();
    const done = await answerAll(session, form.typed, bareHands(session));
    expect(new Set(done).size).toBe(done.length);
    const { submissions } = form.made.plan as unknown as { submissions: readonly { id: string }[] };
    expect(session.submission(submissions[0]?.id ?? '').answers).toEqual(answers);
    expect(session.answers).toEqual(answers);
    expect(session.issues).toEqual([]);
  });

  it('says what is missing to somebody who answers nothing', () => {
    const session = galleryForm(name, piece).open();
    session.dispatch({ type: 'continue' });
    const { summary = [], page } = session.view;
    expect(summary.length).toBeGreaterThan(0);
    const onPage = new Set(page.questions.map(({ address }) => address));
    expect(summary.filter(({ address }) => !onPage.has(address))).toEqual([]);
  });
});

/** What issue or design calls an applicator, and what older drafts call it. */
const APPLICATORS =
  'properties required allOf anyOf oneOf if then else not dependentRequired dependentSchemas dependencies $ref $anchor $dynamicRef $recursiveRef prefixItems items additionalItems contains minContains patternProperties additionalProperties propertyNames unevaluatedProperties unevaluatedItems const enum';
const KINDS =
  'text textarea number integer money date time date-time email phone url boolean consent choice choices list file zip ein';

describe('The gallery', () => {
  it('has more than thirty schemas, and four or more of each dialect', () => {
    const dialects = [...gallery.values()].map(({ schema }) => String(schema['$schema']));
    expect(dialects.length).toBeGreaterThanOrEqual(32);
    const counts = [...new Set(dialects)].map((one) => dialects.filter((other) => other === one).length);
    expect(counts.length).toBe(5);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(4);
  });

  it('uses every applicator', () => {
    const used = new Set<string>();
    for (const { schema } of gallery.values())
      eachSchema(schema, (one) => {
        if (typeof one === 'object' && one !== null) for (const keyword of Object.keys(one)) used.add(keyword);
        else used.add(String(one));
        return true;
      });
    expect([...APPLICATORS.split(' '), 'false'].filter((keyword) => !used.has(keyword))).toEqual([]);
  });

  it('asks by every kind of control, and lets nothing be answered that is read-only', async () => {
    const asked = new Set<string>();
    for (const [name, piece] of gallery) {
      const form = galleryForm(name, piece);
      const session = form.open();
      const hands = bareHands(session);
      const note = (question: {
        kind: string;
        facts: { readOnly?: boolean; writeOnly?: boolean };
        notKnown?: boolean;
      }) => {
        asked.add(question.kind);
        if (question.facts.readOnly) asked.add('read-only');
        if (question.facts.writeOnly) asked.add('write-only');
        if (question.notKnown) asked.add('nullable');
      };
      await answerAll(session, form.typed, {
        ...hands,
        goOn: () => {
          session.view.page.questions.forEach(note);
          return hands.goOn();
        },
      });
    }
    const wanted = [...KINDS.split(' '), 'read-only', 'write-only', 'nullable'];
    expect(wanted.filter((kind) => !asked.has(kind))).toEqual([]);
  });
});
