import { html, nothing } from 'lit';
import type { Block, Json } from '../../model/index.js';
import type { Painter } from '../painting/painter.js';
import { say } from '../speech/say.js';

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
            @click=${(event: Event) =>
              void save(
                event.currentTarget as HTMLButtonElement,
                `document-${index + 1}`,
                desk.client.linkedDocument(id),
              )}
          >
            ${say('ui.form.document-get', { n: index + 1 })}
          </button>
        </li>`,
    )}
  </ul>`;
}

async function save(button: HTMLButtonElement, name: string, asked: Promise<Blob>): Promise<void> {
  try {
    const content = await asked;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = `${name}.${ENDINGS[content.type] ?? 'pdf'}`;
    link.click();
    // The browser may still be reading it.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch {
    button.textContent = say('ui.form.document-failed');
  }
}

const ENDINGS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png' };

function idsIn(documents: Json | undefined): readonly string[] {
  if (!Array.isArray(documents)) return [];
  return (documents as readonly { readonly id?: unknown }[]).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
}
