import { describe } from 'vitest';
import { passesOver, reads, refuses, shows } from '../../../test/contracts/kind-table.js';
import { kind } from './duration.kind.js';

const facts = { type: ['integer'], settings: { step: 15, max: 168 * 60 } } as const;
const time = (hours: string, minutes: string) => ({ hours, minutes });

describe('hours and minutes', () => {
  reads(kind, facts, [
    [time('7', '30'), 450],
    [time('7', ''), 420],
    [time('', '45'), 45],
    [time('0', '00'), 0],
    [time(' 08 ', '0'), 480],
    [time('168', '00'), 10080],
  ]);
  refuses(kind, facts, [
    [time('7.5', ''), 'duration_fraction', 'hours'],
    [time('7:30', ''), 'duration_hours', 'hours'],
    [time('-1', '00'), 'duration_hours', 'hours'],
    [time('seven', '00'), 'duration_hours', 'hours'],
    [time('1e1', '00'), 'duration_hours', 'hours'],
    [time('7', '60'), 'duration_minutes', 'minutes'],
    [time('7', '10'), 'duration_step', 'minutes'],
    [time('168', '15'), 'duration_max', 'hours'],
  ]);
  passesOver(kind, facts, [time('', ''), time('', '00'), '', {}]);
  shows(kind, facts, [
    [450, time('7', '30')],
    [60, time('1', '00')],
    [-5, time('', '')],
  ]);
});
