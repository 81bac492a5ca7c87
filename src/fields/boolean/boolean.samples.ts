import { sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of yes or no. */
export const samples: FieldSamples = {
  kind: 'boolean',
  question: sampleQuestion('boolean', {
    label: { text: 'Is this leave because you are pregnant or gave birth?' },
    hint: { text: 'This helps us find the right form for you.' },
    facts: { type: ['boolean'] },
  }),
  filled: 'true',
  wrong: { entry: '', text: 'Select Yes if this leave is for pregnancy or birth' },
};
