import { html, nothing } from 'lit';
import { formatDuration } from '../../text/index.js';
import type { FormShell } from '../form-shell.js';
import { heading } from '../../ui/heading.js';
import { say } from '../speech/say.js';
import { modal } from '../../ui/modal.js';

/**
 * "Are you still there?" Any key or press keeps the claim open (the shell hears them all), the button is for those who look for one.
 * The seconds are for the eye; what is spoken changes only with the minute and for the last half.
 */
export function idleDialog(shell: FormShell, headingLevel: number): unknown {
  const left = shell.idleLeft;
  if (left === undefined) return nothing;
  return html`<dialog class="ma-dialog" aria-labelledby="ma-idle-title" ${modal()} @close=${() => shell.stir()}>
    ${heading(headingLevel, say('ui.screen.idle-title'), { classes: 'ma-h2', id: 'ma-idle-title' })}
    <p>${say('ui.screen.idle-lead')}</p>
    <p class="ma-idle-left" aria-hidden="true">${say('ui.screen.idle-left', { time: clock(left) })}</p>
    <p class="ma-sr" role="status">${say('ui.screen.idle-left', { time: spoken(left) })}</p>
    <p class="ma-quiet">${say('ui.screen.idle-any-key')}</p>
    <div class="ma-actions">
      <button class="ma-btn ma-btn-primary" type="button" @click=${() => shell.stir()}>
        ${say('ui.screen.idle-stay')}
      </button>
    </div>
  </dialog>`;
}

/** `1:07` */
function clock(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function spoken(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return seconds <= 30 ? clock(30_000) : formatDuration(Math.ceil(seconds / 60));
}
