import type { Entry } from './field-kind.js';

/** The entry of "I don't know": a part that no control has. It means `null`, where the schema takes that for an answer. */
export const NOT_KNOWN: Entry = { '~': 'not-known' };

/** Whether "I don't know" was ticked. */
export function isNotKnown(entry: Entry | undefined): boolean {
  return typeof entry === 'object' && !Array.isArray(entry) && Object.hasOwn(entry, '~');
}
