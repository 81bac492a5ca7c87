import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { operators } from '../../engine/rules/index.js';

const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../schemas/form.schema.json'), 'utf8')) as {
  readonly $defs: {
    readonly operation: { readonly properties: Readonly<Record<string, { readonly description: string }>> };
  };
};

it('form.schema.json knows exactly the operators that the rules know, and says the same of them', () => {
  // `term` is the layout's own: the planner writes it out, the rules never see it.
  const written = Object.entries(schema.$defs.operation.properties)
    .filter(([name]) => name !== 'term')
    .map(([name, { description }]) => [name, description]);
  expect(written).toEqual([...operators].map(([name, { doc }]) => [name, doc]));
});
