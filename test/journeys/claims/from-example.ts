import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Json, JsonObject } from '../../../src/model/index.js';
import { addDays, daysBetween, today } from './days.js';

const FOLDER = fileURLToPath(new URL('../../../schemas/pfml-claim/examples/', import.meta.url));

interface Example {
  readonly today: string;
  readonly submission: string;
  readonly answers: JsonObject;
  readonly issues: readonly unknown[];
}

/** A whole claim made of the form's own examples, moved to the day of this run. */
export interface ExampleClaim {
  readonly name: string;
  readonly answers: JsonObject;
}

/** All complete examples of Part 1, each with one of the examples of payment and tax. */
export function exampleClaims(day = today()): readonly ExampleClaim[] {
  const examples = readdirSync(FOLDER)
    .filter((file) => file.startsWith('complete-'))
    .map((file) => ({
      name: file.replace(/^complete-|\.json$/g, ''),
      ...(JSON.parse(readFileSync(FOLDER + file, 'utf8')) as Example),
    }));
  const payments = examples.filter(({ submission }) => submission === 'payment');
  const taxes = examples.filter(({ submission }) => submission === 'tax');
  return (
    examples
      .filter(({ submission }) => submission === 'application')
      // The question about paid time off is switched off since November 2023; the contract still has it.
      .filter(({ answers }) => answers['has_concurrent_leave'] !== true)
      .map(({ name, today: written, answers }, index) => ({
        name,
        answers: {
          ...moved(
            { ...answers, ...payments[index % payments.length]?.answers, ...taxes[index % taxes.length]?.answers },
            written,
            day,
          ),
          // An employer of the demo's directory (the second has departments), and one claim a person.
          employer_fein: hasDepartment(answers) ? '22-2222222' : '11-1111111',
          ...(Object.hasOwn(answers, 'organization_unit_id') && {
            organization_unit_id: '6b1a4c0e-5a53-4a6e-9f0e-0d6f3c5b1a02',
          }),
          tax_identifier: `508-31-${8000 + index}`,
        },
      }))
  );
}

function hasDepartment(answers: JsonObject): boolean {
  return ['organization_unit_id', 'organization_unit_selection'].some((key) => Object.hasOwn(answers, key));
}

/** Moves all dates by whole weeks, so that rules about days of the week still see the same days; a birth date stays. */
function moved(answers: JsonObject, from: string, to: string): JsonObject {
  const days = Math.floor(daysBetween(from, to) / 7) * 7;
  const shift = (value: Json, key = ''): Json => {
    if (typeof value === 'string')
      return /^\d{4}-\d\d-\d\d$/.test(value) && !key.endsWith('date_of_birth') ? addDays(value, days) : value;
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return (value as readonly Json[]).map((one) => shift(one));
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shift(one, name)]));
  };
  const result = shift(answers) as { [key: string]: Json };
  const details = result['leave_details'] as { [key: string]: Json } | undefined;
  const child = details?.['child_birth_date'] ?? details?.['child_placement_date'];
  if (details && typeof child === 'string') details['has_future_child_date'] = child > to;
  return result;
}
