/** A name that nobody else chooses: of one intent to submit, of one write, of one frame. */
export function randomId(): string {
  // Absent outside of secure contexts.
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
