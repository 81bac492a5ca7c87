import { html, nothing } from 'lit';
import { registerTexts } from '../../text/index.js';
import type { FormShell } from '../form-shell.js';
import { idleDialog } from './idle-dialog.js';
import { laterScreen } from './later-screen.js';
import { leftDialog } from './left-dialog.js';
import { overlayTexts } from './overlay-texts.js';
import { outdatedDialog } from './outdated-dialog.js';
import { resumeScreen } from './resume-screen.js';
import { otherTabNote, spareNote, staleDialog } from './stale-dialog.js';

registerTexts(overlayTexts);

/** What comes over or under a form in the midst of it, and in its place when it is put away or opened again. */
export function overlays(shell: FormShell, headingLevel: number): unknown {
  return html`${inPlace(shell, headingLevel)}${otherTabNote(shell)}${spareNote(shell)}${staleDialog(shell, headingLevel)}${outdatedDialog(shell, headingLevel)}${leftDialog(shell, headingLevel)}${idleDialog(shell, headingLevel)}`;
}

function inPlace(shell: FormShell, headingLevel: number): unknown {
  switch (shell.stage) {
    case 'later':
      return laterScreen(shell, headingLevel);
    case 'resume':
    case 'locked':
      return resumeScreen(shell, headingLevel);
    default:
      return nothing;
  }
}
