import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring.js';

/** A sealed value as it rests: nonce, tag and ciphertext in one base64 text, and the name of its key. */
export interface Sealed {
  readonly keyId: string;
  readonly sealed: string;
}

/** Encrypts a text for one place. Moved to another owner or address it does not open: both are authenticated with it. */
export function seal(ring: KeyRing, owner: string, address: string, text: string): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', ring.current.key, nonce);
  cipher.setAAD(placeOf(owner, address));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { keyId: ring.current.id, sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64') };
}

/** Decrypts; throws when the key is unknown, or when value or place were changed. */
export function unseal(ring: KeyRing, owner: string, address: string, { keyId, sealed }: Sealed): string {
  const key = ring.keyOf(keyId);
  if (!key)
    throw new Error(`no key ${keyId}: FIELD_KEY (or the key file) is not the one that this database was written with`);
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(placeOf(owner, address));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

function placeOf(owner: string, address: string): Buffer {
  return Buffer.from(JSON.stringify([owner, address]), 'utf8');
}
