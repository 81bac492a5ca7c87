import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeText, fillPage } from './page-template.js';

/** What of the published list of tags a page needs (`dist/products.json`). */
interface Product {
  readonly tag: string;
  readonly name: string;
  readonly title: string;
  readonly sensitive: boolean;
  readonly fallback: readonly string[];
  /** Its page sends it: it does nothing on a page that only shows it. */
  readonly sentBy?: 'page';
}

/** The pages on which every tag can be tried, made of one template; and a list of links to them, as a part for other pages. */
export interface ProductPages {
  readonly list: string;
  /** `try/<name>.html` with the tag; `.inline.html` without a frame, `.frame.html` with the frame's address only. */
  readonly pages: ReadonlyMap<string, string>;
}

/** Makes them from the built forms. A folder without a list has no pages: the forms are not built yet. */
export async function makeProductPages(
  formsDist: string,
  template: string,
  formsOrigin: string,
  parts: ReadonlyMap<string, string>,
): Promise<ProductPages> {
  const products = await readProducts(formsDist);
  const pages = products.flatMap((product) => {
    const { tag, name, title, fallback } = product;
    const values = { formsOrigin, name, title, fallback: fallback.join(' ') };
    const tagged = (attributes: string) =>
      `<${tag}${attributes} heading-level="2">\n<p>${escapeText(values.fallback)}</p>\n</${tag}>\n`;
    const frame = `<iframe class="dynamic-frame" title="${escapeText(title)}" src="${escapeText(`${formsOrigin}/frame/${name}.html`)}"></iframe>\n`;
    const page = (product: string) => fillPage(template, { values, parts: new Map([...parts, ['product', product]]) });
    return [
      [`try/${name}.html`, page(tagged(''))],
      [`try/${name}.inline.html`, page(tagged(' inline'))],
      [`try/${name}.frame.html`, page(frame)],
    ] as const;
  });
  return { list: products.map(listEntry).join(''), pages: new Map(pages) };
}

function listEntry({ tag, name, title }: Product): string {
  const address = escapeText(`/try/${name}`);
  return `<li><a href="${address}">${escapeText(title)}</a> <code>&lt;${tag}&gt;</code> · <a href="${address}?frame">by its address</a></li>\n`;
}

async function readProducts(formsDist: string): Promise<readonly Product[]> {
  try {
    const all = JSON.parse(await readFile(join(formsDist, 'products.json'), 'utf8')) as readonly Product[];
    return all.filter(({ sentBy }) => sentBy !== 'page');
  } catch {
    return [];
  }
}
