import { msg } from '../../text/msg.js';

/** What the page of a claim says beside its tracker's words. */
export const pfmlTexts = {
  'ui.pfml.proof-identity': () => msg('Proof of who you are', { id: 'ui.pfml.proof-identity' }),
  'ui.pfml.proof-certification': () => msg('Proof of why you need leave', { id: 'ui.pfml.proof-certification' }),
  'ui.pfml.no-files': () => msg('Nothing here yet.', { id: 'ui.pfml.no-files' }),
  'ui.pfml.added': () => msg('We got what you sent. It stands under “Your documents” now:', { id: 'ui.pfml.added' }),
  'ui.pfml.hours-total': () =>
    msg(
      'You have reported {hours} so far. We pay once you have reported 8 hours, or 30 days after your first report.',
      {
        id: 'ui.pfml.hours-total',
      },
    ),
  'ui.pfml.hours-none': () =>
    msg('You have not reported any hours yet. Report them each week.', { id: 'ui.pfml.hours-none' }),
  'ui.pfml.hours-days': () => msg('{days}: {hours}', { id: 'ui.pfml.hours-days' }),
  'ui.pfml.hours-confirmed': () => msg('Your employer has looked at them.', { id: 'ui.pfml.hours-confirmed' }),
  'ui.pfml.notice-on': () => msg('{notice}, {date}', { id: 'ui.pfml.notice-on' }),
  'ui.pfml.notice-get': () => msg('Download: {notice}, {date} (PDF)', { id: 'ui.pfml.notice-get' }),
  'ui.pfml.a-notice': () => msg('Notice', { id: 'ui.pfml.a-notice' }),
  'ui.pfml.claims-lead': () =>
    msg('These are all of the applications that your return code opens.', { id: 'ui.pfml.claims-lead' }),
  'ui.pfml.this-claim': () => msg('You are looking at this one.', { id: 'ui.pfml.this-claim' }),
  'ui.pfml.show-claim': () => msg('Show this application', { id: 'ui.pfml.show-claim' }),
  'ui.pfml.go-on': () => msg('Go on with this application', { id: 'ui.pfml.go-on' }),
  'ui.pfml.claims-count': () =>
    msg('We show {shown} of your {count} applications, the newest first.', { id: 'ui.pfml.claims-count' }),
  'ui.pfml.more-claims': () => msg('Show more applications', { id: 'ui.pfml.more-claims' }),
  'ui.pfml.claim-shown': () => msg('You are looking at application {id} now.', { id: 'ui.pfml.claim-shown' }),
  'ui.pfml.not-now': () =>
    msg('That did not work. Check your connection and try again, or call (833)\u00a0344-\u20607365.', {
      id: 'ui.pfml.not-now',
    }),
  'ui.pfml.too-many': () =>
    msg('Your return code opens too many applications. Call (833)\u00a0344-\u20607365 to start another one.', {
      id: 'ui.pfml.too-many',
    }),
  'ui.pfml.no-hours-now': () =>
    msg('You can’t report hours for this leave now. Call (833)\u00a0344-\u20607365 to ask.', {
      id: 'ui.pfml.no-hours-now',
    }),
} as const;

/** Name of one of them. */
export type PfmlTextKey = keyof typeof pfmlTexts;
