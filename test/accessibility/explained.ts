/** What axe cannot decide by itself, each with who decided it and why. An entry that explains nothing any more is a failure. */
export interface Explanation {
  readonly rule: string;
  /** What axe says. */
  readonly says: RegExp;
  readonly markup: RegExp;
  readonly because: string;
}

export const EXPLAINED: readonly Explanation[] = [];
