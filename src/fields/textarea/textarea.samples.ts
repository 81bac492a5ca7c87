import { sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of several lines of words. */
export const samples: FieldSamples = {
  kind: 'textarea',
  question: sampleQuestion('textarea', {
    label: { text: 'What else should we know?' },
    hint: { text: 'Do not put health details here.' },
    facts: { type: ['string'], maxLength: 300 },
    required: false,
  }),
  filled: 'I work two jobs.\nBoth are in Worcester.',
  wrong: { entry: 'x'.repeat(301), text: 'Use 300 characters or fewer' },
};
