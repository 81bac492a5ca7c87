import { sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of an amount. */
export const samples: FieldSamples = {
  kind: 'money',
  question: sampleQuestion('money', {
    label: { text: 'How much will you get?' },
    hint: { text: 'Before taxes.' },
    facts: { type: ['number'], multipleOf: 0.01 },
  }),
  filled: '1,234.50',
  wrong: { entry: '12 dollars', text: 'Enter an amount in dollars, like 500 or 500.25' },
};
