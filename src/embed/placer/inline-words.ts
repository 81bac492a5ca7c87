import type { HygieneReport } from './hygiene.js';

/** Why `inline` was refused: what was found, so that it can be taken away. */
export function unhygienicText(tag: string, found: HygieneReport): string {
  const origins =
    found.foreignOrigins.length > 0 ? ` Scripts from other sites: ${found.foreignOrigins.join(', ')}.` : '';
  const watchers =
    found.watchers.length > 0 ? ` Tools that can record what people type: ${found.watchers.join(', ')}.` : '';
  return `<${tag} inline> is not shown, because scripts on this page could read what people type.${origins}${watchers} Remove them, or leave out "inline".`;
}
