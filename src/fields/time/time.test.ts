import { describe } from 'vitest';
import { passesOver, reads, refuses, shows } from '../../../test/contracts/kind-table.js';
import { kind } from './time.kind.js';

const facts = { type: ['string'], format: 'time' } as const;
const at = (hour: string, minute: string, half = ''): Record<string, string> => ({ hour, minute, half });

describe('a time of day', () => {
  reads(kind, facts, [
    [at('7', '30', 'pm'), '19:30:00-05:00'],
    [at('12', '05', 'am'), '00:05:00-05:00'],
    [at('12', '00', 'pm'), '12:00:00-05:00'],
    [at('19', '5'), '19:05:00-05:00'],
    [at('0', '0'), '00:00:00-05:00'],
    [at('7:30', '', 'am'), '07:30:00-05:00'],
    [{ ...at('2', '30', 'pm'), rest: ':15Z' }, '14:30:15Z'],
    [{ ...at('2', '30', 'pm'), rest: 'nonsense' }, '14:30:00-05:00'],
  ]);
  refuses(kind, facts, [
    [at('7', '30'), 'time_missing_half', 'half'],
    [at('13', '30', 'am'), 'time_half', 'half'],
    [at('24', '00'), 'time_hour', 'hour'],
    [at('seven', '30'), 'time_hour', 'hour'],
    [at('', '30', 'am'), 'time_missing_hour', 'hour'],
    [at('7', '', 'am'), 'time_missing_minute', 'minute'],
    [at('7', '60', 'am'), 'time_minute', 'minute'],
  ]);
  passesOver(kind, facts, [at('', ''), at('', '', 'pm'), '']);
  shows(kind, facts, [
    ['00:05:00-05:00', at('12', '05', 'am')],
    ['14:30:15Z', { ...at('2', '30', 'pm'), rest: ':15Z' }],
    ['25:00:00Z', { hour: '', minute: '', half: '' }],
  ]);
});
