import { type TemplateResult, html, nothing } from 'lit';
import { icon } from '../../../ui/more-icons.js';
import { sayPfml } from '../say-pfml.js';

/** What was sent from this page and came: it was said aloud when it did, and stands above all else for whoever looks there. */
export function addedNote(names: readonly string[]): TemplateResult | typeof nothing {
  if (names.length === 0) return nothing;
  return html`<div class="ma-note good ma-added">
    ${icon('check-circle')}
    <div>
      <p>${sayPfml('ui.pfml.added')}</p>
      <ul class="ma-bullets">
        ${names.map((name) => html`<li translate="no"><bdi>${name}</bdi></li>`)}
      </ul>
    </div>
  </div>`;
}
