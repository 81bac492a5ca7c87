import type { Decimal } from './decimal.js';
import { decimalOf, numberOf } from './decimal.js';

/** No list of days or months is longer; a hostile count must not fill the memory. */
const MOST_PARTS = 1000;

/**
 * Spreads a total over parts in whole steps, the surplus on the earliest parts: 2,400 minutes over 7 days by 15 are 345 six times
 * and 330 once. What is less than a step goes to the first part after the surplus, so that the parts always add up to the total.
 */
export function spread(total: number, parts: number, step: number): readonly number[] | undefined {
  const [all, unit] = [decimalOf(total), decimalOf(step)];
  if (!all || !unit || all.digits < 0n || unit.digits <= 0n) return undefined;
  if (!Number.isInteger(parts) || parts < 1 || parts > MOST_PARTS) return undefined;
  const scale = Math.max(all.scale, unit.scale);
  const [wholeTotal, wholeStep] = [toScale(all, scale), toScale(unit, scale)];
  const steps = wholeTotal / wholeStep;
  const rest = wholeTotal % wholeStep;
  const each = steps / BigInt(parts);
  const surplus = Number(steps % BigInt(parts));
  const shares: number[] = [];
  for (let i = 0; i < parts; i += 1) {
    const digits = (each + (i < surplus ? 1n : 0n)) * wholeStep + (i === surplus ? rest : 0n);
    const share = numberOf({ digits, scale });
    if (share === undefined) return undefined;
    shares.push(share);
  }
  return shares;
}

function toScale(value: Decimal, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale);
}
