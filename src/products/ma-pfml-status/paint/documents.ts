import { type TemplateResult, html, nothing } from 'lit';
import { addFiles, fileList } from '../../../form/uploads/paint-files.js';
import type { UploadDesk } from '../../../form/uploads/upload-desk.js';
import { heading } from '../../../ui/heading.js';
import type { PfmlTextKey } from '../pfml-texts.js';
import { sayPfml } from '../say-pfml.js';

/** What documents of a claim show, by the name of their upload in its form. */
const GROUPS: readonly (readonly [id: string, title: PfmlTextKey])[] = [
  ['certification', 'ui.pfml.proof-certification'],
  ['identity', 'ui.pfml.proof-identity'],
];

/** The documents of a claim by what they show, and a way to add to each. What was sent stays: nothing is removed here. */
export function documentGroups(desk: UploadDesk, headingLevel: number, mayAdd: boolean): TemplateResult {
  return html`${GROUPS.map(([id, key]) => {
    const kept = desk.documents.filter((one) => one.upload === id);
    const files = fileList(id, kept, desk, { mayRemove: false });
    const title = sayPfml(key);
    return html`<section class="ma-documents" aria-labelledby=${`ma-documents-${id}`}>
      ${heading(headingLevel, title, { classes: 'ma-h3 ma-files-title', id: `ma-documents-${id}` })}
      ${files === nothing ? html`<p class="ma-quiet">${sayPfml('ui.pfml.no-files')}</p>` : files}
      ${
        // The service knows which document its form asks for.
        mayAdd ? addFiles({ id, documentType: '' }, desk, title) : nothing
      }
    </section>`;
  })}`;
}
