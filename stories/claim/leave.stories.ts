import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { scene } from './claim-on-stage.js';
import { examples } from './examples.js';

/** Pages of the claim as a person sees them, filled from the examples of schemas/pfml-claim. */
export default { title: 'Claim/Leave details', parameters: { stage: false } } satisfies Meta;

export const LeaveReason: StoryObj = scene({ page: 'leave-reason', example: examples.medical });
export const Pregnancy: StoryObj = scene({ page: 'pregnancy', example: examples.medical });
export const BondingType: StoryObj = scene({ page: 'bonding-type', example: examples.bonding });
export const ChildBirthDate: StoryObj = scene({ page: 'child-birth-date', example: examples.bonding });
export const ChildPlacementDate: StoryObj = scene({ page: 'child-placement-date', example: examples.adoption });
export const FamilyRelationship: StoryObj = scene({ page: 'family-relationship', example: examples.caring });
export const FamilyName: StoryObj = scene({ page: 'family-name', example: examples.caring });
export const FamilyDateOfBirth: StoryObj = scene({ page: 'family-date-of-birth', example: examples.caring });
export const ContinuousLeave: StoryObj = scene({ page: 'continuous-leave', example: examples.medical });
export const ReducedLeave: StoryObj = scene({ page: 'reduced-leave', example: examples.caring });
export const ReducedWeek: StoryObj = scene({ page: 'reduced-week', example: examples.caring });
export const ReducedWeeklyHours: StoryObj = scene({ page: 'reduced-weekly-hours', example: examples.bondingVariable });
export const IntermittentLeave: StoryObj = scene({ page: 'intermittent-leave', example: examples.intermittent });
export const IntermittentFrequency: StoryObj = scene({
  page: 'intermittent-frequency',
  example: examples.intermittent,
});
export const LeaveSummary: StoryObj = scene({ page: 'leave-summary', example: examples.medical });
export const ContinuousLeaveWithProblems: StoryObj = scene({
  page: 'continuous-leave',
  example: examples.medical,
  tried: true,
  entries: { '/leave_details/continuous_leave_periods/0/end_date': { month: '12', day: '1', year: '2026' } },
});
