import { inspectPage } from '../placer/hygiene.js';
import { unhygienicText } from '../placer/inline-words.js';

/**
 * Why a tag must not show its form in this page without a frame; undefined when nothing speaks against it. A file of its own beside the
 * inline forms: pages with a frame, so nearly all, never load it.
 */
export function reasonAgainst(tag: string, trusted: readonly string[]): string | undefined {
  const found = inspectPage(trusted);
  return found.foreignOrigins.length > 0 || found.watchers.length > 0 ? unhygienicText(tag, found) : undefined;
}
