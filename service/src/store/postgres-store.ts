import { createHash } from 'node:crypto';
import pg from 'pg';
import { DatabaseGone, type Sql, type SqlValue, type Store } from './sql.js';

const gone = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;

/** A real PostgreSQL, or a cluster that speaks its language, by connection string. `report` hears of idle connections that broke. */
export function openPostgresStore(url: string, report: (code: string) => void = () => {}): Store {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    query_timeout: 20_000,
  });
  // Unhandled, an idle connection's error ends the process.
  pool.on('error', (error) => report(codeOf(error)));
  const direct = sqlOver(pool);
  return {
    kind: 'postgres',
    ...direct,
    async transaction(work) {
      const client = await pool.connect().catch((error: unknown) => {
        throw new DatabaseGone(error);
      });
      // Checked out, a client's own error event is ours to hear as well.
      const hear = (error: Error): void => report(codeOf(error));
      client.on('error', hear);
      let broken = false;
      try {
        await client.query('begin');
        const result = await work(sqlOver(client));
        await client.query('commit');
        return result;
      } catch (error) {
        broken = isGone(error);
        if (!broken) await client.query('rollback').catch(() => (broken = true));
        throw broken ? new DatabaseGone(error) : error;
      } finally {
        client.off('error', hear);
        client.release(broken);
      }
    },
    waiting: () => pool.waitingCount,
    close: () => pool.end(),
  };
}

function sqlOver(connection: pg.Pool | pg.PoolClient): Sql {
  const ask = async (text: string, values?: readonly SqlValue[]): Promise<pg.QueryResult> => {
    try {
      return await (values
        ? connection.query({ name: nameOf(text), text, values: [...values] })
        : connection.query(text));
    } catch (error) {
      throw isGone(error) ? new DatabaseGone(error) : error;
    }
  };
  return {
    async all<Row extends object>(text: string, values: readonly SqlValue[] = []): Promise<Row[]> {
      return (await ask(text, values)).rows as Row[];
    },
    async one<Row extends object>(text: string, values: readonly SqlValue[] = []): Promise<Row | undefined> {
      return (await ask(text, values)).rows[0] as Row | undefined;
    },
    async run(text, values = []) {
      return (await ask(text, values)).rowCount ?? 0;
    },
    async script(text) {
      await ask(text);
    },
  };
}

const names = new Map<string, string>();

/** A statement with a name is parsed and planned once a connection. Texts of statements stand in the code, so there are few. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    names.set(text, name);
  }
  return name;
}

function isGone(error: unknown): boolean {
  return (
    error instanceof DatabaseGone ||
    gone.test(codeOf(error)) ||
    (error instanceof Error && /Connection terminated|timeout exceeded when trying to connect/.test(error.message))
  );
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
