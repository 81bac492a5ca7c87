import { describe } from 'vitest';
import { passesOver, reads, refuses, shows } from '../../../test/contracts/kind-table.js';
import { kind } from './date.kind.js';

const facts = { type: ['string'], format: 'date' } as const;
const date = (month: string, day: string, year: string) => ({ month, day, year });

describe('a date', () => {
  reads(kind, facts, [
    [date('3', '27', '1985'), '1985-03-27'],
    [date('03', '07', '1985'), '1985-03-07'],
    [date('March', '7', '1985'), '1985-03-07'],
    [date('sept.', '7', '1985'), '1985-09-07'],
    [date('FEB', '29', '2024'), '2024-02-29'],
    [date('febrero', '1', '2025'), '2025-02-01'],
    [date('août', '1', '2025'), '2025-08-01'],
    [date('me', '1', '2025'), '2025-05-01'],
    [date(' 2 ', ' 3 ', ' 2000 '), '2000-02-03'],
    [date('١', '٢', '٢٠٢٥'), '2025-01-02'],
    [date('2', '29', '2000'), '2000-02-29'],
  ]);
  refuses(kind, facts, [
    [date('11', '5', ''), 'date_missing_year', 'year'],
    [date('', '5', '2020'), 'date_missing_month', 'month'],
    [date('5', '', '2020'), 'date_missing_day', 'day'],
    [date('', '', '2020'), 'date_missing_month_day', 'month'],
    [date('', '5', ''), 'date_missing_month_year', 'month'],
    [date('5', '', ''), 'date_missing_day_year', 'day'],
    [date('13', '5', '2020'), 'date_month', 'month'],
    [date('0', '5', '2020'), 'date_month', 'month'],
    [date('ju', '5', '2020'), 'date_month', 'month'],
    [date('jui', '5', '2020'), 'date_month', 'month'],
    [date('out', '5', '2020'), 'date_month', 'month'],
    [date('3/5/2020', '5', '2020'), 'date_month', 'month'],
    [date('2', '32', '2020'), 'date_day', 'day'],
    [date('2', '1.5', '2020'), 'date_day', 'day'],
    [date('2', '-1', '2020'), 'date_day', 'day'],
    [date('2', '5', '85'), 'date_year_short', 'year'],
    [date('2', '5', '’85'), 'date_year', 'year'],
    [date('2', '5', '985'), 'date_year', 'year'],
    [date('2', '5', '0985'), 'date_year', 'year'],
    [date('2', '5', '20255'), 'date_year', 'year'],
    [date('2', '5', '2e03'), 'date_year', 'year'],
    [date('2', '30', '2026'), 'date_impossible', 'day'],
    [date('2', '29', '2023'), 'date_impossible', 'day'],
    [date('2', '29', '1900'), 'date_impossible', 'day'],
    [date('April', '31', '2026'), 'date_impossible', 'day'],
  ]);
  passesOver(kind, facts, [date('', '', ''), date(' ', '', ' '), '', [], {}]);
  shows(kind, facts, [
    ['1985-03-07', date('3', '7', '1985')],
    ['soon', date('', '', '')],
  ]);
});
