import { msg } from '../text/msg.js';

/**
 * The sentences that every status page shares; what is said of states and events stands in each status.json. Plain words, grade 6, kind.
 * `{…}` stands for a value that the text floor fills in.
 */
export const trackerTexts = {
  'ui.status.title': () => msg('Status', { id: 'ui.status.title' }),
  'ui.status.tag': () => msg('Status:', { id: 'ui.status.tag' }),
  'ui.status.loading': () => msg('Loading the status…', { id: 'ui.status.loading' }),
  'ui.status.not-loaded': () =>
    msg('We can’t show the status right now. Reload this page, or use the other ways listed here.', {
      id: 'ui.status.not-loaded',
    }),
  'ui.status.update-received': () => msg('Update received', { id: 'ui.status.update-received' }),
  'ui.status.unknown-say': () =>
    msg('There is an update that this page can’t show yet.', { id: 'ui.status.unknown-say' }),
  'ui.status.unknown-can': () =>
    msg('Reload this page. If you still see this, call us for details.', { id: 'ui.status.unknown-can' }),
  'ui.status.late': () =>
    msg('This step is taking longer than it should. You did nothing wrong.', { id: 'ui.status.late' }),
  'ui.status.went-back': () => msg('This went back to an earlier step.', { id: 'ui.status.went-back' }),
  'ui.status.time-ran-out': () => msg('The time for this step ran out', { id: 'ui.status.time-ran-out' }),
  'ui.status.period': () => msg('{from} to {to}', { id: 'ui.status.period' }),
  'ui.status.now-title': () => msg('How things stand', { id: 'ui.status.now-title' }),
  'ui.status.ahead-title': () => msg('What happens next', { id: 'ui.status.ahead-title' }),
  'ui.status.past-title': () => msg('Steps so far', { id: 'ui.status.past-title' }),
  'ui.status.acts-title': () => msg('What you can do', { id: 'ui.status.acts-title' }),
  'ui.status.people-title': () => msg('People you can call', { id: 'ui.status.people-title' }),
  'ui.status.tabs': () => msg('Parts of this page', { id: 'ui.status.tabs' }),
  'ui.status.nothing-yet': () => msg('Nothing has happened yet.', { id: 'ui.status.nothing-yet' }),
  'ui.status.now': () => msg('Now', { id: 'ui.status.now' }),
  'ui.status.done': () => msg('Done', { id: 'ui.status.done' }),
  'ui.status.next': () => msg('Next', { id: 'ui.status.next' }),
  'ui.status.since': () => msg('since {date}', { id: 'ui.status.since' }),
  'ui.status.by': () => msg('by {date}', { id: 'ui.status.by' }),
  'ui.status.from-to': () => msg('{from} to {to}', { id: 'ui.status.from-to' }),
  'ui.status.here-so-far': () => msg('Here {days} so far.', { id: 'ui.status.here-so-far' }),
  'ui.status.was-late': () => msg('This took longer than it should have.', { id: 'ui.status.was-late' }),
  'ui.status.corrected': () => msg('Corrected on {date}', { id: 'ui.status.corrected' }),
  'ui.status.who-label': () => msg('Who acts', { id: 'ui.status.who-label' }),
  'ui.status.by-label': () => msg('By when', { id: 'ui.status.by-label' }),
  'ui.status.why-date': () => msg('Why this date', { id: 'ui.status.why-date' }),
  'ui.status.why-back': () => msg('Why it went back', { id: 'ui.status.why-back' }),
  'ui.status.source': () => msg('Source: {cite}', { id: 'ui.status.source' }),
  'ui.status.changed': () => msg('Last change: {date:weekday}', { id: 'ui.status.changed' }),
  'ui.status.as-of': () => msg('Up to date as of: {at}', { id: 'ui.status.as-of' }),
  'ui.status.print': () => msg('Print this page', { id: 'ui.status.print' }),
  'ui.status.printed': () => msg('Printed copy. Reference: {reference}', { id: 'ui.status.printed' }),
  'ui.status.show-names': () => msg('Show names of places', { id: 'ui.status.show-names' }),
  'ui.status.hide-names': () => msg('Hide names of places', { id: 'ui.status.hide-names' }),
  'ui.status.offline': () =>
    msg('You are offline. We show the last status that we have. It may have changed since.', {
      id: 'ui.status.offline',
    }),
  'ui.status.unreachable': () =>
    msg('We can’t reach the service right now. We keep trying. The status may have changed.', {
      id: 'ui.status.unreachable',
    }),
  'ui.status.back-online': () =>
    msg('You are online again. The status is up to date.', { id: 'ui.status.back-online' }),
  'ui.status.news': () => msg('The status changed. {say}', { id: 'ui.status.news' }),
  'ui.status.call': () => msg('Call {phone}', { id: 'ui.status.call' }),
  'ui.status.details': () => msg('Details', { id: 'ui.status.details' }),
  'ui.status.error': () => msg('Error:', { id: 'ui.status.error' }),
  'ui.status.problem': () => msg('There is a problem', { id: 'ui.status.problem' }),
  'ui.status.door-title': () => msg('See where your application stands', { id: 'ui.status.door-title' }),
  'ui.status.door-lead': () =>
    msg('You need the application ID and the return code that we gave you when you started.', {
      id: 'ui.status.door-lead',
    }),
  'ui.status.door-expired': () =>
    msg(
      'You were signed out of your application, or it is no longer kept. You can open it again with your ID and code.',
      { id: 'ui.status.door-expired' },
    ),
  'ui.status.door-closed': () =>
    msg('You closed the status. Nothing of it is kept in this tab.', { id: 'ui.status.door-closed' }),
  'ui.status.id': () => msg('Application ID', { id: 'ui.status.id' }),
  'ui.status.id-hint': () => msg('It looks like NTN-123456-ABS-01.', { id: 'ui.status.id-hint' }),
  'ui.status.code': () => msg('Return code', { id: 'ui.status.code' }),
  'ui.status.code-hint': () =>
    msg('Letters and numbers in groups. Capital letters, spaces and dashes do not matter.', {
      id: 'ui.status.code-hint',
    }),
  'ui.status.go': () => msg('Show the status', { id: 'ui.status.go' }),
  'ui.status.opening': () => msg('Opening…', { id: 'ui.status.opening' }),
  'ui.status.no-id': () => msg('Enter your application ID', { id: 'ui.status.no-id' }),
  'ui.status.no-code': () => msg('Enter your return code', { id: 'ui.status.no-code' }),
  'ui.status.wrong': () =>
    msg('We can’t find an application with this ID and code. Check both and try again.', { id: 'ui.status.wrong' }),
  'ui.status.wait': () => msg('Too many tries. Wait a little and try again.', { id: 'ui.status.wait' }),
  'ui.status.no-answer': () =>
    msg('We can’t reach the service right now. Please try again.', { id: 'ui.status.no-answer' }),
  'ui.status.close': () => msg('Close the status', { id: 'ui.status.close' }),
} satisfies Record<string, () => string>;

/** Keys of these sentences. */
export type TrackerTextKey = keyof typeof trackerTexts;
