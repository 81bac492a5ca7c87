import { sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of a file. */
export const samples: FieldSamples = {
  kind: 'file',
  question: sampleQuestion('file', {
    label: { text: 'A plan of the street' },
    hint: { text: 'A drawing or a map will do.' },
    facts: { type: ['string'], contentEncoding: 'base64', contentMediaType: 'application/pdf' },
    entry: { id: '', name: '', type: '', size: '' },
  }),
  filled: { id: 'f1', name: 'street plan.pdf', type: 'application/pdf', size: '120000' },
  wrong: {
    entry: { id: 'f2', name: 'film.pdf', type: 'application/pdf', size: '90000000' },
    text: 'The file is too large. Choose one of 3 MB or less.',
  },
};
