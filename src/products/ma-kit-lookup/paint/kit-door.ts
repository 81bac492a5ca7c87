import { type TemplateResult, html, nothing } from 'lit';
import type { PersonView } from '../../../model/index.js';
import { doorBox } from '../../../tracker/paint/door-parts.js';
import { say } from '../../../tracker/say.js';
import { heading } from '../../../ui/heading.js';
import { icon } from '../../../ui/more-icons.js';
import { CODE, NUMBER } from '../problem.js';
import { sayKit } from '../say-kit.js';
import type { KitScreen } from './kit-screen.js';
import { secretBox } from './secret-box.js';
import { whoToCall } from './who-to-call.js';

/** Number and code. Whoever cannot or will not type them finds somebody to call on the same screen. */
export function kitDoor(
  screen: KitScreen,
  callable: readonly PersonView[],
  open: (number: string, code: string) => void,
): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    open(screen.typed(NUMBER), screen.typed(CODE));
  };
  const error = screen.errorAt(NUMBER);
  return html`
    ${screen.summary()} ${heading(screen.headingLevel, sayKit('ui.kit.title'), { classes: 'ma-h1', takesFocus: true })}
    ${screen.notice()}
    <p>${sayKit('ui.kit.lead')}</p>
    <form autocomplete="off" novalidate @submit=${submit}>
      <div class="ma-questions">
        ${doorBox(
          { id: NUMBER, label: sayKit('ui.kit.number'), hint: sayKit('ui.kit.number-hint'), error },
          (describedBy) =>
            html`<input
              class="ma-input ma-w20"
              id=${NUMBER}
              inputmode="numeric"
              autocomplete="off"
              autocorrect="off"
              spellcheck="false"
              dir="ltr"
              translate="no"
              aria-describedby=${describedBy}
              aria-invalid=${error === undefined ? nothing : 'true'}
            />`,
        )}
        <div>
          ${secretBox({
            id: CODE,
            label: sayKit('ui.kit.code'),
            hint: sayKit('ui.kit.code-hint'),
            error: screen.errorAt(CODE),
            isShown: screen.showsCode,
            toggle: screen.toggleCode,
          })}
        </div>
      </div>
      <div class="ma-actions">
        <button class="ma-btn ma-btn-primary" type="submit">
          ${screen.isBusy ? say('ui.status.opening') : sayKit('ui.kit.go')}
        </button>
      </div>
    </form>
    <details class="ma-more">
      <summary>${icon('next')}<span>${sayKit('ui.kit.lost-title')}</span></summary>
      <div><p>${sayKit('ui.kit.lost')}</p></div>
    </details>
    ${whoToCall(screen.headingLevel, callable)}
  `;
}
