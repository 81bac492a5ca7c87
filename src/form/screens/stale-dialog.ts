import { html, nothing } from 'lit';
import { text } from '../../text/index.js';
import type { FormShell } from '../form-shell.js';
import { heading } from '../../ui/heading.js';
import { note } from '../pages/blocks.js';
import { say } from '../say.js';
import { differences, questionAt } from '../transport/draft-to-keep.js';
import { modal } from './modal.js';

/** How many differing answers are named; more would bury the choice. */
const NAMED = 6;

/**
 * Two versions, and a person who must choose: never one over the other in silence. Says which answers differ, not what they are:
 * somebody else may look at this screen. The version that is not chosen is kept while the page is open.
 */
export function staleDialog(shell: FormShell, headingLevel: number): unknown {
  const claim = shell.desk?.claim;
  const versions = claim?.keeper?.conflict;
  if (!claim || !versions) return nothing;
  const { plan } = claim.session;
  const labels = differences(versions.mine, versions.theirs).flatMap((address) => {
    const question = questionAt(plan, address);
    return question && !question.secret ? [text(question.shortLabel ?? question.label)] : [];
  });
  const named = [...new Set(labels)].slice(0, NAMED);
  return html`<dialog
    class="ma-dialog"
    aria-labelledby="ma-stale-title"
    ${modal()}
    @cancel=${(event: Event) => event.preventDefault()}
  >
    ${heading(headingLevel, say('ui.screen.stale-title'), { classes: 'ma-h2', id: 'ma-stale-title' })}
    <p>${say('ui.screen.stale-lead')}</p>
    ${
      named.length > 0
        ? html`<p>${say('ui.screen.stale-differences')}</p>
            <ul class="ma-bullets">
              ${named.map((label) => html`<li>${label}</li>`)}
            </ul>`
        : nothing
    }
    <div class="ma-actions">
      <button class="ma-btn ma-btn-primary" type="button" @click=${() => claim.keeper?.useTheirs()}>
        ${say('ui.screen.stale-theirs')}
      </button>
      <button class="ma-btn" type="button" @click=${() => claim.keeper?.keepMine()}>
        ${say('ui.screen.stale-mine')}
      </button>
    </div>
  </dialog>`;
}

/** After the choice: the other version, still at hand. */
export function spareNote(shell: FormShell): unknown {
  const keeper = shell.desk?.claim?.keeper;
  if (!keeper?.hasSpare || keeper.conflict || shell.stage !== 'filling') return nothing;
  return note(
    '',
    'info',
    html`<p>${say('ui.screen.stale-kept')}</p>
      <p>
        <button class="ma-btn ma-btn-quiet" type="button" @click=${() => keeper.swap()}>
          ${say('ui.screen.stale-swap')}
        </button>
      </p>`,
  );
}

/** The claim is open twice in this browser. */
export function otherTabNote(shell: FormShell): unknown {
  return shell.desk?.claim?.tabs?.isSecond && shell.stage === 'filling'
    ? note('warn', 'warning', say('ui.screen.other-tab'))
    : nothing;
}
