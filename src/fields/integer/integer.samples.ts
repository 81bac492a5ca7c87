import { sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of a whole number. */
export const samples: FieldSamples = {
  kind: 'integer',
  question: sampleQuestion('integer', {
    label: { text: 'How many times will you need leave in a month?' },
    facts: { type: ['integer'] },
    hint: { text: 'Your best guess is fine.' },
  }),
  filled: '4',
  wrong: { entry: '4.5', text: 'Enter a whole number' },
};
