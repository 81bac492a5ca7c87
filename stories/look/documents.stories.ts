import { html } from 'lit';
import type { Painter } from '../../src/form/painting/painter.js';
import { uploadPage } from '../../src/form/pages/upload-page.js';
import { FieldSet } from '../../src/form/focus/field-set.js';
import { pageOf, viewOf } from '../../src/form/testing/hand-made.js';
import type { UploadDesk } from '../../src/form/uploads/upload-desk.js';
import { usualLimits } from '../../src/form/uploads/prepare-file.js';
import { laterTexts } from '../../src/form/pages/later-texts.js';
import { formTexts } from '../../src/form/form-texts.js';
import { registerTexts } from '../../src/text/index.js';

registerTexts(formTexts);
registerTexts(laterTexts);

/** A page of documents with one in each state that a document can be in. */
export default { title: 'Look/Documents', tags: ['!autodocs'] };

const kept = (name: string, state: string) => ({ id: name, upload: 'identity', name, bytes: 1_800_000, state });
const row = (name: string, state: string, more: object = {}) => ({
  id: name,
  upload: 'identity',
  name,
  bytes: 2_400_000,
  sent: 1_400_000,
  state,
  ...more,
});

const nothing = (): void => undefined;
const desk = {
  documents: [
    kept('license-front.jpg', 'received'),
    kept('license-back.jpg', 'scanning'),
    kept('macro.pdf', 'refused'),
  ],
  rows: [
    row('passport.jpg', 'preparing'),
    row('social-security-card-scan-from-kitchen-table.pdf', 'sending'),
    row('letter.pdf', 'cut'),
    row('birth-certificate.png', 'failed', { code: 'not_sent' }),
    row('holiday.mov', 'failed', { code: 'file_type' }),
  ],
  limits: usualLimits,
  remove: nothing,
  retry: nothing,
  drop: nothing,
  add: nothing,
  mayContinue: () => true,
} as unknown as UploadDesk;

const view = viewOf({
  page: pageOf({ id: 'identity', kind: 'upload', title: { text: 'Upload proof of identity' } }),
  title: { text: 'Upload proof of identity' },
  lead: [{ type: 'text', text: { text: 'We need the front and the back of your driver’s license or state ID.' } }],
  upload: {
    id: 'identity',
    documentType: 'Identification Proof',
    label: { text: 'Proof of identity' },
    tips: [{ text: 'Put it on a dark table. All four corners must be in the photo.' }],
    minimum: 1,
    documents: [],
  },
});

const painter = {
  view,
  headingLevel: 2,
  fields: new FieldSet(),
  facts: {},
  language: 'en',
  saving: undefined,
  uploads: desk,
  dispatch: nothing,
  open: nothing,
  focusQuestion: nothing,
  finishLater: nothing,
} as unknown as Painter;

export const EachState = { render: () => html`<form novalidate>${uploadPage(painter)}</form>` };
