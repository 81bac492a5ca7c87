import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { scene } from './claim-on-stage.js';
import { examples } from './examples.js';

/** Pages of the claim as a person sees them, filled from the examples of schemas/pfml-claim. */
export default { title: 'Claim/Other leave and income', parameters: { stage: false } } satisfies Meta;

export const OtherLeave: StoryObj = scene({ page: 'other-leave', example: examples.medical });
export const PastSame: StoryObj = scene({ page: 'past-same', example: examples.medical });
export const PastSameList: StoryObj = scene({ page: 'past-same-list', example: examples.medical });
export const PastOther: StoryObj = scene({ page: 'past-other', example: examples.medical });
export const PastOtherList: StoryObj = scene({ page: 'past-other-list', example: examples.medical });
export const PaidTimeOff: StoryObj = scene({
  page: 'paid-time-off',
  example: examples.timeOff,
  switches: { concurrent_leave: true },
});
export const PaidTimeOffDates: StoryObj = scene({
  page: 'paid-time-off-dates',
  example: examples.timeOff,
  switches: { concurrent_leave: true },
});
export const EmployerBenefits: StoryObj = scene({ page: 'employer-benefits', example: examples.medical });
export const EmployerBenefitsList: StoryObj = scene({ page: 'employer-benefits-list', example: examples.medical });
export const OtherIncomes: StoryObj = scene({ page: 'other-incomes', example: examples.medical });
export const OtherIncomesList: StoryObj = scene({ page: 'other-incomes-list', example: examples.medical });
