import type { Entry } from '../../model/index.js';
import { sampleQuestion, type FieldSamples } from '../testing/samples.js';
import { kind } from './week.kind.js';

const filled: Entry = {
  ...(kind.empty as { readonly [part: string]: string }),
  sunday_hours: '0',
  monday_hours: '7',
  monday_minutes: '30',
  tuesday_hours: '7',
  tuesday_minutes: '30',
  wednesday_hours: '7',
  wednesday_minutes: '30',
  thursday_hours: '7',
  thursday_minutes: '30',
  friday_hours: '7',
  friday_minutes: '30',
  saturday_hours: '0',
};

/** Examples of the hours of a week. */
export const samples: FieldSamples = {
  kind: 'week',
  question: sampleQuestion('week', {
    label: { text: 'How many hours do you work each day?' },
    hint: { text: 'Think of a normal week before your leave. Put 0 for days you do not work.' },
    facts: { type: ['array'], settings: { step: 15 } },
    entry: kind.empty,
    isHeading: true,
  }),
  filled,
  wrong: {
    entry: { ...filled, tuesday_hours: '' },
    text: 'Enter hours for Tuesday. Enter 0 for a day off.',
    part: 'tuesday_hours',
  },
};
