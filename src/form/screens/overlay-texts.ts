import { msg } from '../../text/msg.js';

/** The sentences of what comes over a form in the midst of it, and of the way back to it: finish later, idle, two versions. */
export const overlayTexts = {
  'ui.screen.resume-title': () => msg('Go back to your application', { id: 'ui.screen.resume-title' }),
  'ui.screen.resume-lead': () =>
    msg('You need the ID and the return code that we gave you when you started.', { id: 'ui.screen.resume-lead' }),
  'ui.screen.resume-id': () => msg('Application ID', { id: 'ui.screen.resume-id' }),
  'ui.screen.resume-id-hint': () => msg('It looks like NTN-123456-ABS-01.', { id: 'ui.screen.resume-id-hint' }),
  'ui.screen.resume-code': () => msg('Return code', { id: 'ui.screen.resume-code' }),
  'ui.screen.resume-code-hint': () =>
    msg('Letters and numbers in groups. Capital letters, spaces and dashes do not matter.', {
      id: 'ui.screen.resume-code-hint',
    }),
  'ui.screen.resume-go': () => msg('Open my application', { id: 'ui.screen.resume-go' }),
  'ui.screen.resume-going': () => msg('Opening…', { id: 'ui.screen.resume-going' }),
  'ui.screen.resume-no-id': () => msg('Enter the ID that we gave you', { id: 'ui.screen.resume-no-id' }),
  'ui.screen.resume-no-code': () => msg('Enter your return code', { id: 'ui.screen.resume-no-code' }),
  'ui.screen.resume-wrong': () =>
    msg('We can’t find anything with this ID and code. Check both and try again.', { id: 'ui.screen.resume-wrong' }),
  'ui.screen.expired': () =>
    msg('You were signed out, or your answers are no longer kept. Open them again with your ID and code.', {
      id: 'ui.screen.expired',
    }),
  'ui.screen.locked-title': () => msg('We closed your application', { id: 'ui.screen.locked-title' }),
  'ui.screen.locked-lead': () =>
    msg(
      'You were away for a while, so we closed it to keep it private. Your answers are saved. Open it again with your ID and code.',
      { id: 'ui.screen.locked-lead' },
    ),

  'ui.screen.later-title': () => msg('Your answers are saved', { id: 'ui.screen.later-title' }),
  'ui.screen.later-unsaved-title': () =>
    msg('Your last answers are not saved yet', { id: 'ui.screen.later-unsaved-title' }),
  'ui.screen.later-unsaved': () =>
    msg('We can’t reach the service. Keep this page open until it says that your answers are saved.', {
      id: 'ui.screen.later-unsaved',
    }),
  'ui.screen.later-how': () =>
    msg('To come back, open this page and choose “Go back to one you started”. You need the ID and the return code.', {
      id: 'ui.screen.later-how',
    }),
  'ui.screen.later-code': () =>
    msg('We showed you the return code when you started. We can’t show it again. If you lost it, call us.', {
      id: 'ui.screen.later-code',
    }),
  'ui.screen.later-return': () => msg('Keep going', { id: 'ui.screen.later-return' }),
  'ui.screen.later-close': () => msg('Close my application on this device', { id: 'ui.screen.later-close' }),

  'ui.screen.idle-title': () => msg('Are you still there?', { id: 'ui.screen.idle-title' }),
  'ui.screen.idle-lead': () =>
    msg('To keep your answers private, we close this form soon. Your answers are saved.', {
      id: 'ui.screen.idle-lead',
    }),
  'ui.screen.idle-left': () => msg('Time left: {time}', { id: 'ui.screen.idle-left' }),
  'ui.screen.idle-stay': () => msg('Keep going', { id: 'ui.screen.idle-stay' }),
  'ui.screen.idle-any-key': () => msg('You can also press any key.', { id: 'ui.screen.idle-any-key' }),

  'ui.screen.left-title': () => msg('This form was changed', { id: 'ui.screen.left-title' }),
  'ui.screen.left-lead': () =>
    msg(
      'We carried your answers over to the new version. These have no place in it and will not be sent. Write down what you still need.',
      { id: 'ui.screen.left-lead' },
    ),
  'ui.screen.left-private': () => msg('Private, so not shown here', { id: 'ui.screen.left-private' }),
  'ui.screen.left-noted': () => msg('I have noted them', { id: 'ui.screen.left-noted' }),

  'ui.screen.outdated-title': () => msg('This form is out of date', { id: 'ui.screen.outdated-title' }),
  'ui.screen.outdated-lead': () =>
    msg('There is a newer version. Load the page again to go on. We kept your answers.', {
      id: 'ui.screen.outdated-lead',
    }),
  'ui.screen.outdated-last': () =>
    msg('Then look at the answer you gave last. You may have to give it again.', { id: 'ui.screen.outdated-last' }),
  'ui.screen.outdated-load': () => msg('Load the page again', { id: 'ui.screen.outdated-load' }),

  'ui.screen.stale-title': () => msg('Your answers were changed in another place', { id: 'ui.screen.stale-title' }),
  'ui.screen.stale-lead': () =>
    msg('Another tab or device saved a newer version. Which one do you want to keep?', { id: 'ui.screen.stale-lead' }),
  'ui.screen.stale-theirs': () => msg('Use the newer one saved elsewhere', { id: 'ui.screen.stale-theirs' }),
  'ui.screen.stale-mine': () => msg('Keep what is on this page', { id: 'ui.screen.stale-mine' }),
  'ui.screen.stale-differences': () => msg('These answers are different:', { id: 'ui.screen.stale-differences' }),
  'ui.screen.stale-here': () => msg('On this page', { id: 'ui.screen.stale-here' }),
  'ui.screen.stale-there': () => msg('Saved elsewhere', { id: 'ui.screen.stale-there' }),
  'ui.screen.stale-more': () => msg('Other answers are different, too.', { id: 'ui.screen.stale-more' }),
  'ui.screen.stale-kept': () =>
    msg('We still have the other version, as long as this page is open.', { id: 'ui.screen.stale-kept' }),
  'ui.screen.stale-swap': () => msg('Use the other version', { id: 'ui.screen.stale-swap' }),
  'ui.screen.other-tab': () =>
    msg('This form is also open in another tab. Please use only one.', { id: 'ui.screen.other-tab' }),
} satisfies Record<string, () => string>;
