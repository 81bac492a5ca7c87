import { msg } from '../../text/msg.js';
import type { overlayTexts } from './overlay-texts.js';

/** The sentences of the screens before a form: start and return code. */
export const screenTexts = {
  'ui.screen.start-title': () => msg('Start or go back', { id: 'ui.screen.start-title' }),
  'ui.screen.start-lead': () =>
    msg('We save your answers as you go. You can stop and come back on any phone or computer.', {
      id: 'ui.screen.start-lead',
    }),
  'ui.screen.start-new': () => msg('Start a new application', { id: 'ui.screen.start-new' }),
  'ui.screen.starting': () => msg('Starting…', { id: 'ui.screen.starting' }),
  'ui.screen.start-resume': () => msg('Go back to one you started', { id: 'ui.screen.start-resume' }),
  'ui.screen.resume-wait': () => msg('Too many tries. Wait a little and try again.', { id: 'ui.screen.resume-wait' }),
  'ui.screen.unreachable': () =>
    msg('We can’t reach the service right now. Please try again.', { id: 'ui.screen.unreachable' }),
  'ui.screen.failed-title': () => msg('We can’t show this form right now', { id: 'ui.screen.failed-title' }),
  'ui.screen.try-again': () => msg('Try again', { id: 'ui.screen.try-again' }),
  'ui.screen.waiting': () => msg('We can’t reach the service. We keep trying.', { id: 'ui.screen.waiting' }),

  'ui.screen.code-screen-title': () => msg('Keep your return code', { id: 'ui.screen.code-screen-title' }),
  'ui.screen.code-lead': () =>
    msg('Keep it now. If you close this page, we can’t show it again.', { id: 'ui.screen.code-lead' }),
  'ui.screen.code-use': () =>
    msg('Use this code with the ID on this page to come back on any phone or computer.', { id: 'ui.screen.code-use' }),
  'ui.screen.code-keep': () =>
    msg('Print it or write it down. Keep it private, like a bank PIN.', { id: 'ui.screen.code-keep' }),
  'ui.screen.code-lost': () => msg('We can’t look it up for you.', { id: 'ui.screen.code-lost' }),
  'ui.screen.code-print': () => msg('Print the code', { id: 'ui.screen.code-print' }),
  'ui.screen.code-copy': () => msg('Copy the code', { id: 'ui.screen.code-copy' }),
  'ui.screen.code-copied': () => msg('Copied', { id: 'ui.screen.code-copied' }),
  'ui.screen.code-not-copied': () =>
    msg('Your browser did not let us copy. Please write it down.', { id: 'ui.screen.code-not-copied' }),
  'ui.screen.code-done': () => msg('I have kept my code. Continue', { id: 'ui.screen.code-done' }),
} satisfies Record<string, () => string>;

/** Keys of these sentences and of those over a form. */
export type ScreenTextKey = keyof typeof screenTexts | keyof typeof overlayTexts;
