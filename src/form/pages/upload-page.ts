import { type TemplateResult, html, nothing } from 'lit';
import type { UploadView } from '../../model/index.js';
import { text } from '../../text/index.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/more-icons.js';
import type { Painter } from '../painting/painter.js';
import { say } from '../speech/say.js';
import type { KeptDocument } from '../transport/service-client.js';
import { addFiles, fileList } from '../uploads/paint-files.js';
import type { UploadDesk } from '../uploads/upload-desk.js';
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
    ${upload ? html`${files(painter, upload, desk)}${addFiles(upload, desk)}${tips(upload)}` : nothing}
    ${blocks(painter, page.after)} ${actions(painter)}
  `;
}

function files(painter: Painter, upload: UploadView, desk: UploadDesk | undefined): unknown {
  const kept: readonly KeptDocument[] = desk
    ? desk.documents.filter((one) => one.upload === upload.id)
    : upload.documents.map((one) => ({ ...one, upload: upload.id }));
  const list = fileList(upload.id, kept, desk, { mayRemove: true });
  if (list === nothing) return nothing;
  return html`<section aria-labelledby="ma-files-title">
    ${heading(painter.headingLevel + 1, say('ui.upload.files'), { classes: 'ma-h3 ma-files-title', id: 'ma-files-title' })}
    ${list}
  </section>`;
}

function tips(upload: UploadView): unknown {
  if (upload.tips.length === 0) return nothing;
  return html`<details class="ma-more">
    <summary>${icon('next')}${say('ui.upload.tips')}</summary>
    <div>${upload.tips.map((tip) => html`<p>${text(tip)}</p>`)}</div>
  </details>`;
}
