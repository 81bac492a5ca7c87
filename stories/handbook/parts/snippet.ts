/** Something that can be put on a page, as compile lists it. */
export interface Product {
  readonly tag: string;
  readonly name: string;
  readonly what: 'form' | 'tracker';
  readonly title: string;
  readonly sensitive: boolean;
  /** Its reader may have to leave at once: the page around its frame hears the exit, too. */
  readonly safety?: boolean;
  /** What people see while it loads and when it cannot; phone numbers become links. */
  readonly fallback: readonly string[];
  /** More attributes of its tag, in order: the files of an author's own form, and where its answers go. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A form of an author's own: one tag for all of them, told apart by its attributes. Its frame finds the files by the form's name. */
export const ownForm = (origin: string): Product => ({
  tag: 'ma-form',
  name: 'form',
  what: 'form',
  title: 'A form of your own (a JSON file)',
  sensitive: false,
  fallback: ['You can also call us at (617) 555-0100.'],
  attributes: {
    form: 'hearing',
    'schema-src': '/files/hearing.json',
    'layout-src': '/files/hearing-layout.json',
    endpoint: `${origin}/api/author-forms/hearing`,
  },
});

/** What an author chose. */
export interface Wishes {
  readonly product: Product;
  readonly way: 'tag' | 'loader' | 'frame' | 'address';
  readonly language: string;
  readonly headingLevel: string;
  /** Where the forms are served from, without a slash at its end. */
  readonly origin: string;
  readonly version: string;
  /** sha384 of files by their path, as the build wrote them; none when nothing was built. */
  readonly integrity: Readonly<Record<string, string>>;
}

/** What to paste. */
export function snippetOf(wishes: Wishes): string {
  const { product, way, origin, version, language, headingLevel } = wishes;
  const base = `${origin}/v${version}`;
  const query = new URLSearchParams({
    ...(product.attributes?.form !== undefined && { form: product.attributes.form }),
    ...(language && { lang: language }),
  }).toString();
  const frame = `${base}/frame/${product.name}.html${query && `?${query}`}`;
  if (way === 'address') return frame;
  // The tag brings it along.
  const exit = product.safety ? `<script type="module" src="${escaped(`${base}/host.js`)}"></script>\n` : '';
  if (way === 'frame')
    return `${exit}<iframe src="${escaped(frame)}" title="${escaped(product.title)}" width="100%" height="800" loading="lazy"></iframe>`;
  const attributes = [
    ...Object.entries(product.attributes ?? {}).map(([name, value]) => `${name}="${escaped(value)}"`),
    ...(language ? [`lang="${language}"`] : []),
    ...(headingLevel ? [`heading-level="${headingLevel}"`] : []),
  ]
    // One that has many stands on lines of its own.
    .map((one) => (product.attributes ? `\n  ${one}` : ` ${one}`))
    .join('');
  const file = way === 'loader' ? 'ma-forms.js' : `embed/${product.tag}.js`;
  const sum = wishes.integrity[file];
  const check = sum === undefined ? '' : `\n  integrity="${sum}"\n  crossorigin="anonymous"`;
  return `<script type="module" src="${escaped(`${base}/${file}`)}"${check}></script>
<${product.tag}${attributes}>
${fallbackOf(product)}
</${product.tag}>`;
}

function fallbackOf({ fallback }: Product): string {
  const lines = fallback.length > 0 ? fallback : ['This form is loading. You can also call us.'];
  return lines
    .map((line) => `  <p>${escaped(line).replace(/\((\d{3})\) (\d{3})-(\d{4})/g, '<a href="tel:+1$1$2$3">$&</a>')}</p>`)
    .join('\n');
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
