import { sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of a telephone number. */
export const samples: FieldSamples = {
  kind: 'phone',
  question: sampleQuestion('phone', {
    label: { text: 'Phone number' },
    hint: { text: 'We call only about this claim.' },
    autocomplete: 'tel-national',
  }),
  filled: '617-555-0123',
  wrong: { entry: '555-0123', text: 'Enter a phone number with 10 numbers' },
  mask: '***-***-0123',
};
