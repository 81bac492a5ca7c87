import { html, nothing } from 'lit';
import type { FormShell } from '../form-shell.js';
import { heading } from '../../ui/heading.js';
import { say } from '../speech/say.js';
import { modal } from '../../ui/modal.js';

/**
 * What a new version of the form has no place for: shown once to the person who typed it, and gone only when they say that they have noted
 * it. Nothing of it is sent.
 */
export function leftDialog(shell: FormShell, headingLevel: number): unknown {
  const { session, stage } = shell;
  const left = session?.view.left;
  if (!session || !left || stage !== 'filling') return nothing;
  return html`<dialog
    class="ma-dialog"
    aria-labelledby="ma-left-title"
    ${modal()}
    @cancel=${(event: Event) => event.preventDefault()}
  >
    ${heading(headingLevel, say('ui.screen.left-title'), { classes: 'ma-h2', id: 'ma-left-title' })}
    <p>${say('ui.screen.left-lead')}</p>
    <dl class="ma-rows">
      ${left.map(
        ({ label, words }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${words ?? say('ui.screen.left-private')}</dd>
          </div>`,
      )}
    </dl>
    <div class="ma-actions">
      <button
        class="ma-btn ma-btn-primary"
        type="button"
        @click=${() => {
          session.dispatch({ type: 'noted-left' });
        }}
      >
        ${say('ui.screen.left-noted')}
      </button>
    </div>
  </dialog>`;
}
