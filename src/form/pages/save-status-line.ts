import { html, nothing } from 'lit';
import { text } from '../../text/first.js';
import { icon } from '../../ui/icons.js';
import { clockText } from '../../text/moments.js';
import { say } from '../speech/say.js';
import type { SaveStatus } from '../transport/save-status.js';

/** What is true of the answers' safety right now, in words. Read by anyone who looks; the live region speaks only of trouble and its end. */
export function saveStatusLine(status: SaveStatus): unknown {
  const words = saveStatusText(status);
  // Nothing was saved yet, and nothing is unsaved.
  if (words === '') return nothing;
  const mark =
    status.state === 'saved'
      ? icon('check')
      : status.state === 'offline' || status.state === 'retrying'
        ? icon('alert')
        : '';
  return html`<span class="ma-saved ma-saved-${status.state}">${mark}${words}</span>`;
}

/** The status as a sentence. Never says saved before the service has said so. */
export function saveStatusText(status: SaveStatus): string {
  if (status.text) return text(status.text);
  switch (status.state) {
    case 'unsaved':
    case 'saving':
      return say('ui.form.saving');
    case 'saved':
      return status.at === undefined ? '' : say('ui.form.saved-at', { time: clockText(status.at) });
    case 'offline':
      return say('ui.form.not-saved-offline');
    case 'retrying':
      return say('ui.form.not-saved-retrying');
    case 'conflict':
      return say('ui.form.not-saved-conflict');
    case 'refused':
      return say('ui.form.not-saved-refused');
  }
}
