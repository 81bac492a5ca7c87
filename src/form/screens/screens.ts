import { nothing } from 'lit';
import { registerTexts } from '../../text/first.js';
import type { FormShell } from '../form-shell.js';
import { startScreen } from './door-screens.js';
import { codeScreen, failedScreen, waitingScreen } from './plain-screens.js';
import { screenTexts } from './screen-texts.js';

registerTexts(screenTexts);

/** The screen that stands in the form's place at a stage. */
export function screenTemplate(shell: FormShell, headingLevel: number): unknown {
  switch (shell.stage) {
    case 'start':
      return startScreen(shell, headingLevel);
    case 'code':
      return codeScreen(shell, headingLevel);
    case 'waiting':
      return waitingScreen(headingLevel);
    case 'failed':
      return failedScreen(shell, headingLevel);
    default:
      return nothing;
  }
}
