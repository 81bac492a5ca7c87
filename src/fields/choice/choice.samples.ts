import { sampleOptions, sampleQuestion, type FieldSamples } from '../testing/samples.js';

/** Examples of one of a few options. */
export const samples: FieldSamples = {
  kind: 'choice',
  question: sampleQuestion('choice', {
    label: { text: 'Why do you need to take leave?' },
    hint: { text: 'Choose one. If you have two reasons, start with the one that comes first.' },
    options: [
      {
        key: 'medical',
        value: 'medical',
        label: { text: 'I am sick, hurt, or pregnant and can’t work' },
        hint: { text: 'This includes time to heal after giving birth.' },
      },
      { key: 'bonding', value: 'bonding', label: { text: 'I need time to bond with a child who is new to my home' } },
      { key: 'care', value: 'care', label: { text: 'I need to care for a family member who is sick or hurt' } },
    ],
  }),
  filled: 'care',
  wrong: { entry: '', text: 'Choose why you need leave' },
};

/** A native select: more options than a reader takes in at a glance. */
export const selectSamples: FieldSamples = {
  ...samples,
  question: {
    ...samples.question,
    label: { text: 'State' },
    hint: undefined,
    options: sampleOptions([
      'Connecticut',
      'Maine',
      'Massachusetts',
      'New Hampshire',
      'New York',
      'Rhode Island',
      'Vermont',
      'Another state',
    ]),
  },
  filled: 'Massachusetts',
  wrong: { entry: '', text: 'Choose a state' },
};

/** A box that finds one of many. */
export const searchSamples: FieldSamples = {
  ...samples,
  question: {
    ...samples.question,
    label: { text: 'Which department do you work in?' },
    hint: { text: 'Type part of its name.' },
    options: sampleOptions(
      Array.from(
        { length: 20 },
        (_, index) => `Department ${String.fromCharCode(65 + index)}${index % 2 ? ' of Transit' : ' of Públic Works'}`,
      ),
    ),
  },
  filled: 'Department B of Transit',
  wrong: { entry: { typed: 'sales' }, text: 'Choose a department from the list' },
};
