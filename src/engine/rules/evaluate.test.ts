// Over 300 lines: one table, a case for each thing an operator promises; split, it could not be read against the list of operators.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression, Json } from '../../model/index.js';
import { checkExpression, evaluate, operators, varsOf } from './index.js';
import type { Scope } from './index.js';

const scope: Scope = {
  answers: {
    name: 'Ana',
    reason: 'care',
    pay: 100.1,
    zero: 0,
    yes: true,
    no: false,
    nothing: null,
    start: '2026-03-02',
    end: '2026-03-20',
    rows: [
      { from: '2026-01-01', to: '2026-01-10', minutes: 90, mine: true },
      { from: '2026-01-10', to: '2026-01-20', minutes: 30.5, mine: false },
    ],
    halfRows: [{ minutes: 90, mine: true }, { minutes: 1 }],
    numbers: [3, 1, 2],
  },
  asked: { mail: true, __proto__evil: 1 },
  known: { employer: { outcome: 'matched' } },
  tables: { figures: { '2026': { maximum: 1230.39 } }, limit: 6 },
  today: '2026-11-22',
};

const v = (pointer: string): Expression => ({ var: pointer });
const missing = v('/missing');

type Case = readonly [Expression, Json | undefined];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  literals: [
    [5, 5],
    ['a', 'a'],
    [null, null],
    [
      ['a', 1],
      ['a', 1],
    ],
    [[{ var: '/name' }], undefined],
    [{}, undefined],
    [{ '+': [1], '-': [1] }, undefined],
  ],
  var: [
    [v('/name'), 'Ana'],
    [{ var: ['/name'] }, 'Ana'],
    [v('asked:/mail'), true],
    [v('known:/employer/outcome'), 'matched'],
    [v('/rows/1/minutes'), 30.5],
    [v('/nothing'), null],
    [missing, undefined],
    [v('/constructor'), undefined],
    [v('/__proto__'), undefined],
    [v('/name/length'), undefined],
    [v('no pointer'), undefined],
    [{ var: 5 }, undefined],
    [v('item:/x'), undefined],
  ],
  table: [
    [{ table: '/figures/2026/maximum' }, 1230.39],
    [{ table: 'limit' }, 6],
    [{ table: '/figures/1999' }, undefined],
    [{ table: 'constructor' }, undefined],
  ],
  lookup: [
    [{ lookup: [{ table: 'figures' }, { concat: [{ year: v('/start') }] }] }, { maximum: 1230.39 }],
    [{ lookup: [{ table: 'figures' }, 2026] }, { maximum: 1230.39 }],
    [{ lookup: [v('/numbers'), 0] }, 3],
    [{ lookup: [v('/numbers'), 9] }, undefined],
    [{ lookup: [v('/numbers'), 'length'] }, undefined],
    [{ lookup: [{ table: 'figures' }, '__proto__'] }, undefined],
    [{ lookup: ['text', 0] }, undefined],
  ],
  and: [
    [{ and: [true, true] }, true],
    [{ and: [true, missing] }, undefined],
    [{ and: [missing, false] }, false],
    [{ and: [true, 1] }, undefined],
    [{ and: true }, true],
  ],
  or: [
    [{ or: [false, false] }, false],
    [{ or: [false, missing] }, undefined],
    [{ or: [missing, true] }, true],
    [{ or: ['x', false] }, undefined],
  ],
  not: [
    [{ not: v('/yes') }, false],
    [{ not: [false] }, true],
    [{ not: missing }, undefined],
    [{ not: 0 }, undefined],
  ],
  if: [
    [{ if: [true, 'a', 'b'] }, 'a'],
    [{ if: [false, 'a', 'b'] }, 'b'],
    [{ if: [false, 'a', true, 'b', 'c'] }, 'b'],
    [{ if: [false, 'a'] }, undefined],
    [{ if: [missing, 'a', 'b'] }, undefined],
    [{ if: [1, 'a', 'b'] }, undefined],
    [{ if: [true, missing, 'b'] }, undefined],
  ],
  answered: [
    [{ answered: v('/name') }, true],
    [{ answered: v('/nothing') }, true],
    [{ answered: missing }, false],
    [{ answered: { '/': [1, 0] } }, false],
  ],
  default: [
    [{ default: [missing, 5] }, 5],
    [{ default: [v('/zero'), 5] }, 0],
    [{ default: [missing, missing] }, undefined],
  ],
  in: [
    [{ in: [v('/reason'), ['care', 'bonding']] }, true],
    [{ in: ['x', ['care']] }, false],
    [{ in: ['1', [1]] }, false],
    [{ in: [missing, ['a']] }, undefined],
    [{ in: ['a', 'abc'] }, undefined],
  ],
  '==': [
    [{ '==': [v('/reason'), 'care'] }, true],
    [{ '==': [1, '1'] }, false],
    [{ '==': [0, false] }, false],
    [{ '==': [missing, 'x'] }, undefined],
    [{ '==': [missing, missing] }, undefined],
    [{ '==': [{ object: { a: 1, b: { list: [2] } } }, { object: { b: { list: [2] }, a: 1 } }] }, true],
    [{ '==': [['a'], ['a', 'b']] }, false],
    [{ '==': [null, v('/nothing')] }, true],
  ],
  '!=': [
    [{ '!=': [1, 2] }, true],
    [{ '!=': [missing, 2] }, undefined],
  ],
  '<': [
    [{ '<': [1, 2] }, true],
    [{ '<': [v('/start'), v('/end')] }, true],
    [{ '<': ['a', 'b'] }, undefined],
    [{ '<': [1, '2'] }, undefined],
    [{ '<': ['2026-02-30', v('/end')] }, undefined],
    [{ '<': [missing, 1] }, undefined],
    [{ '<': [null, 1] }, undefined],
    [{ '<': [false, true] }, undefined],
  ],
  '<=': [
    [{ '<=': [2, 2] }, true],
    [{ '<=': [v('/end'), v('/start')] }, false],
  ],
  '>': [
    [{ '>': [2, 2] }, false],
    [{ '>': [v('/end'), v('/start')] }, true],
  ],
  '>=': [
    [{ '>=': [2, 2] }, true],
    [{ '>=': [1, 2] }, false],
  ],
  '+': [
    [{ '+': [0.1, 0.2] }, 0.3],
    [{ '+': [v('/pay'), 200.2] }, 300.3],
    [{ '+': [1, missing] }, undefined],
    [{ '+': ['1', 2] }, undefined],
    [{ '+': [1e308, 1e308] }, undefined],
  ],
  '-': [
    [{ '-': [0.3, 0.1] }, 0.2],
    [{ '-': 5 }, -5],
    [{ '-': [0] }, 0],
    [{ '-': [1, 2, 3] }, undefined],
  ],
  '*': [
    [{ '*': [1.1, 3] }, 3.3],
    [{ '*': [2, 3, 4] }, 24],
  ],
  '/': [
    [{ '/': [1, 4] }, 0.25],
    [{ '/': [1, 0] }, undefined],
    [{ '/': [2, 3] }, 2 / 3],
  ],
  min: [
    [{ min: [3, 1, 2] }, 1],
    [{ min: [3, missing] }, undefined],
    [{ min: ['a', 1] }, undefined],
  ],
  max: [
    [{ max: [3, 1, 2] }, 3],
    [{ max: 7 }, 7],
  ],
  round: [
    [{ round: [1.005, 2] }, 1.01],
    [{ round: 2.5 }, 3],
    [{ round: [1, 0.5] }, undefined],
    [{ round: [1, 1e9] }, undefined],
  ],
  ceil: [
    [{ ceil: 1.2 }, 2],
    [{ ceil: missing }, undefined],
  ],
  floor: [[{ floor: -1.2 }, -2]],
  today: [
    [{ today: [] }, '2026-11-22'],
    [{ '-': [{ year: { today: [] } }, 2] }, 2024],
  ],
  addDays: [
    [{ addDays: [v('/start'), -60] }, '2026-01-01'],
    [{ addDays: [v('/name'), 1] }, undefined],
    [{ addDays: [v('/start'), 1e300] }, undefined],
  ],
  addMonths: [[{ addMonths: ['2026-01-31', 1] }, '2026-02-28']],
  addYears: [[{ addYears: ['2024-02-29', 1] }, '2025-02-28']],
  daysBetween: [
    [{ daysBetween: [v('/start'), v('/end')] }, 18],
    [{ daysBetween: [v('/start'), missing] }, undefined],
  ],
  weekdayOnOrBefore: [
    [{ weekdayOnOrBefore: ['2026-11-21', 'Sunday'] }, '2026-11-15'],
    [{ weekdayOnOrBefore: ['2026-11-21', 'sunday'] }, undefined],
  ],
  year: [
    [{ year: v('/start') }, 2026],
    [{ year: '2026' }, undefined],
  ],
  ageOn: [[{ ageOn: ['2012-11-23', { today: [] }] }, 13]],
  earliest: [
    [{ earliest: { map: [v('/rows'), v('item:/from')] } }, '2026-01-01'],
    [{ earliest: { list: [missing, v('/start')] } }, '2026-03-02'],
    [{ earliest: { list: [] } }, undefined],
    [{ earliest: [['2026-01-01', 'x']] }, undefined],
  ],
  latest: [[{ latest: [['2026-01-01', '2026-05-01', '2026-02-01']] }, '2026-05-01']],
  length: [
    [{ length: 'añ🎉' }, 3],
    [{ length: 5 }, undefined],
  ],
  digits: [
    [{ digits: '12-34 x5' }, '12345'],
    [{ digits: 5 }, undefined],
  ],
  concat: [
    [{ concat: ['S', 1, 'x'] }, 'S1x'],
    [{ concat: ['a', missing] }, undefined],
    [{ concat: ['a', true] }, undefined],
  ],
  count: [
    [{ count: v('/rows') }, 2],
    [{ count: [[]] }, 0],
    [{ count: 'abc' }, undefined],
    [{ count: missing }, undefined],
  ],
  sum: [
    [{ sum: [v('/rows'), v('item:/minutes')] }, 120.5],
    [{ sum: v('/numbers') }, 6],
    [{ sum: [[]] }, 0],
    [{ sum: [v('/rows'), v('item:/nope')] }, undefined],
    [{ sum: [[0.1, 0.2]] }, 0.3],
    [{ sum: [v('/rows'), { default: [v('item:/nope'), 1] }] }, 2],
  ],
  some: [
    [{ some: [v('/rows'), v('item:/mine')] }, true],
    [{ some: [v('/halfRows'), { not: v('item:/mine') }] }, undefined],
    [{ some: [v('/rows'), { '>': [v('item:/minutes'), 500] }] }, false],
    [{ some: [[], true] }, false],
  ],
  every: [
    [{ every: [v('/rows'), v('item:/mine')] }, false],
    [{ every: [v('/halfRows'), v('item:/mine')] }, undefined],
    [{ every: [[], false] }, true],
    [{ every: [v('/numbers'), { '>': [v('item:'), 0] }] }, true],
  ],
  none: [
    [{ none: [v('/rows'), v('item:/mine')] }, false],
    [{ none: [v('/halfRows'), { not: v('item:/mine') }] }, undefined],
    [{ none: [[], true] }, true],
  ],
  map: [
    [{ map: [v('/numbers'), { '*': [v('item:'), 2] }] }, [6, 2, 4]],
    [{ map: [v('/halfRows'), v('item:/mine')] }, [true]],
    [{ map: [v('/name'), 1] }, undefined],
  ],
  filter: [
    [{ filter: [v('/numbers'), { '>': [v('item:'), 1] }] }, [3, 2]],
    [{ count: { filter: [v('/halfRows'), v('item:/mine')] } }, 1],
  ],
  at: [
    [{ at: [v('/numbers'), 0] }, 3],
    [{ at: [v('/numbers'), 3] }, undefined],
    [{ at: [v('/numbers'), -1] }, undefined],
    [{ at: [v('/numbers'), 'length'] }, undefined],
  ],
  list: [
    [{ list: [1, missing, v('/name')] }, [1, 'Ana']],
    [{ list: [] }, []],
  ],
  object: [
    [{ object: { a: v('/name'), b: missing, c: 1 } }, { a: 'Ana', c: 1 }],
    [{ object: 5 }, undefined],
    [{ object: [{ a: 1 }] }, { a: 1 }],
  ],
  flat: [
    [{ flat: [v('/numbers'), missing, [9]] }, [3, 1, 2, 9]],
    [{ flat: { list: [v('/numbers'), [8]] } }, [3, 1, 2, 8]],
    [{ flat: [v('/numbers'), 5] }, undefined],
    [{ flat: missing }, undefined],
  ],
  overlap: [
    [{ overlap: { map: [v('/rows'), { object: { start: v('item:/from'), end: v('item:/to') } }] } }, true],
    [
      {
        overlap: {
          list: [
            { object: { start: '2026-01-01', end: '2026-01-09' } },
            { object: { start: '2026-01-10', end: '2026-01-10' } },
          ],
        },
      },
      false,
    ],
    [
      {
        overlap: {
          list: [{ object: { start: '2026-01-01', end: '2026-01-09' } }, { object: { start: '2026-01-10' } }],
        },
      },
      undefined,
    ],
    [
      {
        overlap: {
          list: [
            { object: { start: '2026-01-01', end: '2026-03-01' } },
            { object: { start: '2026-01-10', end: '2026-01-11' } },
            { object: { start: '2026-05-10' } },
          ],
        },
      },
      true,
    ],
    [{ overlap: [[]] }, false],
    [{ overlap: v('/name') }, undefined],
  ],
  spread: [
    [{ spread: [2400, 7, 15] }, [345, 345, 345, 345, 345, 345, 330]],
    [{ spread: [0, 7, 15] }, [0, 0, 0, 0, 0, 0, 0]],
    [{ spread: [100, 7, 15] }, [15, 15, 15, 15, 15, 15, 10]],
    [{ spread: [20, 2, 15] }, [15, 5]],
    [{ spread: [-15, 7, 15] }, undefined],
    [{ spread: [15, 0, 15] }, undefined],
    [{ spread: [15, 1e9, 15] }, undefined],
    [{ spread: [15, 7, 0] }, undefined],
    [{ spread: [1, 2, 0.1] }, [0.5, 0.5]],
  ],
  abaChecksum: [
    [{ abaChecksum: '011000015' }, true],
    [{ abaChecksum: '021000021' }, true],
    [{ abaChecksum: '021000022' }, false],
    [{ abaChecksum: '000000000' }, false],
    [{ abaChecksum: '500000005' }, false],
    [{ abaChecksum: '12345' }, undefined],
    [{ abaChecksum: 11000015 }, undefined],
  ],
};

