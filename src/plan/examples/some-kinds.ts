import type { FieldKind, QuestionFacts } from '../../model/index.js';

/** Field kinds for tests of the planner: what they claim is all that matters to it. */
function kind(name: string, claims: (facts: QuestionFacts) => number): FieldKind {
  return { name, claims, parse: () => ({ kind: 'blank' }), format: () => '', isBlank: () => true, empty: '' };
}

const is = (type: QuestionFacts['type'][number]) => (facts: QuestionFacts) => (facts.type.includes(type) ? 2 : 0);

/** A handful of kinds by name. */
export const someKinds: Readonly<Record<string, FieldKind>> = Object.fromEntries(
  [
    kind('text', is('string')),
    kind('number', is('number')),
    kind('integer', is('integer')),
    kind('boolean', is('boolean')),
    kind('consent', (facts) => (facts.const === true ? 9 : 0)),
    kind('date', (facts) => (facts.format === 'date' ? 5 : 0)),
    kind('choice', (facts) => (facts.options && !facts.type.includes('array') ? 8 : 0)),
    kind('choices', (facts) => (facts.type.includes('array') && facts.items?.options ? 8 : 0)),
    kind('list', (facts) => (facts.type.includes('array') ? 1 : 0)),
    kind('week', () => 0),
  ].map((one) => [one.name, one]),
);
