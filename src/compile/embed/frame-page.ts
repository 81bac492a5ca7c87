import { unbroken } from '../../text/language/unbroken.js';
import { frameWords } from '../../text/frame-words.js';
import type { Product } from './products.js';
import { insideOf } from './inside.js';

/**
 * The page inside a product's frame. What is to be read before any script (the title, and other ways to the same service) stands in it as
 * it is; addresses are relative, so that it works from any folder.
 */
export function framePage(product: Product): string {
  const { tag, attribute, id } = insideOf(product);
  const words = frameWords[product.what];
  const title = escapeText(product.title);
  const paragraphs = [escapeText(words.waiting), ...product.fallback.map(linked)];
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    <link rel="stylesheet" href="frame.css" />
    <script type="module" src="${product.name}.js"></script>
  </head>
  <body>
    <main>
      <${tag} ${attribute}="${id}" endpoint="../api" heading-level="1" history>
        <h1 class="frame-title">${title}</h1>
${paragraphs.map((paragraph) => `        <p>${paragraph}</p>\n`).join('')}      </${tag}>
    </main>
  </body>
</html>
`;
}

/** Telephone numbers as they are written here, and web addresses. */
const LINKS = /(?<phone>\(\d{3}\) \d{3}-\d{4})|(?<address>https:\/\/[^\s<>"']*[^\s<>"'.,;:)])/g;

/** A sentence as markup, with its telephone numbers and addresses to follow. */
export function linked(sentence: string): string {
  let end = 0;
  let markup = '';
  for (const { index, groups = {}, 0: words } of sentence.matchAll(LINKS)) {
    const href = groups['phone'] === undefined ? words : `tel:+1${words.replace(/\D/g, '')}`;
    markup += `${escapeText(sentence.slice(end, index))}<a href="${escapeText(href)}">${escapeText(unbroken(words))}</a>`;
    end = index + words.length;
  }
  return markup + escapeText(sentence.slice(end));
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