describe('the rules’ language', () => {
  it('has a case for each operator and no others', () => {
    expect(
      Object.keys(CASES)
        .filter((name) => name !== 'literals')
        .sort(),
    ).toEqual([...operators.keys()].sort());
  });

  describe.each(Object.entries(CASES))('%s', (_, cases) => {
    it.each(
      cases.map(([expression, expected]) => ({ expression: JSON.stringify(expression), run: expression, expected })),
    )('$expression is $expected', ({ run, expected }) => expect(evaluate(run, scope)).toEqual(expected));
  });

  it('keeps a key named __proto__ as data', () => {
    const built = evaluate(JSON.parse('{"object":{"__proto__":1}}') as Json, scope) as object;
    expect(Object.hasOwn(built, '__proto__')).toBe(true);
    expect(Object.getPrototypeOf(built)).toBe(Object.prototype);
  });

  it('ends on expressions and answers that are made to harm', () => {
    const deep = (levels: number, wrap: (inner: Json) => Json): Json =>
      Array.from({ length: levels }).reduce<Json>((inner) => wrap(inner), 1);
    const nested = deep(5000, (inner) => ({ not: inner }));
    const lists = deep(5000, (inner) => [inner]);
    const rows = Array.from({ length: 2000 }, (_, i) => i);
    const within: Expression = { map: [v('/rows'), { map: [v('/rows'), v('item:')] }] };
    const hostile: Scope = { ...scope, answers: { a: lists, b: deep(5000, (inner) => [inner]), rows } };
    expect(evaluate(nested, scope)).toBeUndefined();
    expect(evaluate({ '==': [v('/a'), v('/b')] }, hostile)).toBeUndefined();
    expect(
      evaluate(
        deep(5000, (inner) => ({ object: { a: inner } })),
        scope,
      ),
    ).toBeDefined();
    expect(() => evaluate({ count: { flat: within } }, hostile)).not.toThrow();
    expect(checkExpression(nested).map((problem) => problem.code)).toEqual(['depth']);
    expect(varsOf(nested)).toEqual([]);
  });

  it('is total: any operator over any operands gives JSON or undefined', () => {
    const { expression } = fc.letrec<{ expression: Json }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom<Json>(
          v('/name'),
          v('/rows'),
          v('/start'),
          v('/pay'),
          missing,
          0,
          -1,
          1e308,
          5e-324,
          15,
          true,
          null,
          '2026-01-01',
          '',
          'Sunday',
          [1, 2],
        ),
        fc.jsonValue() as fc.Arbitrary<Json>,
        fc
          .tuple(
            fc.constantFrom(...operators.keys(), 'constructor', '__proto__'),
            fc.array(tie('expression'), { maxLength: 4 }),
          )
          .map(([name, operands]) => ({ [name]: operands })),
      ),
    }));
    fc.assert(
      fc.property(expression, (any) => {
        const value = evaluate(any, scope);
        expect(value === undefined || JSON.stringify(value) !== undefined).toBe(true);
        checkExpression(any);
        varsOf(any);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an expression before any answer', () => {
  it('tells what it reads, rows of inner lists aside', () => {
    expect(
      varsOf({
        and: [
          { '==': [v('/a'), v('asked:/b')] },
          v('/a'),
          { some: [v('/list'), { '<': [v('item:/x'), v('/c')] }] },
          v('item:/own'),
          { object: { k: v('known:/d') } },
          { table: '/t' },
        ],
      }),
    ).toEqual(['/a', 'asked:/b', '/list', '/c', 'item:/own', 'known:/d']);
  });

  it.each<readonly [Expression, string, string]>([
    [{ nope: [1] }, 'operator', ''],
    [{ '==': [1] }, 'operands', ''],
    [{ '<': [1, 2, 3] }, 'operands', ''],
    [{ and: [true, {}] }, 'keys', 'and/1'],
    [{ in: ['a', [{ var: '/a' }]] }, 'list', 'in/1'],
    [{ not: { var: 'a' } }, 'pointer', 'not'],
    [{ var: { var: '/a' } }, 'pointer', ''],
    [{ weekdayOnOrBefore: ['2026-01-01', 'Funday'] }, 'weekday', ''],
    [{ object: [1] }, 'fields', ''],
    [{ object: { a: { nope: 1 } } }, 'operator', 'object/a'],
    [{ map: [v('/l'), { nope: 1 }] }, 'operator', 'map/1'],
    [{ toString: [] }, 'operator', ''],
  ])('%j has the problem %s at "%s"', (expression, code, path) => {
    expect(checkExpression(expression).map((problem) => [problem.code, problem.path.join('/')])).toEqual([
      [code, path],
    ]);
  });

  it('has no problem when all is well', () => {
    for (const [name, [first]] of Object.entries(CASES))
      if (name !== 'literals') expect(checkExpression((first as Case)[0])).toEqual([]);
  });
});
