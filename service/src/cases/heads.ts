import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, readdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyRing } from '../secrets/key-ring.js';
import type { Head } from './chain.js';

/** The ends of all histories, kept outside of the database: what a row that was deleted from the end of one is missed by. */
export interface Heads {
  /** Notes an end; it is on disk a moment later. Never waits. */
  note(head: Head): void;
  /** Writes what was noted, now. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** One line of a file of heads: heads of about the same moment, signed together. `before` is the hash of the line before. */
interface SignedHeads {
  readonly at: string;
  readonly heads: readonly (readonly [caseId: string, number: number, chain: string])[];
  readonly before: string;
  readonly signature: string;
}

/** Milliseconds that heads wait for company: one signature and one flush serve all. */
const TOGETHER = 250;

/** Opens this process's own file of heads in a folder; it is made with the first head. `report` hears when a line could not be written. */
export function openHeads(
  folder: string,
  keys: KeyRing,
  now: () => string,
  report: (code: string) => void = () => {},
): Heads {
  let waiting = new Map<string, Head>();
  let file: FileHandle | undefined;
  let before = '';
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  const write = async (heads: readonly Head[]): Promise<void> => {
    if (!file) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${now().replaceAll(/[^\d]/g, '')}-${randomBytes(6).toString('hex')}.jsonl`;
      file = await open(join(folder, name), 'a', 0o600);
    }
    const said = {
      at: now(),
      heads: heads.map(({ caseId, number, chain }) => [caseId, number, chain] as const),
      before,
    };
    const line = JSON.stringify({ ...said, signature: keys.sign(JSON.stringify(said)) });
    await file.appendFile(`${line}\n`);
    await file.datasync();
    before = hashOf(line);
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(async () => {
      const heads = [...waiting.values()];
      if (heads.length === 0) return;
      waiting = new Map();
      await write(heads).catch((error: unknown) => {
        // They are tried again with the next ones; a newer end of the same case takes the older one's place.
        waiting = new Map([...heads.map((head) => [head.caseId, head] as const), ...waiting]);
        report(error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
      });
    });
    return writing;
  };
  return {
    note(head) {
      waiting.set(head.caseId, head);
      if (timer) return;
      timer = setTimeout(() => void flush(), TOGETHER);
      timer.unref();
    },
    flush,
    async close() {
      await flush();
      await file?.close();
      file = undefined;
    },
  };
}

/** What the files of a folder say: every end that a case has had, and the lines that are not ours. */
export async function readHeads(
  folder: string,
  keys: KeyRing,
): Promise<{ readonly heads: ReadonlyMap<string, readonly Head[]>; readonly foreign: readonly string[] }> {
  const heads = new Map<string, Head[]>();
  const foreign: string[] = [];
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.endsWith('.jsonl')).sort()) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n');
    // A last line without its end was cut off while it was written.
    const whole = lines.slice(0, -1);
    let before = '';
    whole.forEach((line, index) => {
      const signed = readLine(line);
      if (!signed || signed.before !== before || !isOurs(signed, keys)) foreign.push(`${name}, line ${index + 1}`);
      else
        for (const [caseId, number, chain] of signed.heads) {
          const own = heads.get(caseId) ?? [];
          heads.set(caseId, own);
          own.push({ caseId, number, chain });
        }
      before = hashOf(line);
    });
  }
  return { heads, foreign };
}

function isOurs({ signature, ...said }: SignedHeads, keys: KeyRing): boolean {
  return keys.verify(JSON.stringify(said), signature);
}

function readLine(line: string): SignedHeads | undefined {
  try {
    const { at, heads, before, signature } = JSON.parse(line) as SignedHeads;
    return Array.isArray(heads) ? { at, heads, before, signature } : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('base64url');
}
