import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { scene } from './claim-on-stage.js';
import { examples } from './examples.js';

/** Pages of the claim as a person sees them, filled from the examples of schemas/pfml-claim. */
export default { title: 'Claim/Payment, documents, finish', parameters: { stage: false } } satisfies Meta;

export const Payment: StoryObj = scene({ page: 'payment', example: examples.medical, progress: 'part 1 sent' });
export const Tax: StoryObj = scene({ page: 'tax', example: examples.medical, progress: 'part 1 sent' });
export const UploadIdentity: StoryObj = scene({
  page: 'upload-identity',
  example: examples.medical,
  progress: 'part 2 sent',
});
export const UploadCertification: StoryObj = scene({
  page: 'upload-certification',
  example: examples.medical,
  progress: 'documents there',
});
export const CheckAll: StoryObj = scene({ page: 'check-all', example: examples.medical, progress: 'documents there' });
export const Done: StoryObj = scene({ page: 'done', example: examples.medical, progress: 'all sent' });
