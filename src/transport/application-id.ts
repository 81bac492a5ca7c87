/** An application ID as people type it, in the form in which it was given: capitals, no spaces, dashes in their places. */
export function applicationIdOf(typed: string): string {
  const bare = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const parts = /^NTN(\d+)ABS(\d{2})$/.exec(bare);
  return parts ? `NTN-${parts[1]}-ABS-${parts[2]}` : typed.trim().toUpperCase();
}
