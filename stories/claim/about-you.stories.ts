import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { scene } from './claim-on-stage.js';
import { examples } from './examples.js';

/** Pages of the claim as a person sees them, filled from the examples of schemas/pfml-claim. */
export default { title: 'Claim/About you', parameters: { stage: false } } satisfies Meta;

export const Name: StoryObj = scene({ page: 'name', example: examples.medical });
export const Gender: StoryObj = scene({ page: 'gender', example: examples.medical });
export const Phone: StoryObj = scene({ page: 'phone', example: examples.medical });
export const HomeAddress: StoryObj = scene({ page: 'home-address', example: examples.medical });
export const MailingAddress: StoryObj = scene({ page: 'mailing-address', example: examples.adoption });
export const DateOfBirth: StoryObj = scene({ page: 'date-of-birth', example: examples.medical });
export const StateId: StoryObj = scene({ page: 'state-id', example: examples.medical });
export const Ssn: StoryObj = scene({ page: 'ssn', example: examples.medical });
export const NameWithProblems: StoryObj = scene({
  page: 'name',
  example: examples.medical,
  tried: true,
  entries: { '/first_name': '', '/last_name': '' },
});
export const DateOfBirthWithProblems: StoryObj = scene({
  page: 'date-of-birth',
  example: examples.medical,
  tried: true,
  entries: { '/date_of_birth': { month: '2', day: '30', year: '1985' } },
});
export const SsnWithProblems: StoryObj = scene({
  page: 'ssn',
  example: examples.medical,
  tried: true,
  entries: { '/tax_identifier': '000-12-3456' },
});
export const HomeAddressWithProblems: StoryObj = scene({
  page: 'home-address',
  example: examples.medical,
  tried: true,
  entries: { '/residential_address/line_1': '', '/residential_address/zip': '0104' },
});
