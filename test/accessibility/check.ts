import type { EngineName, Browser, Page } from '../harness/page.js';
import type { Story } from './stories.js';

/** What a check looks at: one story in one tab. */
export interface Look {
  readonly browser: Browser;
  readonly page: Page;
  readonly story: Story;
}

/** What it saw: how many things it looked at, and a line for each that is wrong. */
export interface Seen {
  readonly subjects: number;
  readonly faults: readonly string[];
}

/** One rule of accessibility that a machine can hold. */
export interface Check {
  /** In the words of the statement: "Every target is 44 pixels or more". */
  readonly name: string;
  /** Engines whose drivers cannot be asked, with the reason; said in the report. */
  readonly cannot?: Readonly<Partial<Record<EngineName, string>>>;
  /** Leaves the page as it was, unless it comes last. */
  run(look: Look): Promise<Seen>;
}
