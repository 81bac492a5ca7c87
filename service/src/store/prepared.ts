import { parse, protocol, type PGlite } from '@electric-sql/pglite';
import type { SqlValue } from './sql.js';

type Message = Awaited<ReturnType<PGlite['execProtocol']>>['messages'][number];

/** What a statement gave. */
export interface Told<Row> {
  readonly rows: Row[];
  readonly touched: number;
}

/** A statement that the database has parsed and will plan once. */
interface Prepared {
  readonly name: string;
  /** Types of its values, by PostgreSQL's numbers. */
  readonly types: readonly number[];
  /** What its rows look like; absent when it gives none. */
  readonly shape: readonly Message[];
}

/** Texts of statements stand in the code, so there are few; this many only when something builds them. */
const mostStatements = 400;

/**
 * Runs statements on an embedded database, each parsed and planned once. PGlite's own `query` parses anew and enters the database six
 * times for each statement; here it is entered once, which is most of what a small statement costs. The caller sees to it that one
 * runs at a time.
 */
export class PreparedStatements {
  readonly #known = new Map<string, Prepared>();
  #made = 0;

  constructor(private readonly database: PGlite) {}

  async run<Row extends object>(text: string, values: readonly SqlValue[]): Promise<Told<Row>> {
    const { name, types, shape } = this.#known.get(text) ?? (await this.#prepare(text));
    const { messages } = await this.database.execProtocol(
      joined(
        protocol.serialize.bind({
          statement: name,
          values: values.map((value, index) => this.#written(value, types[index])),
        }),
        protocol.serialize.execute({}),
        protocol.serialize.sync(),
      ),
    );
    const [result] = parse.parseResults([...shape, ...messages], this.database.parsers);
    return { rows: (result?.rows ?? []) as Row[], touched: result?.affectedRows ?? 0 };
  }

  /** What the driver's own `query` does with a value of this type; text is the usual. */
  #written(value: SqlValue | undefined, type: number | undefined): string | Uint8Array | null {
    if (value === null || value === undefined) return null;
    if (Buffer.isBuffer(value)) return value;
    const serializer = type === undefined ? undefined : this.database.serializers[type];
    return typeof value === 'string' || !serializer ? String(value) : serializer(value);
  }

  async #prepare(text: string): Promise<Prepared> {
    if (this.#known.size >= mostStatements) {
      await this.database.exec('deallocate all');
      this.#known.clear();
    }
    this.#made += 1;
    const name = `s${this.#made}`;
    const { messages } = await this.database.execProtocol(
      joined(
        protocol.serialize.parse({ name, text }),
        protocol.serialize.describe({ type: 'S', name }),
        protocol.serialize.sync(),
      ),
    );
    const prepared = {
      name,
      types: parse.parseDescribeStatementResults(messages),
      shape: messages.filter((message) => message.name === 'rowDescription'),
    };
    this.#known.set(text, prepared);
    return prepared;
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
