import type { ActId, SectionView, StatusView } from '../../model/index.js';

/** What the parts of a status page are painted from. */
export interface StatusPainter {
  readonly view: StatusView;
  readonly headingLevel: number;
  /** What the page around can do, by the name of the act. */
  readonly acts: Readonly<Partial<Record<ActId, () => void>>>;
  /** What a product puts into a section of its own, by the section's name. */
  readonly slots: Readonly<Partial<Record<string, (section: SectionView) => unknown>>>;
  /** Names of places are shown; without it they are hidden, for whoever looks over a shoulder. */
  readonly showsNames: boolean;
  readonly toggleNames: () => void;
  /** The tab that was chosen, where there are tabs. */
  readonly tab?: string;
  /** Absent where all tabs stand below each other. */
  readonly chooseTab?: (tab: string) => void;
  /** Prints the page; absent where nothing may be left behind, not even in a printer. */
  readonly print?: () => void;
}
