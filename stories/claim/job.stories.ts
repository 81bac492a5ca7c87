import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { scene } from './claim-on-stage.js';
import { examples } from './examples.js';

/** Pages of the claim as a person sees them, filled from the examples of schemas/pfml-claim. */
export default { title: 'Claim/Your job', parameters: { stage: false } } satisfies Meta;

/** The directory knows no such employer, twice. */
const NOT_FOUND = { employer: { outcome: 'unknown', triesLeft: 3 } };

export const Employer: StoryObj = scene({ page: 'employer', example: examples.medical });
export const EmployerNotFound: StoryObj = scene({
  page: 'employer-not-found',
  example: examples.medical,
  known: NOT_FOUND,
});
export const EmployerNotFoundDates: StoryObj = scene({
  page: 'employer-not-found-dates',
  example: examples.medical,
  known: NOT_FOUND,
});
export const Department: StoryObj = scene({ page: 'department', example: examples.medical });
export const NotifiedEmployer: StoryObj = scene({ page: 'notified-employer', example: examples.medical });
export const WorkPattern: StoryObj = scene({ page: 'work-pattern', example: examples.medical });
export const WorkWeek: StoryObj = scene({ page: 'work-week', example: examples.medical });
export const AverageWeek: StoryObj = scene({ page: 'average-week', example: examples.bondingVariable });
