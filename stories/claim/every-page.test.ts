import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { form } from '../../src/generated/pfml-claim/index.js';

const here = new URL('.', import.meta.url);
/** Built, but switched off in the form's data until their state is known. */
const SWITCHED_OFF = ['benefit-year'];

describe('Stories of the claim', () => {
  it('show every page', () => {
    const stories = readdirSync(here)
      .filter((name) => name.endsWith('.stories.ts'))
      .map((name) => readFileSync(new URL(name, here), 'utf8'))
      .join('\n');
    const missing = form.plan.pages.map((page) => page.id).filter((id) => !stories.includes(`page: '${id}'`));
    expect(missing).toEqual(SWITCHED_OFF);
  });
});
