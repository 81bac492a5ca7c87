import { msg } from './msg.js';

/**
 * What to do about each problem, where a form has no words of its own: JSON Schema's keywords first, then what kinds cannot read.
 * `{label}` is the question's short label, always in quotes: labels are single words, phrases and whole questions, and only a quotation
 * takes them all. A key that ends in a kind (`error.required.date`) is preferred for questions of that kind.
 */
export const errorTexts = {
  'error.other': () => msg('Check your answer to “{label}”', { id: 'error.other' }),
  'error.required': () => msg('Enter an answer for “{label}”', { id: 'error.required' }),
  'error.required.choice': () => msg('Choose an answer for “{label}”', { id: 'error.required.choice' }),
  'error.required.choices': () => msg('Choose at least one answer for “{label}”', { id: 'error.required.choices' }),
  'error.required.boolean': () => msg('Choose an answer for “{label}”', { id: 'error.required.boolean' }),
  'error.required.consent': () => msg('Check the box for “{label}” to go on', { id: 'error.required.consent' }),
  'error.required.date': () => msg('Enter a date for “{label}”', { id: 'error.required.date' }),
  'error.required.money': () => msg('Enter an amount in dollars for “{label}”', { id: 'error.required.money' }),
  'error.required.number': () => msg('Enter a number for “{label}”', { id: 'error.required.number' }),
  'error.required.integer': () => msg('Enter a whole number for “{label}”', { id: 'error.required.integer' }),
  'error.required.duration': () => msg('Enter hours and minutes for “{label}”', { id: 'error.required.duration' }),
  'error.required.week': () => msg('Enter the hours of each day for “{label}”', { id: 'error.required.week' }),
  'error.required.list': () => msg('Add at least one entry for “{label}”', { id: 'error.required.list' }),

  'error.type': () => msg('Check your answer to “{label}”', { id: 'error.type' }),
  'error.enum': () => msg('Choose one of the answers for “{label}”', { id: 'error.enum' }),
  'error.const': () => msg('You can’t go on with this answer to “{label}”', { id: 'error.const' }),
  'error.const.consent': () => msg('Check the box for “{label}” to go on', { id: 'error.const.consent' }),
  'error.unknown': () => msg('“{label}” can’t be answered here. Remove this answer.', { id: 'error.unknown' }),
  'error.pattern': () => msg('Write “{label}” in the way the hint shows', { id: 'error.pattern' }),
  'error.format': () => msg('Write “{label}” in the way the hint shows', { id: 'error.format' }),
  'error.format.date': () => msg('Enter a real date for “{label}”', { id: 'error.format.date' }),
  'error.format.email': () => msg('Enter an email address like name@example.com', { id: 'error.format.email' }),
  'error.minLength': () => msg('“{label}” must have {limit} characters or more', { id: 'error.minLength' }),
  'error.maxLength': () => msg('“{label}” must have {limit} characters or fewer', { id: 'error.maxLength' }),
  'error.minimum': () => msg('“{label}” must be {limit:number} or more', { id: 'error.minimum' }),
  'error.minimum.money': () => msg('“{label}” must be {limit:money} or more', { id: 'error.minimum.money' }),
  'error.minimum.duration': () => msg('“{label}” must be {limit:duration} or more', { id: 'error.minimum.duration' }),
  'error.maximum': () => msg('“{label}” must be {limit:number} or less', { id: 'error.maximum' }),
  'error.maximum.money': () => msg('“{label}” must be {limit:money} or less', { id: 'error.maximum.money' }),
  'error.maximum.duration': () => msg('“{label}” must be {limit:duration} or less', { id: 'error.maximum.duration' }),
  'error.exclusiveMinimum': () => msg('“{label}” must be more than {limit:number}', { id: 'error.exclusiveMinimum' }),
  'error.exclusiveMinimum.money': () =>
    msg('“{label}” must be more than {limit:money}', { id: 'error.exclusiveMinimum.money' }),
  'error.exclusiveMinimum.duration': () =>
    msg('“{label}” must be more than {limit:duration}', { id: 'error.exclusiveMinimum.duration' }),
  'error.exclusiveMaximum': () => msg('“{label}” must be less than {limit:number}', { id: 'error.exclusiveMaximum' }),
  'error.exclusiveMaximum.money': () =>
    msg('“{label}” must be less than {limit:money}', { id: 'error.exclusiveMaximum.money' }),
  'error.exclusiveMaximum.duration': () =>
    msg('“{label}” must be less than {limit:duration}', { id: 'error.exclusiveMaximum.duration' }),
  'error.multipleOf': () => msg('“{label}” must be in steps of {multipleOf:number}', { id: 'error.multipleOf' }),
  'error.multipleOf.money': () =>
    msg('Enter dollars and cents for “{label}”, like 12.50', { id: 'error.multipleOf.money' }),
  'error.multipleOf.duration': () =>
    msg('“{label}” must be in steps of {multipleOf:duration}', { id: 'error.multipleOf.duration' }),
  'error.minItems': () => msg('“{label}” needs {limit} or more', { id: 'error.minItems' }),
  'error.minItems.choices': () => msg('Choose {limit} or more for “{label}”', { id: 'error.minItems.choices' }),
  'error.minItems.list': () => msg('Add {limit} or more for “{label}”', { id: 'error.minItems.list' }),
  'error.maxItems': () => msg('“{label}” can have {limit} or fewer', { id: 'error.maxItems' }),
  'error.maxItems.choices': () => msg('Choose {limit} or fewer for “{label}”', { id: 'error.maxItems.choices' }),
  'error.uniqueItems': () =>
    msg('Two entries of “{label}” are the same. Change or remove one.', { id: 'error.uniqueItems' }),

  'error.required.time': () => msg('Enter a time for “{label}”', { id: 'error.required.time' }),
  'error.required.date-time': () => msg('Enter a date and a time for “{label}”', { id: 'error.required.date-time' }),
  'error.required.file': () => msg('Choose a file for “{label}”', { id: 'error.required.file' }),
  'error.oneOf': () => msg('Check your answer to “{label}”. It must fit just one of the ways.', { id: 'error.oneOf' }),
  'error.anyOf': () =>
    msg('Check your answer to “{label}” and those with it. One at least is missing.', { id: 'error.anyOf' }),
  'error.together.anyOf': () => msg('Answer at least one of these: {these}', { id: 'error.together.anyOf' }),
  'error.together.oneOf': () => msg('Answer just one of these: {these}', { id: 'error.together.oneOf' }),
  'error.together.one': () => msg('“{label}”', { id: 'error.together.one' }),
  'error.together.and': () => msg('{one} and {other}', { id: 'error.together.and' }),
  'error.together.or': () => msg('{one} or {other}', { id: 'error.together.or' }),
  'error.not': () => msg('“{label}” can’t be answered like this. Check your answer.', { id: 'error.not' }),
  'error.contains': () => msg('“{label}” lacks an entry that it must have. Check the hint.', { id: 'error.contains' }),
  'error.maxContains': () =>
    msg('“{label}” has too many entries of one kind. Check the hint.', { id: 'error.maxContains' }),
  'error.minProperties': () =>
    msg('Answer {limit} or more of “{label}” and the questions with it', { id: 'error.minProperties' }),
  'error.maxProperties': () =>
    msg('Answer {limit} or fewer of “{label}” and the questions with it', { id: 'error.maxProperties' }),
  'error.propertyNames': () =>
    msg('“{label}” can’t be called like this. Check the name.', { id: 'error.propertyNames' }),
  'error.key_taken': () => msg('Another entry has this name. Choose a different “{label}”.', { id: 'error.key_taken' }),

  'error.text_characters': () =>
    msg('“{label}” has a character we can’t read. Type it again.', { id: 'error.text_characters' }),
  'error.mask_half': () => msg('Type all of “{label}” again, or leave it as it was', { id: 'error.mask_half' }),
  'error.choice_unknown': () => msg('Choose one of the answers for “{label}”', { id: 'error.choice_unknown' }),
  'error.choices_exclusive': () =>
    msg('For “{label}”, choose either “none” or the answers that apply, not both', { id: 'error.choices_exclusive' }),

  'error.date_missing_month': () => msg('Enter a month for “{label}”', { id: 'error.date_missing_month' }),
  'error.date_missing_day': () => msg('Enter a day for “{label}”', { id: 'error.date_missing_day' }),
  'error.date_missing_year': () => msg('Enter a year for “{label}”', { id: 'error.date_missing_year' }),
  'error.date_missing_month_day': () =>
    msg('Enter a month and a day for “{label}”', { id: 'error.date_missing_month_day' }),
  'error.date_missing_month_year': () =>
    msg('Enter a month and a year for “{label}”', { id: 'error.date_missing_month_year' }),
  'error.date_missing_day_year': () =>
    msg('Enter a day and a year for “{label}”', { id: 'error.date_missing_day_year' }),
  'error.date_month': () => msg('Enter a month from 1 to 12 for “{label}”', { id: 'error.date_month' }),
  'error.date_day': () => msg('Enter a day from 1 to 31 for “{label}”', { id: 'error.date_day' }),
  'error.date_year': () => msg('Enter a year with 4 numbers for “{label}”, like 2026', { id: 'error.date_year' }),
  'error.date_year_short': () =>
    msg('Enter all 4 numbers of the year for “{label}”, like 2026', { id: 'error.date_year_short' }),
  'error.date_impossible': () =>
    msg('The month for “{label}” does not have that many days. Check the day.', { id: 'error.date_impossible' }),

  'error.time_missing_hour': () => msg('Enter an hour for “{label}”', { id: 'error.time_missing_hour' }),
  'error.time_missing_minute': () =>
    msg('Enter the minutes for “{label}”, 00 on the hour', { id: 'error.time_missing_minute' }),
  'error.time_missing_half': () => msg('Choose AM or PM for “{label}”', { id: 'error.time_missing_half' }),
  'error.time_hour': () => msg('Enter an hour from 1 to 12 for “{label}”', { id: 'error.time_hour' }),
  'error.time_minute': () => msg('Enter minutes from 0 to 59 for “{label}”', { id: 'error.time_minute' }),
  'error.time_half': () => msg('This hour of “{label}” is in the afternoon. Choose PM.', { id: 'error.time_half' }),
  'error.time_skipped': () =>
    msg('The clocks leave out this hour of “{label}”. Check the time.', { id: 'error.time_skipped' }),
  'error.time_twice': () => msg('Choose which of the two hours you mean for “{label}”', { id: 'error.time_twice' }),

  'error.number_format': () => msg('Enter “{label}” in numbers, like 12', { id: 'error.number_format' }),
  'error.number_grouping': () =>
    msg('Check the commas in “{label}”. Write it like 1,234 or 1234.', { id: 'error.number_grouping' }),
  'error.number_whole': () =>
    msg('Enter a whole number for “{label}”, without a decimal point', { id: 'error.number_whole' }),
  'error.number_too_long': () => msg('The number for “{label}” is too long', { id: 'error.number_too_long' }),
  'error.money_format': () => msg('Enter “{label}” in dollars, like 500 or 500.25', { id: 'error.money_format' }),
  'error.money_cents': () => msg('Enter cents with 2 numbers for “{label}”, like 12.50', { id: 'error.money_cents' }),

  'error.duration_fraction': () =>
    msg('Enter hours and minutes for “{label}”, like 7 hours 30 minutes, not 7.5', { id: 'error.duration_fraction' }),
  'error.duration_hours': () => msg('Enter hours in numbers for “{label}”', { id: 'error.duration_hours' }),
  'error.duration_minutes': () => msg('Enter minutes from 0 to 59 for “{label}”', { id: 'error.duration_minutes' }),
  'error.duration_step': () => msg('Enter minutes in steps of {step} for “{label}”', { id: 'error.duration_step' }),
  'error.duration_max': () => msg('“{label}” can’t be more than {maximum}', { id: 'error.duration_max' }),
  'error.week_missing': () => msg('Enter hours for {day}. Enter 0 for a day off.', { id: 'error.week_missing' }),
  'error.week_fraction': () =>
    msg('Enter hours and minutes for {day}, like 7 hours 30 minutes, not 7.5', { id: 'error.week_fraction' }),
  'error.week_hours': () => msg('Enter hours in numbers for {day}', { id: 'error.week_hours' }),
  'error.week_minutes': () => msg('Enter minutes from 0 to 59 for {day}', { id: 'error.week_minutes' }),
  'error.week_step': () => msg('Enter minutes in steps of {step} for {day}', { id: 'error.week_step' }),
  'error.week_max': () => msg('{day} can’t have more than {maximum}', { id: 'error.week_max' }),

  'error.email_space': () => msg('Remove the space in the email address', { id: 'error.email_space' }),
  'error.email_at': () => msg('Enter an email address with one @, like name@example.com', { id: 'error.email_at' }),
  'error.email_domain': () =>
    msg('Check the part of the email address after the @. It should look like example.com.', {
      id: 'error.email_domain',
    }),
  'error.email_format': () => msg('Enter an email address like name@example.com', { id: 'error.email_format' }),
  'error.url_space': () => msg('Remove the space in the web address', { id: 'error.url_space' }),
  'error.url_format': () => msg('Enter a web address like https://www.mass.gov', { id: 'error.url_format' }),
  'error.url_script': () => msg('Enter the address of a page, like https://www.mass.gov', { id: 'error.url_script' }),
  'error.url_characters': () =>
    msg('The web address has letters that it can’t have. Copy it from your browser.', { id: 'error.url_characters' }),
  'error.file_size': () =>
    msg('The file for “{label}” is too large. Choose one of {limit} MB or less.', { id: 'error.file_size' }),
  'error.file_type': () => msg('Choose a file of the right type for “{label}”', { id: 'error.file_type' }),
  'error.file_empty': () => msg('The file for “{label}” is empty. Choose another.', { id: 'error.file_empty' }),
  'error.file_again': () =>
    msg('Choose the file for “{label}” again. We do not keep files between visits.', { id: 'error.file_again' }),
  'error.phone_characters': () =>
    msg('Enter the phone number in numbers, like 617-\u2060555-\u20600123', { id: 'error.phone_characters' }),
  'error.phone_length': () =>
    msg('Enter a phone number with 10 numbers, area code first, like 617-\u2060555-\u20600123', {
      id: 'error.phone_length',
    }),
  'error.phone_area': () =>
    msg('Check the area code, the first 3 numbers of the phone number', { id: 'error.phone_area' }),
  'error.phone_exchange': () =>
    msg('Check the 3 numbers after the area code of the phone number', { id: 'error.phone_exchange' }),
  'error.phone_extension': () => msg('Enter the phone number without an extension', { id: 'error.phone_extension' }),
  'error.phone_foreign': () => msg('Enter a United States phone number', { id: 'error.phone_foreign' }),
  'error.ssn_characters': () =>
    msg('Enter the Social Security number or ITIN in numbers, like 123-45-6789', { id: 'error.ssn_characters' }),
  'error.ssn_length': () =>
    msg('A Social Security number or ITIN has 9 numbers. Check yours.', { id: 'error.ssn_length' }),
  'error.ssn_impossible': () =>
    msg('This can’t be a Social Security number or ITIN. Check the numbers.', { id: 'error.ssn_impossible' }),
  'error.ein_characters': () =>
    msg('Enter the employer ID number (EIN) in numbers, like 12-3456789', { id: 'error.ein_characters' }),
  'error.ein_length': () => msg('An employer ID number (EIN) has 9 numbers. Check yours.', { id: 'error.ein_length' }),
  'error.zip_characters': () =>
    msg('Enter the ZIP code in numbers, like 02108 or 02108-1234', { id: 'error.zip_characters' }),
  'error.zip_length': () =>
    msg('A ZIP code has 5 or 9 numbers. Check yours, and keep a 0 at the start.', { id: 'error.zip_length' }),
  'error.zip_impossible': () => msg('This can’t be a ZIP code. Check the numbers.', { id: 'error.zip_impossible' }),
} satisfies Record<string, () => string>;

/** Keys of these sentences. */
export type ErrorTextKey = keyof typeof errorTexts;
