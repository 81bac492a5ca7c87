import { type TemplateResult, html, nothing } from 'lit';
import { doorBox } from '../../../tracker/paint/door-parts.js';
import { sayKit } from '../say-kit.js';

/** A box for a code. */
export interface SecretBox {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly error?: string | undefined;
  readonly isShown: boolean;
  readonly toggle: () => void;
}

/**
 * A code, hidden as it is typed. No password box: a browser would offer to keep what is in it, and nothing of this page may be kept by a phone
 * that somebody else holds, too. Pasting works, and so does a password manager that the reader calls.
 */
export function secretBox({ id, label, hint, error, isShown, toggle }: SecretBox): TemplateResult {
  return html`${doorBox(
      { id, label, hint, error },
      (describedBy) =>
        html`<input
          class="ma-input ma-w20 ${isShown ? '' : 'is-hidden'}"
          id=${id}
          autocomplete="off"
          autocapitalize="none"
          autocorrect="off"
          spellcheck="false"
          dir="ltr"
          translate="no"
          aria-describedby=${describedBy}
          aria-invalid=${error === undefined ? nothing : 'true'}
        />`,
    )}
    <button
      class="ma-btn ma-btn-quiet"
      type="button"
      aria-pressed=${isShown ? 'true' : 'false'}
      aria-controls=${id}
      @click=${toggle}
    >
      ${sayKit(isShown ? 'ui.kit.hide-code' : 'ui.kit.show-code')}
    </button>`;
}
