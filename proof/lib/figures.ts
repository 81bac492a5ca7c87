import { cpus, loadavg, totalmem } from 'node:os';

/** The share of sorted-or-not values below which a part of them lies: `quantile(times, 0.99)`. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}

/** Middle and quarters. */
export function spread(values: readonly number[]): {
  readonly median: number;
  readonly low: number;
  readonly high: number;
} {
  return { median: quantile(values, 0.5), low: quantile(values, 0.25), high: quantile(values, 0.75) };
}

/** A figure with few digits, so that a report does not look more exact than it is. */
export function rounded(value: number, digits = 3): number {
  // A count is as exact as it is.
  return Number.isFinite(value) && !Number.isInteger(value) ? Number(value.toPrecision(digits)) : value;
}

/** The machine that a figure comes from, and how busy it was. */
export function machine(): object {
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    load: loadavg().map((one) => rounded(one, 2)),
  };
}

/** One measured figure, and the bar that it must clear. `kind: 'speed'` depends on what else the machine does; the others never may fail. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly kind?: 'speed';
}

/** Whether a figure clears its bar; one without a bar always does. */
export function clears({ value, atMost, atLeast }: Figure): boolean {
  return (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast);
}

/** Prints figures as a table for people, with what each had to be. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  for (const figure of figures) {
    const bar =
      figure.atLeast !== undefined ? `≥ ${figure.atLeast}` : figure.atMost !== undefined ? `≤ ${figure.atMost}` : '';
    const sign = bar === '' ? ' ' : clears(figure) ? '✓' : '✗';
    console.log(
      `  ${sign} ${figure.what.padEnd(64)} ${String(rounded(figure.value, 4)).padStart(9)} ${figure.unit.padEnd(6)} ${bar}`,
    );
  }
}

/** The exit code of a run: 1 when something failed that no busy machine excuses, or, if `strict`, when any bar was missed. */
export function verdict(figures: readonly Figure[], strict: boolean): number {
  return figures.some((figure) => !clears(figure) && (strict || figure.kind !== 'speed')) ? 1 : 0;
}
