import { sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of an employer's tax number. */
export const samples: FieldSamples = {
  kind: 'ein',
  question: sampleQuestion('ein', {
    label: { text: 'What is your employer’s EIN?' },
    hint: { text: 'This is a 9-digit number for your employer. Look on your W-2 or 1099 form.' },
    isHeading: true,
  }),
  filled: '04-1234567',
  wrong: { entry: '04-12345', text: 'An EIN has 9 numbers' },
};
