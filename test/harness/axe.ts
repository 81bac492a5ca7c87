import axe from 'axe-core';

type Axe = typeof axe;
import type { Scope } from './page.js';

/** One finding of axe, short enough for a test's message. */
export interface Finding {
  readonly rule: string;
  readonly impact: string;
  readonly where: readonly string[];
  readonly help: string;
}

/** WCAG 2.2 AA and axe's best practice; both are bars of ours. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs axe in one document (page or frame). Rules about the page as a whole are left out in a frame, which is no page. */
export async function axeFindings(scope: Scope, { isFrame = false } = {}): Promise<readonly Finding[]> {
  if (!(await scope.evaluate(() => 'axe' in window))) await scope.script(axe.source);
  const findings = await scope.evaluate(
    async (tags, without) => {
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
        iframes: false,
        resultTypes: ['violations'],
      });
      return violations.map(({ id, impact, nodes, help }) => ({
        rule: id,
        impact: impact ?? '',
        where: nodes.map((node) => node.target.flat().join(' ')),
        help,
      }));
    },
    TAGS,
    isFrame ? ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass'] : [],
  );
  return findings;
}
