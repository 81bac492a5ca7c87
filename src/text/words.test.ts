import { beforeAll, describe, expect, it } from 'vitest';
import type { TextRef, ValueText } from '../model/index.js';
import { registerTexts } from './catalog.js';
import { errorTexts } from './error-texts.js';
import { formatDuration, formatValue, plural, text } from './index.js';

beforeAll(() =>
  registerTexts({
    ...errorTexts,
    'test.sentence': () => '{n} of {of}: {title}',
    'test.money': () => 'up to {limit:money}',
    'test.year': () => 'since {year}',
    'test.weekday': () => 'by {due:weekday}',
  }),
);

const label = (words: string): ValueText => ({ as: 'text', text: { text: words } });

describe('a text', () => {
  it.each<readonly [TextRef, string]>([
    [{ key: 'ui.continue' }, 'Continue'],
    [{ text: 'Words of an author' }, 'Words of an author'],
    [{ text: 'You can {do}', params: { do: 'this' } }, 'You can this'],
    [{ text: 'A set is written {x}' }, 'A set is written {x}'],
    [{ key: 'test.sentence', params: { n: 1, of: 3, title: '{n} <b>' } }, '1 of 3: {n} <b>'],
    [{ key: 'test.sentence', params: { n: 1 } }, '1 of {of}: {title}'],
    [
      {
        key: 'test.sentence',
        params: { n: { as: 'money', value: 5 }, of: { as: 'date', value: '2026-03-02' }, title: { as: 'blank' } },
      },
      '$5.00 of March 2, 2026: ',
    ],
    [{ key: 'test.money', params: { limit: 1230.39 } }, 'up to $1,230.39'],
    [{ key: 'test.year', params: { year: 2026 } }, 'since 2026'],
    [{ key: 'test.weekday', params: { due: { as: 'date', value: '2026-11-24' } } }, 'by Tuesday, November 24, 2026'],
    [{ key: 'test.year', params: { year: 12345 } }, 'since 12,345'],
    [{ key: 'nobody.knows' }, 'nobody.knows'],
    [{ key: 'constructor' }, 'constructor'],
    [{ text: '{toString}', params: {} }, '{toString}'],
  ])('%j is %j', (ref, words) => expect(text(ref)).toBe(words));

  it('quotes a label whatever its form', () => {
    const required = (words: string): string => text({ key: 'error.required', params: { label: label(words) } });
    expect(required('First name')).toBe('Enter an answer for “First name”');
    expect(required('When does it start?')).toBe('Enter an answer for “When does it start?”');
    expect(required('Your name:')).toBe('Enter an answer for “Your name”');
    expect(text({ key: 'error.required', params: {} })).toBe('Enter an answer for “this question”');
  });

  it('prefers the wording of a kind, and has words for every error', () => {
    const error = (key: string, kind: string): string =>
      text({ key, params: { kind, label: label('Pay'), limit: 90 } });
    expect(error('error.required', 'date')).toBe('Enter a date for “Pay”');
    expect(error('error.required', 'text')).toBe('Enter an answer for “Pay”');
    expect(error('error.minimum', 'money')).toBe('“Pay” must be $90.00 or more');
    expect(error('error.minimum', 'duration')).toBe('“Pay” must be 1 hour 30 minutes or more');
    expect(error('error.minimum', 'number')).toBe('“Pay” must be 90 or more');
    expect(error('error.format.hostname', 'text')).toBe('Write “Pay” in the way the hint shows');
    expect(error('error.of_next_year', 'text')).toBe('Check your answer to “Pay”');
  });
});

describe('a value', () => {
  it.each<readonly [ValueText, string]>([
    [{ as: 'date', value: '2026-03-02' }, 'March 2, 2026'],
    [{ as: 'date', value: '2026-12-31' }, 'December 31, 2026'],
    [{ as: 'date', value: '2026-01-01' }, 'January 1, 2026'],
    [{ as: 'date', value: '2024-02-29' }, 'February 29, 2024'],
    [{ as: 'date', value: '2026-02-30' }, '2026-02-30'],
    [{ as: 'date', value: 'soon' }, 'soon'],
    [{ as: 'weekday', value: '2026-11-24' }, 'Tuesday, November 24, 2026'],
    [{ as: 'weekday', value: '2026-02-30' }, '2026-02-30'],
    [{ as: 'moment', value: '2026-03-08T06:59:00.000Z' }, 'March 8, 2026 at 1:59 a.m.'],
    [{ as: 'moment', value: '2026-03-08T07:01:00.000Z' }, 'March 8, 2026 at 3:01 a.m.'],
    [{ as: 'moment', value: '2026-03-08' }, '2026-03-08'],
    [{ as: 'days', value: 1 }, '1 day'],
    [{ as: 'days', value: 30 }, '30 days'],
    [{ as: 'money', value: 1149.9 }, '$1,149.90'],
    [{ as: 'money', value: '1149.90' }, '$1,149.90'],
    [{ as: 'money', value: 0.1 + 0.2 }, '$0.30'],
    [{ as: 'money', value: '12.345' }, '$12.345'],
    [{ as: 'money', value: -5 }, '-$5.00'],
    [{ as: 'money', value: 'a lot' }, 'a lot'],
    [{ as: 'number', value: 1234.5 }, '1,234.5'],
    [{ as: 'duration', value: 450 }, '7 hours 30 minutes'],
    [{ as: 'plain', value: 2026 }, '2026'],
    [{ as: 'masked', value: '***-**-6789' }, '***-**-6789'],
    [{ as: 'text', text: { key: 'ui.yes' } }, 'Yes'],
    [{ as: 'blank' }, ''],
  ])('%j is %j', (value, words) => expect(formatValue(value)).toBe(words));

  it.each([
    [0, '0 hours'],
    [1, '1 minute'],
    [60, '1 hour'],
    [61, '1 hour 1 minute'],
    [2400, '40 hours'],
    [100_000, '1,666 hours 40 minutes'],
    [-90, '−1 hour 30 minutes'],
  ])('%d minutes are %s', (minutes, words) => expect(formatDuration(minutes)).toBe(words));

  it('counts in words', () => {
    expect([plural('days', 1), plural('weeks', 12), plural('characters-left', 1), plural('parsecs', 2)]).toEqual([
      '1 day',
      '12 weeks',
      'You have 1 character left',
      '2 parsecs',
    ]);
  });

  it('is the same date in every time zone', () => {
    const zone = process.env.TZ;
    for (const other of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York']) {
      process.env.TZ = other;
      expect(formatValue({ as: 'date', value: '2026-03-08' })).toBe('March 8, 2026');
    }
    process.env.TZ = zone;
  });
});
