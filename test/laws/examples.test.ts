import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/engine/index.js';
import { forms } from '../../src/generated/forms.js';
import type { Issue, Json } from '../../src/model/index.js';
import { ROOT } from './repository.js';

/** An example as it stands in schemas/<form>/examples/: answers, and exactly the issues that they raise. */
interface Example {
  readonly answers: Json;
  readonly today?: string;
  readonly submission?: string;
  readonly issues: readonly Partial<Issue>[];
}

/** Each example without a day of its own is judged on this one, so that "60 days ahead" means the same every day. */
const TODAY = '2026-11-23';

const byPlace = (one: Partial<Issue>, other: Partial<Issue>) =>
  `${one.pointer} ${one.code}`.localeCompare(`${other.pointer} ${other.code}`);

describe.each(Object.keys(forms))('the examples of %s', (form) => {
  const folder = join(ROOT, 'schemas', form, 'examples');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

  it('are there', () => {
    expect(names.length).toBeGreaterThan(0);
  });

  it.each(names)('%s raises exactly its issues', async (name) => {
    const example = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Example;
    const load = forms[form];
    if (!load) throw new Error(`no form ${form}`);
    const { plan, validator } = await load();
    const found = judge({ plan, validator, today: example.today ?? TODAY }, example.answers, example.submission);
    const expected = [...example.issues].sort(byPlace);
    // Only what an example states is compared (pointer and code always; params, rule, severity where it names them) – but every issue, both ways.
    const shown = [...found].sort(byPlace).map((issue, index) => {
      const stated = Object.keys(expected[index] ?? { pointer: '', code: '' });
      return Object.fromEntries(
        Object.entries(issue).filter(([key]) => key === 'pointer' || key === 'code' || stated.includes(key)),
      );
    });
    expect(shown).toEqual(expected);
  });
});
