export interface Unit {
  readonly source: string;
  readonly target?: string;
  readonly state?: string;
}
export function readUnits(file: string | URL): Map<string, Unit>;
export function withState(xml: string, ids: ReadonlySet<string>, state: string): string;
