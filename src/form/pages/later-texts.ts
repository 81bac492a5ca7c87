import { msg } from '../../text/msg.js';

/** The sentences of work under way, of steps that have begun, of lists, of checking one's answers and of sending them. */
export const laterTexts = {
  'ui.form.checking': () => msg('Checking…', { id: 'ui.form.checking' }),
  'ui.form.sending': () => msg('Sending… Please do not close this page.', { id: 'ui.form.sending' }),
  'ui.form.state-done': () => msg('Done', { id: 'ui.form.state-done' }),
  'ui.form.state-locked': () => msg('Sent', { id: 'ui.form.state-locked' }),
  'ui.form.state-not-applicable': () => msg('Not needed yet', { id: 'ui.form.state-not-applicable' }),
  'ui.form.state-problem': () => msg('There is a problem', { id: 'ui.form.state-problem' }),
  'ui.form.state-in-progress': () => msg('In progress', { id: 'ui.form.state-in-progress' }),

  'ui.form.change': () => msg('Change', { id: 'ui.form.change' }),
  'ui.form.remove': () => msg('Remove', { id: 'ui.form.remove' }),
  'ui.form.undo': () => msg('Undo', { id: 'ui.form.undo' }),
  'ui.form.removed': () => msg('{title} was removed.', { id: 'ui.form.removed' }),
  'ui.form.card-problem': () => msg('Some answers here need a fix', { id: 'ui.form.card-problem' }),

  'ui.form.continue': () => msg('Continue', { id: 'ui.form.continue' }),
  'ui.screen.code-title': () => msg('Your return code', { id: 'ui.screen.code-title' }),
  'ui.submit': () => msg('Submit', { id: 'ui.submit' }),
  'ui.your-answers': () => msg('Your answers', { id: 'ui.your-answers' }),
  'ui.form.not-provided': () => msg('Not provided', { id: 'ui.form.not-provided' }),
  'ui.form.locked': () => msg('You sent this part already. To change it, call us.', { id: 'ui.form.locked' }),
  'ui.form.blocking-title': () =>
    msg('You can’t send this yet. Please fix these first:', { id: 'ui.form.blocking-title' }),
  'ui.form.removed-title': () => msg('Answers we will not send', { id: 'ui.form.removed-title' }),
  'ui.form.removed-why': () =>
    msg('You changed another answer, so we do not need these. We kept them in case you change it back.', {
      id: 'ui.form.removed-why',
    }),

  'ui.form.sent-at': () => msg('Sent {time}', { id: 'ui.form.sent-at' }),
  'ui.form.print': () => msg('Print this page', { id: 'ui.form.print' }),
  'ui.form.not-sent': () =>
    msg('We could not send this. Your answers are safe. Please try again.', { id: 'ui.form.not-sent' }),
  'ui.form.not-checked': () =>
    msg('We could not check this right now. Your answers are safe. Please try again.', { id: 'ui.form.not-checked' }),
  'ui.form.save-first': () =>
    msg('We could not save your answers, so we did not send them. Please try again.', { id: 'ui.form.save-first' }),

  'ui.form.event-when': () => msg('When', { id: 'ui.form.event-when' }),
  'ui.form.event-time': () => msg('{day}, {from} to {to}', { id: 'ui.form.event-time' }),
  'ui.form.event-where': () => msg('Where', { id: 'ui.form.event-where' }),
  'ui.form.event-save': () => msg('Add to your calendar (.ics)', { id: 'ui.form.event-save' }),
  'ui.form.document-get': () => msg('Download document {n}', { id: 'ui.form.document-get' }),
  'ui.form.document-failed': () =>
    msg('We could not get this document. Please try again.', { id: 'ui.form.document-failed' }),
  'ui.form.event-over': () =>
    msg('This is over. You can still add it to your calendar. It will not remind you.', {
      id: 'ui.form.event-over',
    }),
} satisfies Record<string, () => string>;

/** Keys of these sentences. */
export type LaterTextKey = keyof typeof laterTexts;
