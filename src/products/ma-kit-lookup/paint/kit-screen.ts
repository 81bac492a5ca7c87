/** What every screen of the lookup is painted from. */
export interface KitScreen {
  readonly headingLevel: number;
  readonly isBusy: boolean;
  /** The code is shown as it is typed. */
  readonly showsCode: boolean;
  readonly toggleCode: () => void;
  /** What stands in a box now: nothing that is typed is kept anywhere else. */
  typed(id: string): string;
  /** What is wrong at a control. */
  errorAt(id: string): string | undefined;
  /** All that is wrong, above everything. */
  summary(): unknown;
  /** Why the reader stands here, or what was just done. */
  notice(): unknown;
}
