import { html, nothing } from 'lit';
import type { MissingLanguage } from '../../text/language/missing-language.js';

/** Tells a reader, in a language that we do not have, that the form is in English. */
export function missingLanguage(missing: MissingLanguage | undefined): unknown {
  if (!missing) return nothing;
  return html`<p class="ma-note ma-missing-language" lang=${missing.lang} dir=${missing.direction}>
    <span>${missing.words}</span>
  </p>`;
}
