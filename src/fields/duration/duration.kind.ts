import type { FieldKind } from '../../model/index.js';
import { numberSetting } from '../reading/facts.js';
import { BLANK, partOf } from '../reading/typed-text.js';
import { durationParts, isNoDuration, readDuration } from './duration-reading.js';

const PARTS = { hours: 'hours', minutes: 'minutes' } as const;

/** A length of time as hours and minutes; the value is whole minutes. Settings: `step` (minutes, 1 if absent), `max` (minutes). */
export const kind: FieldKind = {
  name: 'duration',
  empty: { hours: '', minutes: '' },
  claims: (facts) => (facts.format === 'minutes' ? 10 : 0),
  parse(entry, facts) {
    const hours = partOf(entry, PARTS.hours);
    const minutes = partOf(entry, PARTS.minutes);
    if (isNoDuration(hours, minutes)) return BLANK;
    return readDuration(
      hours,
      minutes,
      { step: numberSetting(facts, 'step') ?? 1, max: numberSetting(facts, 'max') },
      PARTS,
    );
  },
  format: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 ? durationParts(value) : kind.empty,
  words: (value) => [typeof value === 'number' ? { as: 'duration', value } : { as: 'blank' }],
  isBlank: (entry) => isNoDuration(partOf(entry, PARTS.hours), partOf(entry, PARTS.minutes)),
};
