import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { scene } from './claim-on-stage.js';
import { examples } from './examples.js';

/** Pages of the claim as a person sees them, filled from the examples of schemas/pfml-claim. */
export default { title: 'Claim/Check and submit Part 1', parameters: { stage: false } } satisfies Meta;

export const ConfirmBonding: StoryObj = scene({ page: 'confirm-bonding', example: examples.bonding });
export const ConfirmCaring: StoryObj = scene({ page: 'confirm-caring', example: examples.caring });
export const CheckPart1: StoryObj = scene({ page: 'check-part-1', example: examples.medical });
export const Equality: StoryObj = scene({ page: 'equality', example: examples.medical, progress: 'part 1 sent' });
export const DonePart1: StoryObj = scene({ page: 'done-part-1', example: examples.medical, progress: 'part 1 sent' });
