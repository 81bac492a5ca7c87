import { sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of a date. */
export const samples: FieldSamples = {
  kind: 'date',
  question: sampleQuestion('date', {
    label: { text: 'What is your date of birth?' },
    hint: { text: 'For example, 3 27 1985.' },
    facts: { type: ['string'], format: 'date' },
    entry: { month: '', day: '', year: '' },
    autocomplete: 'bday',
  }),
  filled: { month: '3', day: '27', year: '1985' },
  wrong: { entry: { month: '11', day: '5', year: '' }, text: 'Date of birth must include a year', part: 'year' },
  mask: '****-07-04',
};
