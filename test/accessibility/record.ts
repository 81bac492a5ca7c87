import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser } from '../harness/page.js';
import type { Check, Seen } from './check.js';

/** What a run saw, for the accessibility statement: figures come from here and from nowhere else. */
export class Record {
  readonly #seen = new Map<Check, { stories: number; subjects: number; faults: number }>();

  constructor(checks: readonly Check[]) {
    for (const check of checks) this.#seen.set(check, { stories: 0, subjects: 0, faults: 0 });
  }

  add(check: Check, { subjects, faults }: Seen): void {
    const sum = this.#seen.get(check);
    if (!sum) return;
    sum.stories += 1;
    sum.subjects += subjects;
    sum.faults += faults.length;
  }

  /** Writes test-results/accessibility-<engine>.json. */
  write(browser: Browser | undefined): void {
    if (!browser) return;
    const checks = [...this.#seen].map(([{ name, cannot }, sum]) => ({
      name,
      ...(cannot?.[browser.name] === undefined ? sum : { cannot: cannot[browser.name] }),
    }));
    mkdirSync('test-results', { recursive: true });
    writeFileSync(
      `test-results/accessibility-${browser.name}.json`,
      `${JSON.stringify({ engine: browser.name, date: new Date().toISOString().slice(0, 10), checks }, null, 2)}\n`,
    );
  }
}
