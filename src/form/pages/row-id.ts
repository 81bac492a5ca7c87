/** A name for a new row, unique in its draft without knowing the others: two tabs may add rows at the same time. */
export function newRowId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `r${[...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('')}`;
}
