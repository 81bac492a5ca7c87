import { sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of a number. */
export const samples: FieldSamples = {
  kind: 'number',
  question: sampleQuestion('number', {
    label: { text: 'How many hours do you work in a week?' },
    hint: { text: 'For example, 37.5.' },
    facts: { type: ['number'] },
  }),
  filled: '37.5',
  wrong: { entry: '37,5', text: 'Check the commas. Write it like 37.5.' },
};
