import { type TemplateResult, html, nothing } from 'lit';
import type { PersonView } from '../../model/index.js';
import { text } from '../../text/index.js';
import { unbroken } from '../../text/language/unbroken.js';
import { icon } from '../../ui/more-icons.js';
import { say } from '../say.js';

/** Someone to call, each with a number that a phone dials. */
export function people(shown: readonly PersonView[]): TemplateResult {
  return html`<ul class="ma-people">
    ${shown.map(
      ({ name, note, phone, otherwise }) =>
        html`<li>
          <b>${text(name)}</b>
          ${note ? html`<p class="ma-quiet">${text(note)}</p>` : nothing}
          ${
            phone === undefined
              ? otherwise
                ? html`<p>${text(otherwise)}</p>`
                : nothing
              : html`<a class="ma-tel" href="tel:+1${phone.replaceAll(/\D/g, '').replace(/^1/, '')}" translate="no"
                  >${icon('phone')}${say('ui.status.call', { phone: unbroken(phone) })}</a
                >`
          }
        </li>`,
    )}
  </ul>`;
}
