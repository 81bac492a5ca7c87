import { mkdirSync } from 'node:fs';
import { axeFindings } from '../../harness/axe.js';
import { accessibilityOutline } from '../../harness/accessibility-tree.js';
import type { Browser, Page, Scope } from '../../harness/page.js';
import { FRAME } from '../steps/claim.js';

/** The states in which each page is looked at. */
export type PageState = 'empty' | 'error' | 'filled';

const PICTURES = 'test-results/pages';

/** Looks at a page in one of its states, as machines can: axe, width, focus, and what a screen reader gets. */
export class Auditor {
  /** All that is wrong, one line each, with page and state. */
  readonly faults: string[] = [];
  /** The accessibility tree of each page in its states, for comparison with the stored one. */
  readonly outlines = new Map<string, string>();

  constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    private readonly form: Scope,
    private readonly pictures: boolean,
  ) {
    if (pictures) mkdirSync(PICTURES, { recursive: true });
  }

  async look(name: string, state: PageState): Promise<void> {
    const at = `${name}, ${state}`;
    for (const { rule, where, help } of await axeFindings(this.form, { isFrame: true }))
      this.faults.push(`${at}: ${rule} (${help}) at ${where.join(' | ')}`);
    for (const fault of await this.form.evaluate(tooWide)) this.faults.push(`${at}: ${fault}`);
    const host = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (host > 0) this.faults.push(`${at}: the host page scrolls sideways by ${host} px`);
    if (this.browser.can('accessibility-tree')) {
      const outline = steady(await accessibilityOutline(this.page, FRAME));
      this.outlines.set(name, `${this.outlines.get(name) ?? ''}== ${state}\n${outline}`);
    }
    if (this.pictures) await this.page.screenshot(`${PICTURES}/${name}.${state}.png`);
  }
}

/** What stands out of the frame at its right or left. Runs in the page. */
function tooWide(): string[] {
  const root = document.querySelector('ma-form')?.shadowRoot;
  const limit = document.documentElement.clientWidth;
  const found: string[] = [];
  if (document.documentElement.scrollWidth > limit)
    found.push(`scrolls sideways by ${document.documentElement.scrollWidth - limit} px`);
  for (const element of root?.querySelectorAll('*') ?? []) {
    // What is hidden from the eye on purpose has no width to mind.
    if (element.closest('.ma-sr') || element.getClientRects().length === 0) continue;
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 1 && (right > limit + 1 || left < -1))
      found.push(
        `<${element.localName} class="${element.getAttribute('class') ?? ''}"> stands out (${Math.round(left)} to ${Math.round(right)} of ${limit})`,
      );
  }
  return found.slice(0, 3);
}

/** The outline without what differs from run to run: dates, times, IDs. */
function steady(outline: string): string {
  return (
    outline
      .replace(/NTN-\d+-ABS-\d{2}/g, 'NTN-…')
      .replace(/\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3,}\b/g, '<return code>')
      .replace(
        /\b(January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\b/g,
        '<date>',
      )
      .replace(/(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), (?=<date>)/g, '')
      .replace(/\b\d{1,2}:\d\d [ap]\.m\./g, '<time>')
      // A year's figures: they change with the tables, and with the turn of the year.
      .replace(/\b(In|for) 20\d\d\b/g, '$1 <year>')
      .replace(/\$[\d,]+\.\d\d/g, '<amount>')
      .replace(/(Saving…|Saved at <time>)/g, '<saved>')
      // What was said last stays in the live regions for a while.
      .replace(/^(\s*)((?:status|alert) \[live=\w+\])\n(?:\1\s+.*\n)*/gm, '$1$2\n')
      .replace(/(textbox "(?:Month|Day|Year)"[^\n]*?)\n(\s+)StaticText "\d+"/g, '$1\n$2StaticText "<number>"')
  );
}
