import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { scene } from './claim-on-stage.js';
import { examples } from './examples.js';

/** Pages of the claim as a person sees them, filled from the examples of schemas/pfml-claim. */
export default { title: 'Claim/Before you start', parameters: { stage: false } } satisfies Meta;

export const GetReady: StoryObj = scene({ page: 'get-ready', example: examples.medical, atTheDoor: true });
export const Consent: StoryObj = scene({ page: 'consent', example: examples.medical, atTheDoor: true });
export const Attestation: StoryObj = scene({ page: 'attestation', example: examples.medical, atTheDoor: true });
export const Hub: StoryObj = scene({ page: 'hub', example: examples.medical });
