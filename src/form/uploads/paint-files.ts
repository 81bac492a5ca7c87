import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { UploadView } from '../../model/index.js';
import { icon } from '../../ui/more-icons.js';
import { say } from '../speech/say.js';
import type { KeptDocument } from '../transport/service-client.js';
import { bytesText, refusalText } from './upload-words.js';
import type { FileRow, UploadDesk } from './upload-desk.js';

/** Files of one upload: those that the service has and those under way; nothing when there are none. */
export function fileList(
  upload: string,
  kept: readonly KeptDocument[],
  desk: UploadDesk | undefined,
  { mayRemove }: { readonly mayRemove: boolean },
): unknown {
  const rows = desk?.rows.filter((row) => row.upload === upload) ?? [];
  if (kept.length + rows.length === 0) return nothing;
  return html`<ul class="ma-files">
    ${repeat(
      kept,
      (one) => one.id,
      (one) => keptRow(one, desk, mayRemove),
    )}
    ${
      desk
        ? repeat(
            rows,
            (row) => row.id,
            (row) => fileRow(row, desk),
          )
        : nothing
    }
  </ul>`;
}

function keptRow(one: KeptDocument, desk: UploadDesk | undefined, mayRemove: boolean): TemplateResult {
  const refused = one.state === 'refused';
  const words = refused
    ? refusalText('file_infected', desk?.limits)
    : say(one.state === 'scanning' ? 'ui.upload.scanning' : 'ui.upload.kept', { size: bytesText(one.bytes) });
  return html`<li class="ma-file ${refused ? 'failed' : 'done'}">
    ${icon(refused ? 'alert' : 'check-circle')}
    <div>
      <p class="ma-file-name" translate="no"><bdi>${one.name}</bdi></p>
      <p class="ma-file-state">${words}</p>
      ${desk && mayRemove ? html`<div class="ma-file-acts">${act('ui.form.remove', one.name, () => void desk.remove(one))}</div>` : nothing}
    </div>
  </li>`;
}

function fileRow(row: FileRow, desk: UploadDesk): TemplateResult {
  const name = html`<p class="ma-file-name" translate="no"><bdi>${row.name}</bdi></p>`;
  if (row.state === 'failed') {
    return html`<li class="ma-file failed">
      ${icon('alert')}
      <div>
        ${name}
        <p class="ma-file-state">${refusalText(row.code ?? 'refused', desk.limits)}</p>
        <div class="ma-file-acts">
          ${row.code === 'not_sent' ? act('ui.upload.try-again', row.name, () => desk.retry(row.id), 'retry') : nothing}${act('ui.form.remove', row.name, () => desk.drop(row.id))}
        </div>
      </div>
    </li>`;
  }
  return html`<li class="ma-file">
    ${icon('upload')}
    <div>
      ${name}
      ${row.state === 'sending' ? html`<progress class="ma-bar" aria-label=${say('ui.upload.sending-name', { name: row.name })} max=${row.bytes} .value=${row.sent}></progress>` : nothing}
      <p class="ma-file-state ma-num">${stateText(row)}</p>
      <div class="ma-file-acts">${act('ui.upload.cancel', row.name, () => desk.drop(row.id))}</div>
    </div>
  </li>`;
}

function stateText(row: FileRow): string {
  if (row.state === 'cut') return say('ui.upload.cut');
  return row.state === 'preparing'
    ? say('ui.upload.preparing')
    : say('ui.upload.sending', { sent: bytesText(row.sent), size: bytesText(row.bytes) });
}

function act(
  key: 'ui.form.remove' | 'ui.upload.cancel' | 'ui.upload.try-again',
  name: string,
  run: () => void,
  mark?: 'retry',
): TemplateResult {
  return html`<button class="ma-btn ma-btn-quiet" type="button" @click=${run}>
    ${mark ? icon(mark) : nothing}${say(key)}<span class="ma-sr"> ${name}</span>
  </button>`;
}

/** What is added, and to which of several uploads on a page. */
type Adding = Pick<UploadView, 'id' | 'documentType'>;

/**
 * A native file control, which works with every camera and screen reader. `of`: what the files are to show, heard after the words of each
 * button where a page has more than one upload.
 */
export function addFiles(upload: Adding, desk: UploadDesk | undefined, of?: string): TemplateResult {
  const choose = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    desk?.add(upload, [...(input.files ?? [])]);
    // The same file may be chosen again after it was removed.
    input.value = '';
  };
  const accept = 'application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png';
  const [file, camera, hint] = ['ma-file', 'ma-camera', 'ma-file-hint'].map((id) => (of ? `${id}-${upload.id}` : id));
  const about = of ? html`<span class="ma-sr"> ${of}</span>` : nothing;
  return html`<div class="ma-add-file">
    <div class="ma-file-chooser">
      <input
        class="ma-file-input"
        type="file"
        id=${file}
        multiple
        accept=${accept}
        aria-describedby=${hint}
        @change=${choose}
      /><label class="ma-btn" for=${file}>${icon('plus')}${say('ui.upload.add')}${about}</label>
    </div>
    <div class="ma-file-chooser ma-camera">
      <input
        class="ma-file-input"
        type="file"
        id=${camera}
        accept="image/*"
        capture="environment"
        @change=${choose}
      /><label class="ma-btn" for=${camera}>${icon('camera')}${say('ui.upload.camera')}${about}</label>
    </div>
    <p class="ma-quiet ma-small" id=${hint}>
      ${say('ui.upload.limits', { maximum: bytesText(desk?.limits.picture ?? 4_500_000) })}
    </p>
  </div>`;
}
