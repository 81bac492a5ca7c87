import { msg } from '../../text/msg.js';

/** The sentences around a form that is read from an author's JSON. */
export const authorTexts = {
  'ui.author.check-title': () => msg('Check your answers', { id: 'ui.author.check-title' }),
  'ui.author.sent-title': () => msg('We received your answers', { id: 'ui.author.sent-title' }),
  'ui.author.sent-keep': () =>
    msg('Keep your reference number. You need it when you ask about this.', { id: 'ui.author.sent-keep' }),
  'ui.author.reference': () => msg('Reference number', { id: 'ui.author.reference' }),
  'ui.author.again': () => msg('Fill in the form again', { id: 'ui.author.again' }),

  'ui.author.kept-tab': () => msg('Kept in this tab until you send them or close it', { id: 'ui.author.kept-tab' }),
  'ui.author.kept-partly': () => msg('Kept in this tab, but for your private numbers', { id: 'ui.author.kept-partly' }),
  'ui.author.kept-nowhere': () =>
    msg('Not kept: if you leave this page, your answers are gone', { id: 'ui.author.kept-nowhere' }),

  'ui.author.closed': () => msg('This form is closed. It takes no answers any more.', { id: 'ui.author.closed' }),
  'ui.author.changed': () =>
    msg('This form was changed while you filled it in. Load the page again; your answers stay in this tab.', {
      id: 'ui.author.changed',
    }),
  'ui.author.refused': () =>
    msg(
      'The form could not be sent. Your answers are still here. Try again later, or use the other ways on this page.',
      {
        id: 'ui.author.refused',
      },
    ),

  'ui.author.kind': () =>
    msg('We are sorry. Please use the other ways that are named here, or come back later.', { id: 'ui.author.kind' }),
  'ui.author.for-editors': () => msg('For the people who look after this page', { id: 'ui.author.for-editors' }),
  'ui.author.why': () =>
    msg('The form is not shown, because its files cannot be used as they are:', { id: 'ui.author.why' }),
} satisfies Record<string, () => string>;

/** Keys of these sentences. */
export type AuthorTextKey = keyof typeof authorTexts;
