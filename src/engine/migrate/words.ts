import type { Entry } from '../../model/index.js';

/** What a person has put in, in one line, as it was typed: `2, 30, 2026` for the parts of a date. */
export function wordsOfEntry(entry: Entry): string {
  if (typeof entry === 'string') return entry.trim();
  const parts = Array.isArray(entry)
    ? (entry as readonly string[])
    : Object.values(entry as Readonly<Record<string, string>>);
  return parts.filter((part) => part.trim() !== '').join(', ');
}
