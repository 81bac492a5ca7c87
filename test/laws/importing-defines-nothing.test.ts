import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sourceFiles } from './repository.js';

describe('importing defines nothing', () => {
  it.each(['model', 'engine', 'plan', 'text'])(
    'src/%s can be imported without a browser and leaves no element behind',
    async (floor) => {
      const defined: string[] = [];
      const registry = (globalThis as { customElements?: CustomElementRegistry }).customElements;
      if (registry) {
        const define = registry.define.bind(registry);
        registry.define = (name: string, ...rest: [CustomElementConstructor]) => {
          defined.push(name);
          define(name, ...rest);
        };
      }
      await import(join(ROOT, `src/${floor}/index.ts`));
      expect(defined).toEqual([]);
    },
  );

  it('only files that say so by their name define a tag', () => {
    // A class and its definition in one module cannot be imported for the class alone; these are the modules imported for the tag.
    const definers = sourceFiles().filter(
      (path) =>
        path.startsWith('src/') &&
        // Compile only writes such modules.
        !path.startsWith('src/compile/') &&
        !/\.(test|wtr|stories)\.ts$/.test(path) &&
        /customElements\.define\(|@customElement\(/.test(readFileSync(join(ROOT, path), 'utf8')),
    );
    const misplaced = definers.filter((path) => !/^src\/(fields|form|tracker|products|embed|ui)\//.test(path));
    expect(misplaced).toEqual([]);
  });
});
