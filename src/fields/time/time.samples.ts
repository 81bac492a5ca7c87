import { sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of a time of day. */
export const samples: FieldSamples = {
  kind: 'time',
  question: sampleQuestion('time', {
    label: { text: 'When does it start?' },
    hint: { text: 'For example, 7 30 PM.' },
    facts: { type: ['string'], format: 'time' },
    entry: { hour: '', minute: '', half: '' },
  }),
  filled: { hour: '7', minute: '30', half: 'pm' },
  wrong: { entry: { hour: '7', minute: '30', half: '' }, text: 'Choose AM or PM', part: 'half' },
};
