export interface Postgres {
  readonly url: string;
  readonly pid: () => number;
  readonly crash: () => void;
  readonly start: () => void;
  readonly stop: () => void;
}
export function startPostgres(): Promise<Postgres>;
