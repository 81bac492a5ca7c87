/** A value that both drivers take alike. JSON goes in as text (`JSON.stringify`), moments as ISO 8601 text. */
export type SqlValue = string | number | boolean | null | Buffer;

/** One connection's worth of SQL: the subset that PGlite and PostgreSQL 15 both understand. */
export interface Sql {
  /** All rows. Counts must be cast (`count(*)::int`): a bigint is a number in one driver and text in the other. */
  all<Row extends object>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** The first row, if any. */
  one<Row extends object>(text: string, values?: readonly SqlValue[]): Promise<Row | undefined>;
  /** How many rows a change touched. */
  run(text: string, values?: readonly SqlValue[]): Promise<number>;
  /** Several statements without values; migrations only. */
  script(text: string): Promise<void>;
}

/** The database. All that must stand or fall together goes through `transaction`. */
export interface Store extends Sql {
  readonly kind: 'embedded' | 'postgres';
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
  /** Work waiting for the database; load shedding looks at it. */
  waiting(): number;
  close(): Promise<void>;
}

/** Thrown by a store when the database cannot be reached just now: answered with 503, and worth a retry. */
export class DatabaseGone extends Error {
  constructor(cause: unknown) {
    super('the database cannot be reached', { cause });
    this.name = 'DatabaseGone';
  }
}

/** The constraint that a write ran into: another request was first with a key that can be had once. Undefined for any other error. */
export function takenKey(error: unknown): string | undefined {
  const isTaken = error instanceof Error && 'code' in error && error.code === '23505';
  return isTaken && 'constraint' in error ? String(error.constraint) : undefined;
}
