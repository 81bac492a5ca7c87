import type { FieldKind } from '../../model/index.js';
import { isOfType } from '../reading/facts.js';
import { BLANK, partOf, read } from '../reading/typed-text.js';
import { clockText, isNoTime, readTime, timeParts } from './time-reading.js';

/** What is not asked of a time of day. `format: time` needs an offset, and a time without a date has no daylight saving: it is Eastern Standard Time. */
const REST = ':00-05:00';

/**
 * A time of day, as hour, minute and AM or PM. The value is `HH:MM:SS` with an offset. Seconds and the offset of a value that was given stay
 * with it, in a part that no box shows.
 */
export const kind: FieldKind = {
  name: 'time',
  empty: { hour: '', minute: '', half: '' },
  claims: (facts) => (isOfType(facts, 'string') && facts.format === 'time' ? 10 : 0),
  parse(entry) {
    if (kind.isBlank(entry)) return BLANK;
    const time = readTime(partOf(entry, 'hour'), partOf(entry, 'minute'), partOf(entry, 'half'));
    if ('kind' in time) return time;
    const rest = partOf(entry, 'rest');
    return read(clockText(time) + (isRest(rest) ? rest : REST));
  },
  format(value) {
    const match = typeof value === 'string' ? /^([01]\d|2[0-3]):([0-5]\d)(.*)$/.exec(value) : null;
    const rest = match?.[3] ?? '';
    if (!match || !isRest(rest)) return kind.empty;
    return { ...timeParts({ hour: Number(match[1]), minute: Number(match[2]) }), ...(rest !== REST && { rest }) };
  },
  words: (value) => [typeof value === 'string' ? { as: 'time', value } : { as: 'blank' }],
  isBlank: (entry) => isNoTime(partOf(entry, 'hour'), partOf(entry, 'minute')),
};

function isRest(text: string): boolean {
  return /^:[0-5]\d(?:\.\d+)?(?:[zZ]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.test(text);
}
