import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json } from '../../model/index.js';
import type { LayoutRule } from '../../plan/layout/form-layout.js';
import { type Tried, codesOf } from './testing/say-paths.js';

// Against a walk of every path that knows nothing of the engine: on forms of choices only, the proof must find exactly what that finds.

/** A test of earlier answers: all of these, or not all of them. */
interface Test {
  readonly all: readonly (readonly [question: number, value: string])[];
  readonly isNegated: boolean;
}
/** A page with one choice of three: when it is shown, and what refuses its answer. */
interface Choice {
  readonly when?: Test;
  readonly refusedIf?: Test;
}

const VALUES = ['a', 'b', 'c'];

const testOf = (most: number): fc.Arbitrary<Test> =>
  fc.record({
    all: fc.array(fc.tuple(fc.integer({ min: 0, max: most }), fc.constantFrom(...VALUES)), {
      minLength: 1,
      maxLength: 2,
    }),
    isNegated: fc.boolean(),
  });
const formOf = (pages: number): fc.Arbitrary<readonly Choice[]> =>
  fc.tuple(
    ...Array.from({ length: pages }, (_, at) =>
      at === 0
        ? fc.constant<Choice>({})
        : fc.record<Choice>({ when: testOf(at - 1), refusedIf: testOf(at) }, { requiredKeys: [] }),
    ),
  );

const written = ({ all, isNegated }: Test): Json => {
  const is = all.map(([question, value]): Json => ({ '==': [{ var: `/q${question}` }, value] }));
  return isNegated ? { not: { and: is } } : { and: is };
};

const formFrom = (choices: readonly Choice[]): Tried => ({
  properties: Object.fromEntries(choices.map((_, at) => [`q${at}`, { title: `Q${at}`, enum: VALUES }])),
  required: ['q0'],
  layout: {
    fields: Object.fromEntries(choices.map((_, at) => [`/q${at}`, { errors: { required: 'Choose' } }])),
    pages: choices.map(({ when }, at) => ({
      id: `p${at}`,
      title: `P${at}`,
      questions: [`/q${at}`],
      ...(when && { when: written(when) }),
    })),
    rules: choices.flatMap(({ refusedIf }, at): LayoutRule[] =>
      refusedIf
        ? [{ id: `r${at}`, code: 'refused', at: `/q${at}`, assert: { not: written(refusedIf) }, text: 'No' }]
        : [],
    ),
  },
});

/** What walking every path finds. `goesOn`: a page that refuses everything lets pass all the same, to see what stands behind it. */
function walked(
  choices: readonly Choice[],
  goesOn = false,
): { readonly dead: ReadonlySet<number>; readonly reached: ReadonlySet<number> } {
  const reached = new Set<number>();
  const dead = new Set<number>();
  // Surely so: a page is shown, and an answer refused, only where every answer that would decide it is there.
  const holds = ({ all, isNegated }: Test, answers: readonly (string | undefined)[]): boolean => {
    const [no, unsure] = [
      all.some(([question, value]) => answers[question] !== undefined && answers[question] !== value),
      all.some(([question]) => answers[question] === undefined),
    ];
    return isNegated ? no : !no && !unsure;
  };
  const walk = (at: number, answers: readonly (string | undefined)[]): void => {
    const choice = choices[at];
    if (!choice) return;
    if (choice.when && !holds(choice.when, answers)) return walk(at + 1, [...answers, undefined]);
    reached.add(at);
    const ways = [...VALUES, ...(at === 0 ? [] : [undefined])].map((value) => [...answers, value]);
    const open = ways.filter((way) => !choice.refusedIf || !holds(choice.refusedIf, way));
    if (open.length === 0) dead.add(at);
    for (const way of open.length === 0 && goesOn ? ways : open) walk(at + 1, way);
  };
  walk(0, []);
  return { dead, reached };
}

it('finds exactly the dead ends and the unreachable pages that a walk of every path finds', () => {
  const met = { dead: 0, unreached: 0 };
  fc.assert(
    fc.property(formOf(4), (choices) => {
      const { dead, reached } = walked(choices);
      const codes = codesOf(formFrom(choices));
      const at = (code: string): ReadonlySet<number> =>
        new Set(codes.filter((one) => one.startsWith(code)).map((one) => Number(one.split('/').at(-1))));
      const ends = at('error dead_end');
      const unreachable = at('error page_unreachable');
      met.dead += dead.size;
      met.unreached += unreachable.size;
      for (const page of dead) expect(ends).toContain(page);
      // A dead end may hide another one, which is told as well: both must go.
      for (const page of ends) expect(walked(choices, true).dead).toContain(page);
      for (const page of unreachable) expect(reached).not.toContain(page);
      if (dead.size === 0)
        for (const page of choices.keys()) expect([page, unreachable.has(page)]).toEqual([page, !reached.has(page)]);
    }),
    { numRuns: 60, seed: 20261125 },
  );
  // Forms without dead ends would prove nothing.
  expect(met.dead).toBeGreaterThan(3);
  expect(met.unreached).toBeGreaterThan(3);
});
