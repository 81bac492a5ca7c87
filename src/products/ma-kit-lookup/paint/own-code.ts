import { type TemplateResult, html } from 'lit';
import type { PersonView } from '../../../model/index.js';
import { heading } from '../../../ui/heading.js';
import { say } from '../../../tracker/say.js';
import { OWN } from '../problem.js';
import { sayKit } from '../say-kit.js';
import type { KitScreen } from './kit-screen.js';
import { secretBox } from './secret-box.js';
import { whoToCall } from './who-to-call.js';

/** The first look with a card: from now on a code of one's own, or the card's. No second box to type it again: it can be shown. */
export function ownCode(
  screen: KitScreen,
  ending: string,
  callable: readonly PersonView[],
  choose: (own: string | undefined) => void,
): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    choose(screen.typed(OWN));
  };
  return html`
    ${screen.summary()}
    ${heading(screen.headingLevel, sayKit('ui.kit.choose-title'), { classes: 'ma-h1', takesFocus: true })}
    <p>${sayKit('ui.kit.choose-lead', { ending })}</p>
    <form autocomplete="off" novalidate @submit=${submit}>
      <div class="ma-questions">
        <div>
          ${secretBox({
            id: OWN,
            label: sayKit('ui.kit.own'),
            hint: sayKit('ui.kit.own-hint'),
            error: screen.errorAt(OWN),
            isShown: screen.showsCode,
            toggle: screen.toggleCode,
          })}
        </div>
      </div>
      <div class="ma-actions">
        <button class="ma-btn ma-btn-primary" type="submit">
          ${screen.isBusy ? say('ui.status.opening') : sayKit('ui.kit.own-go')}
        </button>
        <button class="ma-btn" type="button" @click=${() => choose(undefined)}>${sayKit('ui.kit.keep')}</button>
      </div>
    </form>
    ${whoToCall(screen.headingLevel, callable)}
  `;
}
