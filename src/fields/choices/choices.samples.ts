import { sampleOptions, sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of any of several options. */
export const samples: FieldSamples = {
  kind: 'choices',
  question: sampleQuestion('choices', {
    label: { text: 'Which of these do you get?' },
    hint: { text: 'Choose all that apply.' },
    facts: { type: ['array'], settings: { exclusive: ['None of these'] } },
    options: sampleOptions(['Unemployment', 'Workers’ compensation', 'Disability insurance', 'None of these']),
    entry: [],
  }),
  filled: ['Unemployment', 'Disability insurance'],
  wrong: { entry: [], text: 'Choose what you get, or “None of these”' },
};
