import { sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of the address of a page. */
export const samples: FieldSamples = {
  kind: 'url',
  question: sampleQuestion('url', {
    label: { text: 'Web page of your group' },
    hint: { text: 'For example, https://www.mass.gov.' },
    facts: { type: ['string'], format: 'uri' },
    required: false,
  }),
  filled: 'https://www.mass.gov/block-party',
  wrong: { entry: 'our page', text: 'Remove the space in the web address' },
};
