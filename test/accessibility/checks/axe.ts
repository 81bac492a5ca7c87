import axe from 'axe-core';
import type { Check } from '../check.js';
import { EXPLAINED } from '../explained.js';

type Axe = typeof axe;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules about a page as a whole; a story is a part of one. Pages are looked at by the journeys. */
const OF_PAGES = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass', 'document-title'];

interface Result {
  readonly rule: string;
  readonly where: string;
  readonly markup: string;
  readonly says: string;
}

/** All rules of WCAG 2.2 A and AA and axe's best practice: nothing found, and nothing left open without a reason. */
export const axeRules: Check = {
  name: 'axe finds nothing, and leaves nothing open that is not explained',
  async run({ page }) {
    if (!(await page.evaluate(() => 'axe' in window))) await page.script(axe.source);
    const { checked, found, open } = await page.evaluate(
      async (tags, without) => {
        const { axe } = window as unknown as { axe: Axe };
        // Storybook's own panel may be at work with the same axe.
        const free = async (): Promise<void> => {
          while ((axe as unknown as { _running?: boolean })._running)
            await new Promise((later) => setTimeout(later, 20));
        };
        await free();
        const results = await axe.run('#storybook-root', {
          runOnly: { type: 'tag', values: tags },
          rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
        });
        const flat = (list: typeof results.violations): Result[] =>
          list.flatMap(({ id, nodes }) =>
            nodes.map((node) => ({
              rule: id,
              where: node.target.flat().join(' '),
              markup: node.html,
              says: [...node.any, ...node.all, ...node.none].map(({ message }) => message).join('; '),
            })),
          );
        return {
          checked: results.passes.reduce((sum, one) => sum + one.nodes.length, 0),
          found: flat(results.violations),
          open: flat(results.incomplete),
        };
      },
      TAGS,
      OF_PAGES,
    );
    const unexplained = open.filter(
      (one) =>
        !EXPLAINED.some(
          ({ rule, says, markup }) => rule === one.rule && says.test(one.says) && markup.test(one.markup),
        ),
    );
    const line = ({ rule, where, says }: Result): string => `${rule} at ${where}: ${says}`;
    return {
      subjects: checked + found.length + open.length,
      faults: [...found.map(line), ...unexplained.map((one) => `open: ${line(one)}`)],
    };
  },
};
