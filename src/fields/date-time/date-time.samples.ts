import { sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of a date and a time of day. */
export const samples: FieldSamples = {
  kind: 'date-time',
  question: sampleQuestion('date-time', {
    label: { text: 'When does the street close?' },
    hint: { text: 'For example, 7 4 2026 and 9 00 AM.' },
    facts: { type: ['string'], format: 'date-time' },
    entry: { month: '', day: '', year: '', hour: '', minute: '', half: '' },
  }),
  filled: { month: '7', day: '4', year: '2026', hour: '9', minute: '00', half: 'am' },
  wrong: {
    entry: { month: '7', day: '4', year: '2026', hour: '9', minute: '', half: 'am' },
    text: 'Enter the minutes',
    part: 'minute',
  },
};
