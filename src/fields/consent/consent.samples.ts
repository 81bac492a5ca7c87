import { sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of a statement to agree to. */
export const samples: FieldSamples = {
  kind: 'consent',
  question: sampleQuestion('consent', {
    label: { text: 'What I have written here is true, as far as I know' },
    hint: { text: 'You can change your answers until you send them.' },
    facts: { type: ['boolean'], const: true },
  }),
  filled: 'true',
  wrong: { entry: '', text: 'Check the box to go on' },
};
