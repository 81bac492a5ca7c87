import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The keys of this installation. Sealing uses the first key; opening, whichever a seal names; marks, the last (oldest), so that they outlive a rotation. */
export interface KeyRing {
  readonly current: { readonly id: string; readonly key: Buffer };
  keyOf(id: string): Buffer | undefined;
  /** A keyed hash: finds equal values again, tells nothing to one who holds only the database. `purpose` keeps kinds of marks apart. */
  mark(purpose: string, value: string): string;
  /** Signs a text (Ed25519), so that it can be told outside of the database that it is ours. */
  sign(text: string): string;
  /** Whether one of our keys signed it. */
  verify(text: string, signature: string): boolean;
}

/** Reads FIELD_KEY (base64, several parted by commas, newest first) or the key file, which is made on first start, readable by the owner alone. */
export function openKeyRing(from: { readonly fieldKey?: string; readonly keyFile: string }): KeyRing {
  const text = from.fieldKey ?? readOrCreate(from.keyFile);
  const masters = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(masterOf);
  return ringOf(masters);
}

/** A ring over these master keys; newest first. */
export function ringOf(masters: readonly Buffer[]): KeyRing {
  const keys = masters.map((master) => ({
    id: createHash('sha256').update('key-id').update(master).digest('hex').slice(0, 12),
    key: derive(master, 'seal'),
    signing: signingKey(derive(master, 'sign')),
  }));
  const [current] = keys;
  const oldest = masters.at(-1);
  if (!current || !oldest) throw new Error('FIELD_KEY holds no key');
  const marking = derive(oldest, 'mark');
  return {
    current,
    keyOf: (id) => keys.find((key) => key.id === id)?.key,
    mark: (purpose, value) =>
      createHmac('sha256', marking).update(purpose).update('\0').update(value).digest('base64url'),
    sign: (text) => sign(null, Buffer.from(text), current.signing.own).toString('base64url'),
    verify: (text, signature) =>
      keys.some(({ signing }) => verify(null, Buffer.from(text), signing.shown, Buffer.from(signature, 'base64url'))),
  };
}

function derive(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, 'baystate-forms', purpose, 32));
}

/** The key pair of a seed of 32 bytes; PKCS 8 puts this head before it. */
function signingKey(seed: Buffer): { readonly own: KeyObject; readonly shown: KeyObject } {
  const head = Buffer.from('302e020100300506032b657004220420', 'hex');
  const own = createPrivateKey({ key: Buffer.concat([head, seed]), format: 'der', type: 'pkcs8' });
  return { own, shown: createPublicKey(own) };
}

function masterOf(text: string): Buffer {
  const master = Buffer.from(text, 'base64');
  if (master.length !== 32) throw new Error('FIELD_KEY must be 32 bytes in base64 (openssl rand -base64 32)');
  return master;
}

function readOrCreate(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const text = `${randomBytes(32).toString('base64')}\n`;
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    return text;
  } catch (error) {
    // Another process of ours was first: its key is the key.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return readFileSync(file, 'utf8');
    throw error;
  }
}
