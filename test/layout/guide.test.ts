import { describe, expect, it } from 'vitest';
import { checkForm, lineOf } from '../../src/headless/compile.js';
import type { FormLayout } from '../../src/headless/engine.js';
import type { Json } from '../../src/model/index.js';
import { read, repositoryFiles } from '../laws/repository.js';

/** What stands in a guide behind a comment: `<!-- schema -->`, then a block. */
const blocks = (guide: string, name: string): readonly { readonly of: string; readonly text: string }[] =>
  [...read(guide).matchAll(/<!-- (\w+)(?:: (\w+))? -->\s+```\w*\n([\s\S]*?)```/g)]
    .filter(([, kind]) => kind === name)
    .map(([, , of = '', text = '']) => ({ of, text }));

function said(guide: string, layout: string): readonly string[] {
  const schema = JSON.parse(blocks(guide, 'schema')[0]?.text ?? '') as Json;
  const written = { id: 'f', version: '1', title: 'A form', ...(JSON.parse(layout) as FormLayout) };
  return checkForm({ source: { id: 'f', schema, layout: written } })
    .filter(({ severity }) => severity === 'error')
    .map(lineOf);
}

describe('the guide to form.json', () => {
  it.each(blocks('docs/layout.md', 'layout').map(({ of, text }) => [of, text]))('shows %s that work', (_, layout) => {
    expect(said('docs/layout.md', layout)).toEqual([]);
  });

  it('shows each wish that there is', () => {
    const { $defs } = JSON.parse(read('schemas/form.schema.json')) as {
      readonly $defs: { readonly field: { readonly properties: object } };
    };
    const shown = read('docs/layout.md');
    expect(Object.keys($defs.field.properties).filter((wish) => !shown.includes(`\`${wish}\``))).toEqual([]);
  });
});

describe('the guide to checking', () => {
  it('says what is said', () => {
    const [layout] = blocks('docs/checking-a-form.md', 'layout');
    const [lines] = blocks('docs/checking-a-form.md', 'said');
    expect(said('docs/checking-a-form.md', layout?.text ?? '')).toEqual(lines?.text.trim().split('\n'));
  });

  it('names each code that check gives of itself', () => {
    const sources = repositoryFiles().filter(
      (path) => /^src\/compile\/(lint|check|proof)\/[^/]+\.ts$/.test(path) && !path.endsWith('.test.ts'),
    );
    const given = sources.flatMap((path) =>
      [...read(path).matchAll(/(?:code: |warn\(\s*form,[^']*)'([a-z]+_[a-z_]+)'/g)].map(([, code = '']) => code),
    );
    expect(given.length).toBeGreaterThan(12);
    const guide = read('docs/checking-a-form.md');
    expect(given.filter((code) => !guide.includes(`\`${code}\``))).toEqual([]);
  });
});
