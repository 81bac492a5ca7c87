import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { UploadView } from '../../model/index.js';
import { text } from '../../text/index.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/more-icons.js';
import type { Painter } from '../painting/painter.js';
import { say } from '../speech/say.js';
import type { KeptDocument } from '../transport/service-client.js';
import { bytesText, refusalText } from '../uploads/upload-words.js';
import type { FileRow, UploadDesk } from '../uploads/upload-desk.js';
import { actions } from './actions.js';
import { blocks } from './blocks.js';
import { pageHeading } from './page-heading.js';

/** Documents: what is there, what is under way, and a native file control, which works with every camera and screen reader. */
export function uploadPage(painter: Painter): TemplateResult {
  const { page } = painter.view;
  const { upload } = page;
  const desk = painter.uploads;
  return html`
    ${pageHeading(painter)} ${blocks(painter, page.lead)}
    ${upload ? html`${files(painter, upload, desk)}${adding(upload, desk)}${tips(upload)}` : nothing}
    ${blocks(painter, page.after)} ${actions(painter)}
  `;
}

function files(painter: Painter, upload: UploadView, desk: UploadDesk | undefined): unknown {
  const kept: readonly KeptDocument[] = desk
    ? desk.documents.filter((one) => one.upload === upload.id)
    : upload.documents.map((one) => ({ ...one, upload: upload.id }));
  const rows = desk?.rows.filter((row) => row.upload === upload.id) ?? [];
  if (kept.length + rows.length === 0) return nothing;
  return html`<section aria-labelledby="ma-files-title">
    ${heading(painter.headingLevel + 1, say('ui.upload.files'), { classes: 'ma-h3 ma-files-title', id: 'ma-files-title' })}
    <ul class="ma-files">
      ${repeat(
        kept,
        (one) => one.id,
        (one) => keptRow(one, desk),
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
    </ul>
  </section>`;
}

function keptRow(one: KeptDocument, desk: UploadDesk | undefined): TemplateResult {
  const refused = one.state === 'refused';
  const words = refused
    ? refusalText('file_infected', desk?.limits)
    : say(one.state === 'scanning' ? 'ui.upload.scanning' : 'ui.upload.kept', { size: bytesText(one.bytes) });
  return html`<li class="ma-file ${refused ? 'failed' : 'done'}">
    ${icon(refused ? 'alert' : 'check-circle')}
    <div>
      <p class="ma-file-name" translate="no"><bdi>${one.name}</bdi></p>
      <p class="ma-file-state">${words}</p>
      ${desk ? html`<div class="ma-file-acts">${act('ui.form.remove', one.name, () => void desk.remove(one))}</div>` : nothing}
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

function adding(upload: UploadView, desk: UploadDesk | undefined): TemplateResult {
  const choose = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    desk?.add(upload, [...(input.files ?? [])]);
    // The same file may be chosen again after it was removed.
    input.value = '';
  };
  const accept = 'application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png';
  return html`<div class="ma-add-file">
    <div class="ma-file-chooser">
      <input
        class="ma-file-input"
        type="file"
        id="ma-file"
        multiple
        accept=${accept}
        aria-describedby="ma-file-hint"
        @change=${choose}
      /><label class="ma-btn" for="ma-file">${icon('plus')}${say('ui.upload.add')}</label>
    </div>
    <div class="ma-file-chooser ma-camera">
      <input
        class="ma-file-input"
        type="file"
        id="ma-camera"
        accept="image/*"
        capture="environment"
        @change=${choose}
      /><label class="ma-btn" for="ma-camera">${icon('camera')}${say('ui.upload.camera')}</label>
    </div>
    <p class="ma-quiet ma-small" id="ma-file-hint">
      ${say('ui.upload.limits', { maximum: bytesText(desk?.limits.picture ?? 4_500_000) })}
    </p>
  </div>`;
}

function tips(upload: UploadView): unknown {
  if (upload.tips.length === 0) return nothing;
  return html`<details class="ma-more">
    <summary>${icon('next')}${say('ui.upload.tips')}</summary>
    <div>${upload.tips.map((tip) => html`<p>${text(tip)}</p>`)}</div>
  </details>`;
}
