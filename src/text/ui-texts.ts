import { msg } from './msg.js';

/** Words of the engine and of all fields. Sentences of pages and screens are beside them, in src/form. Grade 6, kind, American English. */
export const uiTexts = {
  'ui.continue': () => msg('Continue', { id: 'ui.continue' }),
  'ui.optional': () => msg('(optional)', { id: 'ui.optional' }),
  'ui.yes': () => msg('Yes', { id: 'ui.yes' }),
  'ui.no': () => msg('No', { id: 'ui.no' }),
  'ui.not-answered': () => msg('Not answered', { id: 'ui.not-answered' }),
  'ui.this-question': () => msg('this question', { id: 'ui.this-question' }),
  'ui.error': () => msg('Error:', { id: 'ui.error' }),
  'ui.warning': () => msg('Please check:', { id: 'ui.warning' }),

  'ui.choose-one': () => msg('Choose one', { id: 'ui.choose-one' }),
  'ui.choose-all': () => msg('Choose all that apply', { id: 'ui.choose-all' }),
  'ui.no-results': () =>
    msg('No matches. Check the spelling, or clear the box to see the whole list.', { id: 'ui.no-results' }),
  'ui.or': () => msg('or', { id: 'ui.or' }),
  'ui.agree': () => msg('I agree', { id: 'ui.agree' }),

  'ui.show': () => msg('Show', { id: 'ui.show' }),
  'ui.hide': () => msg('Hide', { id: 'ui.hide' }),
  'ui.change': () => msg('Change', { id: 'ui.change' }),
  'ui.held-note': () => msg('We have this on file. To keep it, leave it as it is.', { id: 'ui.held-note' }),
  'ui.new-tab': () => msg('(opens in a new tab)', { id: 'ui.new-tab' }),

  'ui.month': () => msg('Month', { id: 'ui.month' }),
  'ui.day': () => msg('Day', { id: 'ui.day' }),
  'ui.year': () => msg('Year', { id: 'ui.year' }),
  'ui.hours': () => msg('Hours', { id: 'ui.hours' }),
  'ui.minutes': () => msg('Minutes', { id: 'ui.minutes' }),
  'ui.dollars': () => msg('dollars', { id: 'ui.dollars' }),
  'ui.total': () => msg('Total', { id: 'ui.total' }),

  'ui.sunday': () => msg('Sunday', { id: 'ui.sunday' }),
  'ui.monday': () => msg('Monday', { id: 'ui.monday' }),
  'ui.tuesday': () => msg('Tuesday', { id: 'ui.tuesday' }),
  'ui.wednesday': () => msg('Wednesday', { id: 'ui.wednesday' }),
  'ui.thursday': () => msg('Thursday', { id: 'ui.thursday' }),
  'ui.friday': () => msg('Friday', { id: 'ui.friday' }),
  'ui.saturday': () => msg('Saturday', { id: 'ui.saturday' }),
  'ui.sunday-short': () => msg('Sun', { id: 'ui.sunday-short' }),
  'ui.monday-short': () => msg('Mon', { id: 'ui.monday-short' }),
  'ui.tuesday-short': () => msg('Tue', { id: 'ui.tuesday-short' }),
  'ui.wednesday-short': () => msg('Wed', { id: 'ui.wednesday-short' }),
  'ui.thursday-short': () => msg('Thu', { id: 'ui.thursday-short' }),
  'ui.friday-short': () => msg('Fri', { id: 'ui.friday-short' }),
  'ui.saturday-short': () => msg('Sat', { id: 'ui.saturday-short' }),
  'ui.day-time': () => msg('{day}: {time}', { id: 'ui.day-time' }),
  'ui.week-total': () => msg('Total for the week: {time}', { id: 'ui.week-total' }),
  'ui.duration': () => msg('{hours} {minutes}', { id: 'ui.duration' }),

  'ui.count.minutes.one': () => msg('{n} minute', { id: 'ui.count.minutes.one' }),
  'ui.count.minutes.other': () => msg('{n} minutes', { id: 'ui.count.minutes.other' }),
  'ui.count.hours.one': () => msg('{n} hour', { id: 'ui.count.hours.one' }),
  'ui.count.hours.other': () => msg('{n} hours', { id: 'ui.count.hours.other' }),
  'ui.count.days.one': () => msg('{n} day', { id: 'ui.count.days.one' }),
  'ui.count.days.other': () => msg('{n} days', { id: 'ui.count.days.other' }),
  'ui.count.weeks.one': () => msg('{n} week', { id: 'ui.count.weeks.one' }),
  'ui.count.weeks.other': () => msg('{n} weeks', { id: 'ui.count.weeks.other' }),
  'ui.count.months.one': () => msg('{n} month', { id: 'ui.count.months.one' }),
  'ui.count.months.other': () => msg('{n} months', { id: 'ui.count.months.other' }),
  'ui.count.results.one': () => msg('{n} match', { id: 'ui.count.results.one' }),
  'ui.count.results.other': () => msg('{n} matches', { id: 'ui.count.results.other' }),
  'ui.count.characters-left.one': () => msg('You have {n} character left', { id: 'ui.count.characters-left.one' }),
  'ui.count.characters-left.other': () => msg('You have {n} characters left', { id: 'ui.count.characters-left.other' }),
  'ui.count.characters-over.one': () => msg('You have {n} character too many', { id: 'ui.count.characters-over.one' }),
  'ui.count.characters-over.other': () =>
    msg('You have {n} characters too many', { id: 'ui.count.characters-over.other' }),
} satisfies Record<string, () => string>;

/** Keys of these words. */
export type UiTextKey = keyof typeof uiTexts;
