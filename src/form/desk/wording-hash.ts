/** A short name for the words that a person agreed to: the first 16 bytes of their SHA-256, in hex. */
export async function wordingHash(words: string): Promise<string> {
  const bytes = new TextEncoder().encode(words);
  // Outside a secure context (a test page by IP address) there is no SubtleCrypto; an agreement is still better kept than refused.
  if (!globalThis.crypto?.subtle) return `fnv-${fnv1a(bytes)}`;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fnv1a(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
