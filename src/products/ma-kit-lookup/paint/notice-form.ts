import { type TemplateResult, html, nothing } from 'lit';
import { doorBox } from '../../../tracker/paint/door-parts.js';
import type { KitNotice } from '../../../transport/kit-desk.js';
import type { KitTextKey } from '../kit-texts.js';
import { CHANNEL, CONTACT, type KitProblem, SAFE } from '../problem.js';
import { sayKit } from '../say-kit.js';
import type { KitScreen } from './kit-screen.js';

/** How somebody may be told. */
export type Channel = KitNotice['channel'];

const CHANNELS: readonly (readonly [Channel, KitTextKey])[] = [
  ['none', 'ui.kit.notice-none'],
  ['text', 'ui.kit.notice-text'],
  ['email', 'ui.kit.notice-email'],
];

/** What is wrong with a wish before it is sent, or the wish. */
export function readNotice(
  channel: Channel | undefined,
  contact: string,
  isSafe: boolean,
): { readonly wish: KitNotice } | { readonly problem: KitProblem } {
  if (channel === undefined) return { problem: { key: 'ui.kit.no-channel', control: CHANNEL } };
  if (channel === 'none') return { wish: { channel } };
  if (contact.trim() === '')
    return { problem: { key: channel === 'text' ? 'ui.kit.no-phone' : 'ui.kit.no-email', control: CONTACT } };
  // An address is taken only where its owner says that it is safe.
  if (!isSafe) return { problem: { key: 'ui.kit.not-safe', control: SAFE } };
  return { wish: { channel, contact: contact.trim(), safeToContact: true } };
}

/** A wish to be told, off until it is asked for. Nothing of what is chosen is kept on the page. */
export function noticeForm(
  screen: KitScreen,
  channel: Channel | undefined,
  pick: (channel: Channel) => void,
  save: () => void,
): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    save();
  };
  const error = screen.errorAt(CHANNEL);
  return html`<p>${sayKit('ui.kit.notice-lead')}</p>
    <form autocomplete="off" novalidate @submit=${submit}>
      <div class="ma-questions">
        <fieldset class="ma-field ${error === undefined ? '' : 'has-error'}">
          <legend class="ma-label">${sayKit('ui.kit.notice-how')}</legend>
          ${error === undefined ? nothing : html`<p class="ma-error">${error}</p>`}
          <div class="ma-choices">
            ${CHANNELS.map(
              ([one, key]) =>
                html`<label class="ma-choice"
                  ><input
                    type="radio"
                    name="ma-kit-channel"
                    id="ma-kit-channel-${one}"
                    autocomplete="off"
                    .checked=${channel === one}
                    @change=${() => pick(one)}
                  /><span>${sayKit(key)}</span></label
                >`,
            )}
          </div>
        </fieldset>
        ${channel === 'text' || channel === 'email' ? contactBox(screen, channel) : nothing}
      </div>
      <div class="ma-actions"><button class="ma-btn" type="submit">${sayKit('ui.kit.notice-go')}</button></div>
    </form>`;
}

function contactBox(screen: KitScreen, channel: 'text' | 'email'): TemplateResult {
  const error = screen.errorAt(CONTACT);
  const unsafe = screen.errorAt(SAFE);
  return html`${doorBox(
      { id: CONTACT, label: sayKit(channel === 'text' ? 'ui.kit.phone' : 'ui.kit.email'), error },
      (describedBy) =>
        html`<input
          class="ma-input ma-w20"
          id=${CONTACT}
          inputmode=${channel === 'text' ? 'tel' : 'email'}
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          dir="ltr"
          translate="no"
          aria-describedby=${describedBy}
          aria-invalid=${error === undefined ? nothing : 'true'}
        />`,
    )}
    <div class="ma-field ${unsafe === undefined ? '' : 'has-error'}">
      ${unsafe === undefined ? nothing : html`<p class="ma-error" id="${SAFE}-error">${unsafe}</p>`}
      <label class="ma-choice"
        ><input
          type="checkbox"
          id=${SAFE}
          autocomplete="off"
          aria-describedby=${unsafe === undefined ? `${SAFE}-hint` : `${SAFE}-hint ${SAFE}-error`}
        /><span
          >${sayKit('ui.kit.safe')}
          <span class="ma-choice-hint" id="${SAFE}-hint">${sayKit('ui.kit.safe-hint')}</span></span
        ></label
      >
    </div>`;
}
