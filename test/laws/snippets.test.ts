import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import products from '../../src/generated/embed/products.json' with { type: 'json' };
import { ownForm, snippetOf, type Product, type Wishes } from '../../stories/handbook/parts/snippet.js';

const library = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const origin = 'https://forms.example.mass.gov';
const wishes = (product: Product, way: Wishes['way'], more: Partial<Wishes> = {}): Wishes => ({
  product,
  way,
  language: '',
  headingLevel: '',
  origin,
  version: library.version,
  integrity: { [`embed/${product.tag}.js`]: 'sha384-abc' },
  ...more,
});
const all = [...(products as Product[]), ownForm(origin)];

/** Attributes that a tag reads, as its source declares them. */
const attributesOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^ {4}(\w+): \{(?:[^}\n]*attribute: ('[\w-]+'|false))?/gm)].map(
    ([, name = '', attribute = name]) => attribute.replaceAll("'", ''),
  );

describe('what the handbook lets authors paste', () => {
  it.each(all.map((one) => [one.tag, one] as const))(
    '%s: a script that the build makes, and its closed tag',
    (tag, one) => {
      for (const way of ['tag', 'loader'] as const) {
        const snippet = snippetOf(wishes(one, way));
        const file = new RegExp(`src="${origin}/v${library.version.replaceAll('.', '\\.')}/([^"]+)"`).exec(
          snippet,
        )?.[1];
        expect(file).toBe(way === 'tag' ? `embed/${tag}.js` : 'ma-forms.js');
        expect(snippet).toMatch(new RegExp(`<${tag}[\\s\\S]*>\\n[\\s\\S]+</${tag}>$`));
        expect(snippet.includes('integrity="sha384-abc"')).toBe(way === 'tag');
      }
    },
  );

  it('brings the exit to the page around a frame whose reader may have to leave at once, and to no other', () => {
    const withExit = all.filter((one) => snippetOf(wishes(one, 'frame')).includes('/host.js"></script>'));
    expect(withExit.map(({ tag }) => tag)).toEqual(['ma-kit-lookup']);
  });

  it('is for an own form what the page of the handbook shows, word for word but for its layout', () => {
    const page = readFileSync('stories/handbook/embed-in-one-minute.mdx', 'utf8');
    const shown = /```html\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '';
    const { 'layout-src': _, ...attributes } = ownForm(origin).attributes ?? {};
    const made = snippetOf(wishes({ ...ownForm(origin), attributes }, 'loader'));
    const inOneLine = (snippet: string): string => snippet.replaceAll(/\s+/g, ' ').replace(' >', '>');
    expect(inOneLine(shown)).toBe(inOneLine(made));
  });

  it('names only attributes that the tag reads', () => {
    const known = attributesOf('src/form/ma-form.ts').concat(attributesOf('src/form/form-element.ts'));
    for (const name of Object.keys(ownForm(origin).attributes ?? {})) expect(known).toContain(name);
  });

  it('asks a frame for an own form by its name, in the language that was chosen', () => {
    expect(snippetOf(wishes(ownForm(origin), 'address', { language: 'es' }))).toBe(
      `${origin}/v${library.version}/frame/form.html?form=hearing&lang=es`,
    );
  });
});
