import { describe, expect, it } from 'vitest';
import { forms } from '../../src/generated/forms.js';
import { statuses } from '../../src/generated/statuses.js';

/** All keys of texts that stand anywhere in a plan. */
function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (value === null || typeof value !== 'object') return [];
  const { key } = value as { key?: unknown };
  return [...(typeof key === 'string' && key.includes('#/') ? [key] : []), ...Object.values(value).flatMap(keysIn)];
}

/** Everything that people read: forms and trackers, each with its plan and its texts. */
const readable: Readonly<Record<string, () => Promise<{ readonly plan: object; readonly texts: Texts }>>> = {
  ...forms,
  ...Object.fromEntries(Object.entries(statuses).map(([id, load]) => [`${id}, its status`, load])),
};
type Texts = Readonly<Record<string, () => string>>;

describe.each(Object.keys(readable))('the texts of %s', (form) => {
  it('has words for every key of its plan', async () => {
    const load = readable[form];
    if (!load) throw new Error(`no form ${form}`);
    const { plan, texts } = await load();
    const keys = [...new Set(keysIn(plan))];
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => !texts[key]?.().trim())).toEqual([]);
  });
});
