import type { StoryObj } from '@storybook/web-components-vite';
import { type Hands, atTheService } from './at-the-service.js';

/** What stands before, over and after the pages of a form that a service keeps. The service here is one on paper. */
export default { title: 'Around a form', parameters: { stage: false }, tags: ['!autodocs'] };

const started = async ({ press, sees }: Hands): Promise<void> => {
  await press('Start a new application');
  await sees('Keep your return code');
  await press('I have kept my code. Continue');
  await sees('What is your name?');
};

export const Start: StoryObj = atTheService('Start, or go back', ({ sees }) => sees('Start or go back'));

export const KeepTheCode: StoryObj = atTheService('Keep your return code', async ({ press, sees }) => {
  await press('Start a new application');
  await sees('Keep your return code');
});

export const GoBack: StoryObj = atTheService('Go back to an application', async ({ press, sees }) => {
  await press('Go back to one you started');
  await sees('Go back to your application');
});

export const GoBackBlank: StoryObj = atTheService('Go back, nothing answered', async ({ press, sees }) => {
  await press('Go back to one you started');
  await press('Open my application');
  await sees('There is a problem');
});

export const GoBackRefused: StoryObj = atTheService('Go back, not found', async ({ press, type, sees }) => {
  await press('Go back to one you started');
  await type('Application ID', 'NTN-000000-ABS-01');
  await type('Return code', 'AAAA-AAAA-AAAA-AAAA');
  await press('Open my application');
  await sees('There is a problem');
});

export const Saved: StoryObj = atTheService('A page, saved', async (hands) => {
  await started(hands);
  await hands.type('First name', 'Ana');
});

export const NotSaved: StoryObj = atTheService('A page, not saved: no network', async (hands) => {
  await started(hands);
  hands.service.isCut = true;
  await hands.type('First name', 'Ana');
});

export const Later: StoryObj = atTheService('Saved for later', async (hands) => {
  await started(hands);
  await hands.type('First name', 'Ana');
  await hands.press('Save and finish later');
  await hands.sees('Your answers are saved');
});

export const StillThere: StoryObj = atTheService(
  'Are you still there?',
  async (hands) => {
    await started(hands);
    await hands.sees('Are you still there?');
  },
  { idleTimes: { warn: 400, close: 600_000 } },
);

export const Closed: StoryObj = atTheService(
  'Closed after a long stillness',
  async (hands) => {
    await started(hands);
    await hands.sees('We closed your application');
  },
  { idleTimes: { warn: 300, close: 500 } },
);

export const TwoVersions: StoryObj = atTheService('Saved somewhere else meanwhile', async (hands) => {
  await started(hands);
  const { paper } = hands.service;
  paper.draft = { ...paper.draft, entries: { '/first_name': 'Elsewhere' } };
  paper.revision += 1;
  await hands.type('First name', 'Here');
  await hands.sees('Your answers were changed in another place');
});
