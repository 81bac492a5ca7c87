import { HEAD } from '../write/write-modules.js';
import { framePage } from './frame-page.js';
import { insideOf } from './inside.js';
import type { Product } from './products.js';

/** Where src/ is, seen from src/generated/embed/<room>/. */
const SRC = '../../..';

/** The files of src/generated/embed/ by their path below it. */
export function embedFiles(products: readonly Product[]): ReadonlyMap<string, string> {
  return new Map([
    ['products.json', productList(products)],
    ...products.flatMap((product): [string, string][] => [
      [`content/${product.name}.ts`, contentModule(product)],
      [`tags/${product.tag}.ts`, product.sensitive ? framedTag(product) : plainTag(product)],
      [`inline/${product.name}.ts`, inlineModule(product)],
      ...frameFiles(product),
    ]),
  ]);
}

/** The page inside the frame; a form that its page sends has none: it would not be heard out of there. */
function frameFiles(product: Product): readonly [string, string][] {
  if (product.sentBy === 'page') return [];
  return [
    [`frame/${product.name}.ts`, frameModule(product)],
    [`frame/${product.name}.html`, framePage(product)],
  ];
}

/** What there is to paste, for whoever builds pages: the demo site, the handbook, the loader. */
function productList(products: readonly Product[]): string {
  const list = products.map(({ tag, name, what, id, title, description, sensitive, safety, sentBy, fallback }) => ({
    tag,
    name,
    what,
    id,
    title,
    ...(description !== undefined && { description }),
    sensitive,
    ...(safety && { safety }),
    ...(sentBy && { sentBy }),
    fallback,
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** Makes the one form or tracker known, and what it begins with. */
function contentModule({ what, id, hasStart }: Product): string {
  const load = `() => import('../../${id}/${what === 'form' ? 'index' : 'status-page'}.js').then((module) => module.${what === 'form' ? 'form' : 'status'})`;
  if (what === 'tracker')
    return `${HEAD}
import { registerTracker } from '${SRC}/tracker/tracker-registry.js';

registerTracker(${text(id)}, { load: ${load} });
`;
  return `${HEAD}
import { registerForm } from '${SRC}/form/opening/form-registry.js';
${hasStart ? `import { start } from '../../${id}/start.js';\n` : ''}
registerForm(${text(id)}, {${hasStart ? ' start,' : ''} load: ${load} });
`;
}

/** What is said of a tag to editors and in Storybook. */
function docBlock({ title, description, audience, sensitive, what, sentBy }: Product): string {
  const lines = [
    `${sentence(title)} ${description === undefined ? '' : `${sentence(description)} `}As a content author pastes it: what is between its tags is shown until it is ready and when it cannot be. Each attribute may also be written \`data-…\`.`,
    '',
    `@summary ${sentence(title)}${sensitive ? ' In a frame of its own.' : ''}`,
    ...(audience === 'staff' ? [] : [`@attr lang - Language of the ${what}; the page's when absent.`]),
    '@attr heading-level - Level of its page headings in the outline of the page, 1 to 6.',
    ...(sentBy
      ? []
      : [
          `@attr endpoint - Address of the service's API${sensitive ? ' on the forms origin' : ''}, when it is not beside the script.`,
        ]),
    ...(sensitive
      ? [
          "@attr inline - No frame: for an operator's own pages without foreign scripts.",
          '@attr frame-title - Title of the frame, read out before its content.',
        ]
      : []),
    '@slot - - Shown until it is ready and when it cannot be: a link or a phone number.',
    '@event ma-ready - The first page is on screen.',
    '@event ma-failed - It cannot start; `detail.code`.',
    ...(sentBy
      ? ['@event ma-submit - The page must send it: prevent this, send `detail.submission`, then call `answered()`.']
      : []),
    ...(sensitive
      ? [
          "@event ma-refused - The tag must not stand here; `detail.message` says why, for the page's author.",
          '@event ma-redirect - It asks the page to go to `detail.url`; cancelable.',
        ]
      : []),
  ];
  // A title is an author's text: it must not end the comment.
  return `/**\n${lines.map((line) => ` * ${line.replaceAll('*/', '* /').replaceAll('\n', ' ')}`.trimEnd()).join('\n')}\n */`;
}

/** A sensitive product's tag: it only places the frame. */
function framedTag(product: Product): string {
  const { tag, attribute, id } = insideOf(product);
  // The exit works while the focus is in the page around the frame, and takes that page with it.
  const exit = product.safety ? `import '${SRC}/embed/host.js';\n` : '';
  return `${HEAD}
${exit}import { defineFramedForm } from '${SRC}/embed/placer/framed-form.js';
import { VERSION } from '${SRC}/embed/version.js';

${docBlock(product)}
defineFramedForm({
  tag: ${text(product.tag)},
  name: ${text(product.name)},
  inside: { tag: ${text(tag)}, attribute: ${text(attribute)}, id: ${text(id)} },
  title: ${text(product.title)},
  scriptUrl: import.meta.url,
  version: VERSION,
});
`;
}

/** Any other product's tag is the form or tracker itself. */
function plainTag(product: Product): string {
  const { attribute, id } = insideOf(product);
  return `${HEAD}
import '../content/${product.name}.js';
${classImport(product)}
import { definePreset } from '${SRC}/embed/preset/define-preset.js';
import { VERSION } from '${SRC}/embed/version.js';

${docBlock(product)}
definePreset({
  tag: ${text(product.tag)},
  element: ${className(product)},
  preset: { attribute: ${text(attribute)}, id: ${text(id)} },
  ${product.sentBy === 'page' ? "sentBy: 'page'" : 'scriptUrl: import.meta.url'},
  version: VERSION,
});
`;
}

/** The product in the page itself, in parts that come as they are needed. */
function inlineModule(product: Product): string {
  return product.sensitive
    ? `${HEAD}\n${insideImports(product, 'page')}`
    : `${HEAD}\nimport '../tags/${product.tag}.js';\n`;
}

/** The script of the frame page. */
function frameModule(product: Product): string {
  const { tag } = insideOf(product);
  return `${HEAD}
${insideImports(product, 'frame')}import { startFrame } from '${SRC}/embed/frame/start-frame.js';

const inside = document.querySelector<HTMLElement>(${text(tag)});
if (inside) startFrame(inside);
`;
}

/** The content first, then the element: it looks its form up as soon as it is defined. A frame has the light one: nobody else uses a form there. */
function insideImports(product: Product, place: 'frame' | 'page'): string {
  const { tag, defines } = insideOf(product);
  const isLight = place === 'frame' && product.what === 'form';
  const content = `import '../content/${product.name}.js';\n`;
  if (defines !== undefined && !isLight) return `${content}import '${SRC}/${defines}';\n`;
  // Defined here and not in a file of its own: what every form begins with is one file, and a page with the whole `<ma-form>` loads it too.
  return `${content}${classImport(product)}\n\ncustomElements.define(${text(tag)}, ${className(product)});\n`;
}

/** What staff use is in English, whatever is wished for. */
function className(product: Product): string {
  const { element } = insideOf(product);
  return product.audience === 'staff' ? `inEnglish(${element})` : element;
}

function classImport(product: Product): string {
  const { element, module } = insideOf(product);
  const own = `import { ${element} } from '${SRC}/${module}';`;
  return product.audience === 'staff' ? `${own}\nimport { inEnglish } from '${SRC}/embed/preset/in-english.js';` : own;
}

/** A title as a sentence. */
function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

function text(words: string): string {
  return `'${JSON.stringify(words).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
