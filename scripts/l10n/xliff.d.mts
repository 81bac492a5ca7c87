/** How far a translation was checked. */
export type Status = 'machine' | 'reviewed' | 'certified';

/** A sentence of a translators' file. */
export interface Unit {
  readonly source: string;
  readonly target?: string;
  readonly status?: Status;
}

/** Units of a file by id, texts decoded; no `target` when there is none. */
export declare function readUnits(file: string | URL): ReadonlyMap<string, Unit>;
