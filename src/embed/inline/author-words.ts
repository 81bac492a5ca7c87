import type { HygieneReport } from './hygiene.js';

/** Why `inline` was refused: what was found, so that it can be taken away. */
export function unhygienicText(tag: string, found: HygieneReport): string {
  const origins =
    found.foreignOrigins.length > 0 ? ` Scripts from other sites: ${found.foreignOrigins.join(', ')}.` : '';
  const watchers =
    found.watchers.length > 0 ? ` Tools that can record what people type: ${found.watchers.join(', ')}.` : '';
  return `<${tag} inline> is not shown, because scripts on this page could read what people type.${origins}${watchers} Remove them, or leave out "inline".`;
}

/** Why the tag refuses, told to the page's author (it can only be seen while a page is being made). */
export function refusalText(tag: string, code: string): string {
  return code === 'same-origin'
    ? `<${tag}> is not shown: its script comes from this page's own site, so other scripts of the page could read what people type. Load the script from the forms site, or, on a page without foreign scripts, add the attribute "inline".`
    : `<${tag}> is not shown: its script was not loaded from a web address, so the form cannot be kept apart from this page.`;
}
