/**
 * A short mark of a JSON value, to tell whether something that is shown has changed: no secret, no proof, only two 32-bit FNV-1a sums
 * over its text. Keys come in the order in which they were put in, which is the same for the same code.
 */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(value);
  return [0x811c9dc5, 0x01000193].map((start) => sum(text, start).toString(36)).join('-');
}

function sum(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
