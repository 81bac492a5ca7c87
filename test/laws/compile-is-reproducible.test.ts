import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileAll, foldersOf } from '../../src/compile/compile-all.js';
import { ROOT } from './repository.js';

function contentOf(folder: string, path = ''): Record<string, string> {
  return Object.assign(
    {},
    ...readdirSync(join(folder, path), { withFileTypes: true })
      .filter((entry) => entry.name !== 'locales')
      .map((entry) => {
        const inner = path ? `${path}/${entry.name}` : entry.name;
        return entry.isDirectory() ? contentOf(folder, inner) : { [inner]: readFileSync(join(folder, inner), 'utf8') };
      }),
  ) as Record<string, string>;
}

describe('compile', () => {
  it('writes the same bytes again, in another folder and at another time', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'compile-'));
    try {
      const { refusals } = await compileAll({ ...foldersOf(ROOT), generated: elsewhere });
      expect(refusals.filter(({ severity }) => severity !== 'note')).toEqual([]);
      const again = contentOf(elsewhere);
      expect(Object.keys(again).length).toBeGreaterThan(3);
      expect(again).toEqual(contentOf(join(ROOT, 'src/generated')));
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  }, 120_000);
});
