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
  /** The module that defines `tag` for a whole page, where authors may use it as well. */
  readonly defines: string;
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
export function insideOf({ what, id, tag, hasClass }: Product): Inside {
  const plain = { ...PLAIN[what], id };
  if (!hasClass) return plain;
  // The tag itself may be the frame's placer, so its content needs another name.
  return { ...plain, tag: `${tag}-inside`, element: 'Product', module: `products/${tag}/index.js` };
}
