import { sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of a length of time. */
export const samples: FieldSamples = {
  kind: 'duration',
  question: sampleQuestion('duration', {
    label: { text: 'How many hours do you work in a normal week?' },
    hint: { text: 'We round to the nearest 15 minutes.' },
    facts: { type: ['integer'], settings: { step: 15, max: 10080 } },
    entry: { hours: '', minutes: '' },
  }),
  filled: { hours: '37', minutes: '30' },
  wrong: {
    entry: { hours: '7.5', minutes: '' },
    text: 'Enter hours and minutes, like 7 hours 30 minutes',
    part: 'hours',
  },
};
