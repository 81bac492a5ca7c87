import { type Facts } from '../schema/facts.js';

/** Nothing can be both: no type, no option, or no number is left that the schema would take. */
export function isImpossible({
  type,
  options,
  minimum,
  maximum,
  minLength,
  maxLength,
  minItems,
  maxItems,
}: Facts): boolean {
  return (
    type?.length === 0 ||
    options?.length === 0 ||
    isAbove(minimum, maximum) ||
    isAbove(minLength, maxLength) ||
    isAbove(minItems, maxItems)
  );
}

/** One value only, and no promise to be made by a tick: nothing is left to be asked. */
export function isConstant({ const: constant, options, type }: Facts): boolean {
  if (constant !== undefined) return typeof constant !== 'boolean';
  return options?.length === 1 && type?.includes('array') !== true && typeof options[0]?.value !== 'boolean';
}

function isAbove(low: number | undefined, high: number | undefined): boolean {
  return low !== undefined && high !== undefined && low > high;
}
