import { html, nothing } from 'lit';
import { registerTexts } from '../../text/index.js';
import type { FormShell } from '../form-shell.js';
import { startScreen, resumeScreen } from './door-screens.js';
import { idleDialog } from './idle-dialog.js';
import { codeScreen, failedScreen, laterScreen, waitingScreen } from './plain-screens.js';
import { screenTexts } from './screen-texts.js';
import { otherTabNote, spareNote, staleDialog } from './stale-dialog.js';

registerTexts(screenTexts);

/** The screen of a stage, and whatever stands over or under it. */
export function screenTemplate(shell: FormShell, headingLevel: number): unknown {
  return html`${stageScreen(shell, headingLevel)}${otherTabNote(shell)}${spareNote(shell)}${staleDialog(shell, headingLevel)}${idleDialog(shell, headingLevel)}`;
}

function stageScreen(shell: FormShell, headingLevel: number): unknown {
  switch (shell.stage) {
    case 'start':
      return startScreen(shell, headingLevel);
    case 'resume':
    case 'locked':
      return resumeScreen(shell, headingLevel);
    case 'code':
      return codeScreen(shell, headingLevel);
    case 'later':
      return laterScreen(shell, headingLevel);
    case 'waiting':
      return waitingScreen(headingLevel);
    case 'failed':
      return failedScreen(shell, headingLevel);
    default:
      return nothing;
  }
}
