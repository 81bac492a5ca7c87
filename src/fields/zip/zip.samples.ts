import { sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of a ZIP code. */
export const samples: FieldSamples = {
  kind: 'zip',
  question: sampleQuestion('zip', {
    label: { text: 'ZIP code' },
    hint: { text: 'For example, 02108.' },
    autocomplete: 'postal-code',
  }),
  filled: '02108',
  wrong: { entry: '2108', text: 'A ZIP code has 5 or 9 numbers' },
  mask: '02108-****',
};
