import { sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of a line of words. */
export const samples: FieldSamples = {
  kind: 'text',
  question: sampleQuestion('text', {
    label: { text: 'First name' },
    hint: { text: 'As it is on your license or ID.' },
    autocomplete: 'given-name',
  }),
  filled: 'Ana María',
  wrong: { entry: '', text: 'Enter your first name' },
  mask: '*****6789',
};
