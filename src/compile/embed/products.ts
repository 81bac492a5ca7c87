import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Refusal } from '../check/say-problem.js';

/** What of a folder in schemas/ is shown on a page: the form of its form.json, or the tracker of its status.json. */
export interface Shown {
  /** Name of the folder. */
  readonly id: string;
  readonly what: 'form' | 'tracker';
  /** The tag that its author wishes, in place of `ma-<folder>`. */
  readonly tag?: string;
  readonly title: string;
  readonly description?: string;
  /** Only staff read it: none of its words are translated, so nothing around them may be. */
  readonly audience?: 'staff';
  readonly sensitive: boolean;
  /** A script of the page that holds it sends it: no frame, no service of its own, nothing for content authors to paste. */
  readonly sentBy?: 'page';
  /** Other ways to the same service, in sentences: shown until it is ready and when it cannot be. */
  readonly fallback: readonly string[];
  /** Its first pages were compiled apart, so that they can be shown before the rest is there. */
  readonly hasStart: boolean;
  /** Safety mode: shown by a class of its own and by nothing else (without that class it has no tag), and its page has an exit. */
  readonly safety?: boolean;
}

/** Something with a tag of its own that a content author can paste. */
export interface Product extends Shown {
  readonly tag: string;
  /** The tag without `ma-`: the name of its frame page and of its scripts. */
  readonly name: string;
  /** It has a class of its own in src/products/<tag>/index.ts, exported as `Product`. */
  readonly hasClass: boolean;
}

/** Tags and names that mean something else already. */
const TAKEN = /^ma-(?:form|forms|status|placing)$|-(?:field|inside)$/;
const TAG = /^ma(?:-[a-z][a-z0-9]*)+$/;

/** Gives each its tag. Two with the same tag, or a tag that cannot be, are refused. `products` is the folder src/products. */
export function productsOf(
  shown: readonly Shown[],
  products: string,
): { readonly products: readonly Product[]; readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = [];
  const known = new Map<string, Product>();
  for (const one of shown) {
    const tag = one.tag ?? plainTag(one, shown);
    const hasClass = existsSync(join(products, tag, 'index.ts'));
    if (one.safety && !hasClass) continue;
    const other = known.get(tag);
    const problem = !TAG.test(tag)
      ? `"${tag}" can be no tag of ours: "ma-" and small letters, digits and dashes`
      : TAKEN.test(tag)
        ? `"${tag}" means something else already; give it another "tag"`
        : one.sensitive && one.sentBy === 'page'
          ? 'a sensitive form keeps its answers from the page that holds it, so that page cannot send it'
          : other && `the tag "${tag}" is taken by schemas/${other.id}; give one of them another "tag"`;
    if (problem) refusals.push({ file: fileOf(one), pointer: '/tag', message: problem, severity: 'error' });
    else known.set(tag, { ...one, tag, name: tag.slice(3), hasClass });
  }
  return { products: [...known.values()].sort((one, two) => (one.tag < two.tag ? -1 : 1)), refusals };
}

/** A folder with a form and a tracker has two tags. */
function plainTag({ id, what }: Shown, shown: readonly Shown[]): string {
  const isSecond = what === 'tracker' && shown.some((other) => other.id === id && other.what === 'form');
  return `ma-${id}${isSecond ? '-status' : ''}`;
}

function fileOf({ id, what }: Shown): string {
  return `schemas/${id}/${what === 'form' ? 'form' : 'status'}.json`;
}
