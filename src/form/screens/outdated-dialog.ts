import { html, nothing } from 'lit';
import type { FormShell } from '../form-shell.js';
import { heading } from '../../ui/heading.js';
import { say } from '../speech/say.js';
import { modal } from '../../ui/modal.js';

/**
 * The agency put a newer version of the form out while this page was open: the service takes nothing from the old one, whose questions may
 * have other places now. Opened anew, the application is carried over.
 */
export function outdatedDialog(shell: FormShell, headingLevel: number): unknown {
  if (!shell.desk?.claim?.keeper?.isOutdated) return nothing;
  return html`<dialog
    class="ma-dialog"
    aria-labelledby="ma-outdated-title"
    ${modal()}
    @cancel=${(event: Event) => event.preventDefault()}
  >
    ${heading(headingLevel, say('ui.screen.outdated-title'), { classes: 'ma-h2', id: 'ma-outdated-title', takesFocus: true })}
    <p>${say('ui.screen.outdated-lead')}</p>
    <p>${say('ui.screen.outdated-last')}</p>
    <div class="ma-actions">
      <button class="ma-btn ma-btn-primary" type="button" @click=${() => location.reload()}>
        ${say('ui.screen.outdated-load')}
      </button>
    </div>
  </dialog>`;
}
