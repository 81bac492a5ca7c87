import type { Product } from './products.js';

/** The element that does the work: inside the frame, inline, or as the tag itself. */
export interface Inside {
  readonly tag: string;
  /** Names the form or the tracker. */
  readonly attribute: string;
  readonly id: string;
  /** The class, and its module as seen from src/. */
  readonly element: string;
  readonly module: string;
  /** The module that defines `tag` for a whole page, where authors may use it as well; what is one product's alone has none. */
  readonly defines?: string;
}

/** Forms and trackers without a class of their own. */
const PLAIN = {
  // A product's form is known by name: it needs nothing of what opens an author's files.
  form: {
    tag: 'ma-form',
    attribute: 'form',
    element: 'FormElement',
    module: 'form/form-element.js',
    defines: 'form/ma-form.js',
  },
  tracker: {
    tag: 'ma-status',
    attribute: 'tracker',
    element: 'StatusElement',
    module: 'tracker/status-element.js',
    defines: 'tracker/ma-status.js',
  },
} as const;

/** What stands inside a product's frame. */
export function insideOf({ what, id, tag, hasClass, audience, sensitive }: Product): Inside {
  const { defines, ...plain } = { ...PLAIN[what], id };
  if (hasClass) return { ...plain, tag: ownName(tag), element: 'Product', module: `products/${tag}/index.js` };
  if (audience !== 'staff') return { ...plain, defines };
  // Put into a page itself, it may stand beside a form that is for everyone.
  return sensitive ? { ...plain, tag: ownName(tag) } : plain;
}

/** The tag itself may be the frame's placer, so its content needs another name. */
function ownName(tag: string): string {
  return `${tag}-inside`;
}
