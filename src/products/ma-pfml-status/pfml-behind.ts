import { type CSSResult, css } from 'lit';
import { laterTexts } from '../../form/pages/later-texts.js';
import { ServiceClient } from '../../form/transport/service-client.js';
import { UploadDesk } from '../../form/uploads/upload-desk.js';
import { newsText } from '../../form/uploads/upload-words.js';
import { registerTexts } from '../../text/index.js';
import type { AskParts } from '../../transport/ask.js';
import { saveFile } from '../../transport/save-file.js';
import { sending } from '../../ui/sheets/sending.css.js';
import { pfmlTexts } from './pfml-texts.js';

/** What the page of a claim shows behind its door, beside the status: one file, fetched while somebody still types. */
export { beginBeside, listClaims, moreClaims, openClaim } from './claims-desk.js';
export { claimCards, claimsShown } from './paint/claims.js';
export { documentGroups } from './paint/documents.js';
export { hoursReported } from './paint/hours.js';
export { noticesSent } from './paint/notices.js';
export { addedNote } from './paint/added-note.js';
export { problemNote } from './paint/problem-note.js';

registerTexts(pfmlTexts);
// Documents are shown and sent as the form does it.
registerTexts(laterTexts);

/** What all of it is painted with, besides the sheets of every status. */
export const sheets: readonly CSSResult[] = [
  sending,
  css`
    .ma-documents + .ma-documents {
      margin-block-start: var(--ma-6);
    }
    .ma-files + .ma-add-file {
      margin-block-start: var(--ma-4);
    }
  `,
];

/** Has the browser save a letter of the case that is open. */
export function saveLetter(ask: AskParts, letter: string, refused: () => void): Promise<void> {
  return saveFile(ask, `/drafts/current/letters/${encodeURIComponent(letter)}`, refused);
}

/** Who hears of the documents of the case that is open. */
export interface DocumentsHeard {
  readonly changed: () => void;
  readonly announce: (words: string) => void;
  /** The service has a document that was added here. */
  readonly added: (name: string) => void;
}

/** Begins to read, and to send, the documents of the case that is open. */
export function openDocuments(ask: AskParts, { changed, announce, added }: DocumentsHeard): UploadDesk {
  const uploads: UploadDesk = new UploadDesk({
    client: new ServiceClient(ask),
    onChange: changed,
    onNews: (news) => {
      announce(newsText(news, uploads.limits));
      if (news.kind === 'was-added') added(news.name);
    },
  });
  return uploads;
}
