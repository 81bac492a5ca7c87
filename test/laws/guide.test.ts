import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileAll, foldersOf } from '../../src/compile/compile-all.js';
import { readForms } from '../../src/compile/read-forms.js';
import { lineOf } from '../../src/compile/check/say-problem.js';
import { judge } from '../../src/engine/index.js';
import { kinds } from '../../src/generated/fields.js';
import { interpretedValidator } from '../../src/interpret/index.js';
import type { Issue, Json } from '../../src/model/index.js';
import { planForm } from '../../src/plan/index.js';
import { ROOT, read } from './repository.js';

/** Files that the guide shows: a comment names each, a block of JSON follows. */
const shown = [...read('docs/writing-a-form.md').matchAll(/<!-- file: (\S+) -->\s+```json\n([\s\S]*?)```/g)].map(
  ([, name = '', text = '']) => ({ name, text }),
);
const folder = mkdtempSync(join(tmpdir(), 'guide-'));
const schemas = join(folder, 'schemas');
for (const { name, text } of shown) {
  const path = join(schemas, 'parking-permit', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
afterAll(() => rmSync(folder, { recursive: true }));

describe('the guide to writing a form', () => {
  it('shows a form that compiles without a word', async () => {
    const report = await compileAll({ ...foldersOf(ROOT), schemas, generated: join(folder, 'generated') });
    expect(report.refusals.map(lineOf)).toEqual([]);
    expect(report.forms).toEqual(['parking-permit']);
  });

  it('shows examples that raise exactly the issues beside them', () => {
    const [source] = readForms(schemas).forms;
    if (!source) throw new Error('the guide shows no schema');
    const { plan, documents, conditionSchemas } = planForm({ ...source, kinds });
    const validator = interpretedValidator(
      { answers: source.schema, asked: source.layout?.asked, conditions: conditionSchemas },
      { remotes: documents },
    );
    const examples = shown.filter(({ name }) => name.startsWith('examples/'));
    expect(examples.length).toBe(2);
    for (const { text } of examples) {
      const { answers, issues, today } = JSON.parse(text) as { answers: Json; issues: Partial<Issue>[]; today: string };
      const found = judge({ plan, validator, today }, answers, 'permit');
      expect(found.map(({ pointer, code }) => ({ pointer, code }))).toEqual(issues);
    }
  });
});
