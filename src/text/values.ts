import type { FormattedValue } from '../model/index.js';
import { registerTexts, sentenceOf } from './catalog.js';
import { fieldTexts } from './field-texts.js';
import {
  formatDate,
  formatMoment,
  formatMoney,
  formatTime,
  formatNumber,
  formatPlainNumber,
  formatWeekday,
  pluralCategory,
} from './formats.js';
import { fill, text, writeBy } from './words.js';

registerTexts(fieldTexts);
writeBy((value, as) => {
  if (as !== undefined) return formatted(as, value);
  return typeof value === 'number' ? formatPlainNumber(value) : value;
});

/** So many of something: `plural('hours', 7)` is "7 hours". The words are `ui.count.<unit>.one` and `.other`. */
export function plural(unit: string, n: number): string {
  const params = { n: { as: 'number', value: n } as const };
  const sentence = sentenceOf(`ui.count.${unit}.${pluralCategory(n)}`) ?? sentenceOf(`ui.count.${unit}.other`);
  return fill(sentence ?? `{n} ${unit}`, params);
}

/** Whole minutes as people say them: "7 hours 30 minutes", "45 minutes", and "0 hours" for a day off. */
export function formatDuration(minutes: number): string {
  const sign = minutes < 0 ? '−' : '';
  const all = Math.abs(minutes);
  const [hours, rest] = [Math.floor(all / 60), all % 60];
  if (hours === 0 && rest > 0) return sign + plural('minutes', rest);
  if (rest === 0) return sign + plural('hours', hours);
  return (
    sign + text({ key: 'ui.duration', params: { hours: plural('hours', hours), minutes: plural('minutes', rest) } })
  );
}

function formatted(as: FormattedValue['as'], value: string | number): string {
  switch (as) {
    case 'date':
      return formatDate(String(value));
    case 'time':
      return formatTime(String(value));
    case 'weekday':
      return formatWeekday(String(value));
    case 'moment':
      return formatMoment(String(value));
    case 'days':
      return Number.isFinite(Number(value)) ? plural('days', Number(value)) : String(value);
    case 'money':
      return formatMoney(value);
    case 'number':
      return formatNumber(value);
    case 'duration':
      return Number.isFinite(Number(value)) ? formatDuration(Number(value)) : String(value);
    case 'plain':
    case 'masked':
      return String(value);
  }
}
