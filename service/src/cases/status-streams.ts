import { PassThrough, type Readable } from 'node:stream';
import type { Desk } from '../desk.js';
import { Problem } from '../http/problem.js';
import type { ClaimStatus } from './claim-status.js';

/** Milliseconds between two signs of life; also how late a clock that ran out is told. */
const HEARTBEAT = 20_000;
/** Most streams of one source and of one process: each holds a socket. Whoever finds no place asks now and then instead. */
const MOST_PER_SOURCE = 8;
const MOST = 5_000;

/** The open streams of a process: how a case stands, and again whenever that has changed for its reader. */
export class StatusStreams {
  readonly #open = new Map<PassThrough, string>();

  constructor(private readonly desk: Desk) {}

  /** Opens a stream over what `read` gives; refuses with 503 when there are too many. */
  async open(source: string, read: () => Promise<ClaimStatus>): Promise<Readable> {
    const ofSource = [...this.#open.values()].filter((one) => one === source).length;
    if (this.#open.size >= MOST || ofSource >= MOST_PER_SOURCE)
      throw new Problem(503, 'too_many_streams', {}, { 'retry-after': '30' });
    const stream = new PassThrough();
    // Its place is taken before anything is read: many who come at once must not all find it free.
    this.#open.set(stream, source);
    const first = await read().catch((error: unknown) => {
      this.#open.delete(stream);
      throw error;
    });
    let told = first.projection.mark;
    let following = first.caseId;
    let stop = this.#follow(first, () => void look());
    let isLooking = false;
    let again = false;

    const look = async (): Promise<void> => {
      if (isLooking) return void (again = true);
      isLooking = true;
      try {
        do {
          again = false;
          const now = await read();
          if (now.caseId !== following) {
            stop();
            following = now.caseId;
            stop = this.#follow(now, () => void look());
          }
          if (now.projection.mark !== told && !stream.destroyed) {
            told = now.projection.mark;
            stream.write(lineOf(now));
          }
        } while (again);
      } catch {
        // The claim is gone or the database is away: the reader asks anew, and is told then.
        stream.end();
      } finally {
        isLooking = false;
      }
    };
    const heart = setInterval(() => {
      if (!stream.destroyed) stream.write('\n');
      void look();
    }, HEARTBEAT);
    heart.unref();
    stream.once('close', () => {
      clearInterval(heart);
      stop();
      this.#open.delete(stream);
    });
    stream.write(lineOf(first));
    return stream;
  }

  /** Ends all of them. */
  close(): void {
    for (const stream of this.#open.keys()) stream.end();
  }

  #follow({ caseId, read }: ClaimStatus, changed: () => void): () => void {
    return caseId === undefined ? () => {} : this.desk.watch.on(caseId, read, changed);
  }
}

function lineOf({ projection }: ClaimStatus): string {
  return `${JSON.stringify({ status: projection })}\n`;
}
