import { sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of an e-mail address. */
export const samples: FieldSamples = {
  kind: 'email',
  question: sampleQuestion('email', {
    label: { text: 'Email address' },
    hint: { text: 'We send news of your claim here.' },
    autocomplete: 'email',
    facts: { type: ['string'], format: 'email' },
  }),
  filled: 'ana@example.org',
  wrong: { entry: 'ana@', text: 'Enter an email address like name@example.com' },
};
