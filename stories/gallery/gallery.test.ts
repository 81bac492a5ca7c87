import { describe, expect, it } from 'vitest';
import { judgeAny } from '../../src/compile/validator/judge-any.js';
import { fitTo } from '../../src/engine/migrate/fit.js';
import { nextRow } from '../../src/engine/session/rows.js';
import { controlFor } from '../../src/fields/choice/choice-control.js';
import { kinds } from '../../src/generated/fields.js';
import type { FormPlan, Json, JsonObject, Question, QuestionView, Session } from '../../src/model/index.js';
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
    expect(session.submission(form.made.plan.submissions[0]?.id ?? '').answers).toEqual(answers);
    expect(session.answers).toEqual(answers);
    expect(session.issues).toEqual([]);
  });

  it('is found again as it was left: nothing that was answered lacks its place', async () => {
    const form = galleryForm(name, piece);
    const session = form.open();
    await answerAll(session, form.typed, bareHands(session));
    const { draft } = session.state;
    expect(fitTo({ plan: form.made.plan, kinds }, draft)).toEqual(draft);
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
const CONTROLS =
  'text textarea number integer money date time date-time email phone url boolean consent radios select search choices tuple scalars objects map branches file read-only write-only nullable recursive'.split(
    ' ',
  );

describe('The gallery', () => {
  it('has more than thirty schemas, and four or more of each dialect', () => {
    const dialects = [...gallery.values()].map(({ schema }) => schema['$schema'] as string);
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

  it('asks by every kind of control', async () => {
    const asked = new Set<string>();
    for (const [name, piece] of gallery) {
      const form = galleryForm(name, piece);
      const session = form.open();
      const hands = bareHands(session);
      await answerAll(session, form.typed, {
        ...hands,
        goOn: () => {
          for (const question of session.view.page.questions)
            for (const what of controlsOf(question, form.made.plan)) asked.add(what);
          return hands.goOn();
        },
      });
    }
    expect(CONTROLS.filter((kind) => !asked.has(kind))).toEqual([]);
  });
});

/** What somebody sees of a question, in the words of CONTROLS. */
function controlsOf(view: QuestionView, plan: FormPlan): readonly string[] {
  const { kind, facts, address } = view;
  const { repeat, role, item } = questionOf(plan, view) ?? {};
  const others: Readonly<Record<string, boolean | undefined>> = {
    [controlFor(view)]: kind === 'choice',
    'read-only': facts.readOnly,
    'write-only': facts.writeOnly,
    nullable: view.notKnown,
    tuple: /\/\d+$/.test(address),
    scalars: kind === 'list' && item?.length === 1 && item[0]?.pointer === 'item:',
    objects: kind === 'list' && (item?.length ?? 0) > 1,
    map: repeat?.holds === 'map',
    branches: role === 'branch',
    // Rows within rows of their own kind: there are some on the screen, and the form could ask for more.
    recursive: /(\/r\d+\/.+){2}/.test(address) && allOf(plan).some((one) => one.repeat?.like !== undefined),
  };
  return [kind, ...Object.keys(others).filter((name) => others[name])];
}

function questionOf(plan: FormPlan, { pointer }: QuestionView): Question | undefined {
  return plan.questions[pointer] ?? allOf(plan).find((one) => one.pointer === pointer);
}

/** All questions of a form, those of rows as well. */
function allOf({ questions }: FormPlan): readonly Question[] {
  const inside = (some: readonly Question[]): readonly Question[] =>
    some.flatMap((one) => [one, ...inside(one.item ?? [])]);
  return inside(Object.values(questions));
}
