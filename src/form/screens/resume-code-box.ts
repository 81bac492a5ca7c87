import { type TemplateResult, html } from 'lit';
import { icon } from '../../ui/icons.js';
import { say } from '../speech/say.js';

/** The return code on its dashed cut-out box: readable groups, printable, copied by one press. Shown once; nobody can look it up. */
export function resumeCodeBox(code: string): TemplateResult {
  return html`<div class="ma-secret">
    <p>${say('ui.screen.code-use')}</p>
    <output translate="no"><bdi>${code}</bdi></output>
    <p>${say('ui.screen.code-keep')} <strong>${say('ui.screen.code-lost')}</strong></p>
    <div class="no-print ma-code-acts">
      <button class="ma-btn ma-btn-small" type="button" @click=${() => window.print()}>
        ${icon('print')}${say('ui.screen.code-print')}
      </button>
      <button
        class="ma-btn ma-btn-quiet"
        type="button"
        @click=${(event: Event) => void copy(event.currentTarget as HTMLButtonElement, code)}
      >
        ${say('ui.screen.code-copy')}
      </button>
    </div>
  </div>`;
}

async function copy(button: HTMLButtonElement, code: string): Promise<void> {
  // A cross-origin frame needs the host's permission to write to the clipboard; the words then say that it did not work.
  try {
    await navigator.clipboard.writeText(code);
    button.textContent = say('ui.screen.code-copied');
  } catch {
    button.textContent = say('ui.screen.code-not-copied');
  }
}
