import { html, nothing } from 'lit';
import type { Block, Json } from '../../model/index.js';
import type { ClaimDesk } from '../desk/claim-desk.js';
import type { Painter } from '../painting/painter.js';
import { saveFile } from '../../transport/save-file.js';
import { say } from '../speech/say.js';

const PATH = '/drafts/current/linked/documents/';

/** Documents that the service lets the reader have. They are asked for with the handle of what is open: an address alone opens none. */
export function linkedDocuments({ desk }: Painter, { documents }: Extract<Block, { type: 'documents' }>): unknown {
  const ids = idsIn(documents);
  if (!desk || ids.length === 0) return nothing;
  return html`<ul class="ma-links">
    ${ids.map(
      (id, index) =>
        html`<li>
          <button
            class="ma-btn ma-btn-quiet"
            type="button"
            @click=${(event: Event) => void save(desk, event.currentTarget as Element, id)}
          >
            ${say('ui.form.document-get', { n: index + 1 })}
          </button>
          <p class="ma-error-text" role="status"></p>
        </li>`,
    )}
  </ul>`;
}

/** Says beside the button when it did not work. */
async function save({ client }: Pick<ClaimDesk, 'client'>, button: Element, id: string): Promise<void> {
  const place = button.nextElementSibling;
  const tell = (words: string): void => {
    if (place) place.textContent = words;
  };
  tell('');
  const refused = (): void => tell(say('ui.form.document-failed'));
  await saveFile(client.parts, PATH + encodeURIComponent(id), refused).catch(refused);
}

function idsIn(documents: Json | undefined): readonly string[] {
  if (!Array.isArray(documents)) return [];
  return (documents as readonly { readonly id?: unknown }[]).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
}
