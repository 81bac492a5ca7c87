import { msg } from '../../text/msg.js';

/** The sentences of the survivor's lookup besides those of every status. Plain, kind, and nothing that tells over a shoulder what it is about. */
export const kitTexts = {
  'ui.kit.title': () => msg('See where your kit is', { id: 'ui.kit.title' }),
  'ui.kit.lead': () =>
    msg(
      'You need the card that came with your kit. We do not ask for your name. This page keeps nothing that you type.',
      {
        id: 'ui.kit.lead',
      },
    ),
  'ui.kit.number': () => msg('Kit number', { id: 'ui.kit.number' }),
  'ui.kit.number-hint': () =>
    msg('It is on your card: 6 to 12 digits. Spaces and dashes do not matter.', { id: 'ui.kit.number-hint' }),
  'ui.kit.code': () => msg('Code', { id: 'ui.kit.code' }),
  'ui.kit.code-hint': () => msg('The code on your card, or the one that you chose.', { id: 'ui.kit.code-hint' }),
  'ui.kit.show-code': () => msg('Show the code', { id: 'ui.kit.show-code' }),
  'ui.kit.hide-code': () => msg('Hide the code', { id: 'ui.kit.hide-code' }),
  'ui.kit.go': () => msg('Show my kit', { id: 'ui.kit.go' }),
  'ui.kit.no-number': () => msg('Enter your kit number', { id: 'ui.kit.no-number' }),
  'ui.kit.no-code': () => msg('Enter your code', { id: 'ui.kit.no-code' }),
  'ui.kit.closed': () =>
    msg(
      'We can’t open a kit with this number and code. Check both. If they are right, wait a few minutes and try again, or call. Kits from before 2020 are not here.',
      { id: 'ui.kit.closed' },
    ),
  'ui.kit.wait': () => msg('Too many tries. Try again in {time}, or call.', { id: 'ui.kit.wait' }),
  'ui.kit.offline': () =>
    msg('We can’t reach the service. Check that you are online and try again, or call.', { id: 'ui.kit.offline' }),
  'ui.kit.busy': () => msg('Something went wrong on our side. Try again in a minute, or call.', { id: 'ui.kit.busy' }),
  'ui.kit.lost-title': () => msg('I lost my card or my code', { id: 'ui.kit.lost-title' }),
  'ui.kit.lost': () =>
    msg('Call the help line for kits. They can tell you how to get a new code. You do not have to say what happened.', {
      id: 'ui.kit.lost',
    }),

  'ui.kit.choose-title': () => msg('Choose a code of your own', { id: 'ui.kit.choose-title' }),
  'ui.kit.choose-lead': () =>
    msg(
      'This opens the kit that ends in {ending}. Someone who saw your card could use the code on it. With a code of your own, only you can look. You can choose it once.',
      { id: 'ui.kit.choose-lead' },
    ),
  'ui.kit.own': () => msg('Your own code', { id: 'ui.kit.own' }),
  'ui.kit.own-hint': () =>
    msg('8 characters or more. A few words in a row are easy to keep in mind.', { id: 'ui.kit.own-hint' }),
  'ui.kit.own-go': () => msg('Use my own code', { id: 'ui.kit.own-go' }),
  'ui.kit.keep': () => msg('Keep the code on my card', { id: 'ui.kit.keep' }),
  'ui.kit.no-own': () => msg('Enter a code of your own, or keep the one on your card', { id: 'ui.kit.no-own' }),
  'ui.kit.secret_short': () => msg('Choose a code with 8 characters or more', { id: 'ui.kit.secret_short' }),
  'ui.kit.secret_long': () => msg('Choose a code with 200 characters or fewer', { id: 'ui.kit.secret_long' }),
  'ui.kit.secret_common': () => msg('This code is easy to guess. Choose another one.', { id: 'ui.kit.secret_common' }),

  'ui.kit.ending': () => msg('Your kit ends in {ending}', { id: 'ui.kit.ending' }),
  'ui.kit.again': () => msg('Look again', { id: 'ui.kit.again' }),
  'ui.kit.closed-by-you': () =>
    msg('You closed the status. Nothing of it is left on this page.', { id: 'ui.kit.closed-by-you' }),
  'ui.kit.locked': () =>
    msg('We closed the status so that no one else can read it. You can open it again with your number and code.', {
      id: 'ui.kit.locked',
    }),
  'ui.kit.safety': () =>
    msg(
      'This page keeps nothing of what you typed or saw. Your browser may still list that you were on this site. Close the status when you are done.',
      { id: 'ui.kit.safety' },
    ),

  'ui.kit.idle-title': () => msg('Do you still need this page?', { id: 'ui.kit.idle-title' }),
  'ui.kit.idle-lead': () =>
    msg('We close the status in one minute so that no one else can read it.', { id: 'ui.kit.idle-lead' }),
  'ui.kit.idle-stay': () => msg('Keep it open', { id: 'ui.kit.idle-stay' }),
  'ui.kit.idle-close': () => msg('Close it now', { id: 'ui.kit.idle-close' }),

  'ui.kit.exit': () => msg('Leave this page now', { id: 'ui.kit.exit' }),
  'ui.kit.exit-how': () => msg('Or press the Shift key 3 times.', { id: 'ui.kit.exit-how' }),
  'ui.kit.exit-two': () => msg('Press Shift 2 more times to leave this page.', { id: 'ui.kit.exit-two' }),
  'ui.kit.exit-one': () => msg('Press Shift once more to leave this page.', { id: 'ui.kit.exit-one' }),

  'ui.kit.notice-lead': () =>
    msg(
      'We send nothing until you ask for it. The message only says “There is an update.” It has no name and no link, and does not say who sends it.',
      { id: 'ui.kit.notice-lead' },
    ),
  'ui.kit.notice-how': () => msg('How should we tell you?', { id: 'ui.kit.notice-how' }),
  'ui.kit.notice-none': () => msg('Send me nothing', { id: 'ui.kit.notice-none' }),
  'ui.kit.notice-text': () => msg('Text message', { id: 'ui.kit.notice-text' }),
  'ui.kit.notice-email': () => msg('Email', { id: 'ui.kit.notice-email' }),
  'ui.kit.phone': () => msg('Phone number', { id: 'ui.kit.phone' }),
  'ui.kit.email': () => msg('Email address', { id: 'ui.kit.email' }),
  'ui.kit.safe': () => msg('It is safe to send a message there', { id: 'ui.kit.safe' }),
  'ui.kit.safe-hint': () => msg('No one who could harm you reads messages there.', { id: 'ui.kit.safe-hint' }),
  'ui.kit.notice-go': () => msg('Save', { id: 'ui.kit.notice-go' }),
  'ui.kit.no-channel': () => msg('Choose how we should tell you', { id: 'ui.kit.no-channel' }),
  'ui.kit.no-phone': () => msg('Enter a phone number', { id: 'ui.kit.no-phone' }),
  'ui.kit.no-email': () => msg('Enter an email address', { id: 'ui.kit.no-email' }),
  'ui.kit.not-safe': () =>
    msg('Check the box if it is safe. If you are not sure, choose “Send me nothing”.', { id: 'ui.kit.not-safe' }),
  'ui.kit.notice-wrong': () => msg('Check the phone number or email address', { id: 'ui.kit.notice-wrong' }),
  'ui.kit.notice-off': () => msg('We will send you nothing.', { id: 'ui.kit.notice-off' }),
  'ui.kit.notice-on': () => msg('We will tell you when there is an update.', { id: 'ui.kit.notice-on' }),
} satisfies Record<string, () => string>;

/** Keys of these sentences. */
export type KitTextKey = keyof typeof kitTexts;
