import { sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of a Social Security number. */
export const samples: FieldSamples = {
  kind: 'ssn',
  question: sampleQuestion('ssn', {
    label: { text: 'Social Security number or ITIN' },
    hint: { text: '9 numbers, like 123-45-6789.' },
    secret: true,
  }),
  filled: '123-45-6789',
  wrong: { entry: '123-45-678', text: 'A Social Security number has 9 numbers' },
  mask: '***-**-6789',
};
