import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';

// axe-core is one UMD file without a module's exports: it leaves itself on the window.
const axe = (window as unknown as { axe: typeof axeCore }).axe;

/** What axe finds in an element and the shadow roots below it, a line each; empty when nothing is wrong. */
export async function axeFindings(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // A field is a piece of a page: landmarks and the first heading are the page's.
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'heading-order': { enabled: false },
    },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}
